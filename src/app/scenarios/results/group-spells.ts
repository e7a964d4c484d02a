import type { LossSpell } from '../../../engine/simulation/results/report.ts';

/** Everything that one cause stopped: its days over all products, and the units that were short for it. */
export type BindingRow = {
  readonly key: string;
  /** The last step of the path: what binds. */
  readonly binding: LossSpell['path'][number];
  readonly cause: LossSpell['cause'];
  readonly spells: readonly LossSpell[];
  readonly unmetUnits: number;
};

/** Spells by what binds at the end of their path and why; what was short most comes first. */
export function groupSpells(spells: readonly LossSpell[]): BindingRow[] {
  const groups = Map.groupBy(spells, ({ path, cause }) => {
    const last = path.at(-1);
    return JSON.stringify([last?.partNumber, last?.siteId, cause.kind, cause.disruptionId]);
  });
  return [...groups]
    .flatMap(([key, list]) => {
      const [first] = list;
      const binding = first?.path.at(-1);
      if (first === undefined || binding === undefined) return [];
      const unmetUnits = list.reduce((sum, spell) => sum + spell.unmetUnits, 0);
      return [{ key, binding, cause: first.cause, spells: list, unmetUnits }];
    })
    .toSorted((a, b) => b.unmetUnits - a.unmetUnits || (a.key < b.key ? -1 : 1));
}

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
