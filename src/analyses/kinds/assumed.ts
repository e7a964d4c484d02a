import type { Assumptions, Clocks } from '../../domain/workspace/workspace.ts';
import { resolveAssumptions } from '../../engine/controls/status.ts';
import type { Context } from '../analysis.ts';

/** Says which assumptions are not left open by the law of a date; null: all may be made. */
export function refuseAssumptions(
  { catalogue }: Pick<Context, 'catalogue'>,
  { assumptions, ...clocks }: Clocks & { assumptions: Assumptions },
): string | null {
  const assumed = resolveAssumptions(catalogue, assumptions, clocks);
  return assumed.ok ? null : `${assumed.refusals.map(({ key, reason }) => `${key}: ${reason}`).join('; ')}.`;
}
