import type { LossSpell } from '../../engine/simulation/results/report.ts';

const CAUSES: Readonly<Record<LossSpell['cause']['kind'], string>> = {
  licence: 'waits for a licence at the border',
  capacity: 'is at the limit of its capacity',
  'exports-stopped': 'may not export',
  'lead-time': 'is on its way: what was ordered late arrives late',
};

/** Why something binds, in words. */
export function describeCause({ kind, rationed }: LossSpell['cause']): string {
  return rationed ? `${CAUSES[kind]}; production was cut to make stock last` : CAUSES[kind];
}
