import type { ExposureReport, FourWorlds, PartExposure } from '../../engine/exposure/report.ts';
import { formatMoney } from '../format/money.ts';
import { formatCounted } from '../format/number.ts';

/**
 * Returns what rests on a supplier, as a sentence. Money is counted where a licence is needed, and components may need one that the assembly
 * needs none for: a supplier of such assemblies is said to pass them on, never to have nothing at stake. `parts` are those bought from it;
 * without `risk` (nothing is judged yet) only their number is told.
 */
export function describeRisk(
  name: string,
  parts: readonly Pick<PartExposure, 'exposedShare' | 'ownShare'>[],
  risk: FourWorlds | undefined,
  currency: ExposureReport['currency'],
): string {
  if (risk === undefined) return `${name} ships ${formatCounted(parts.length, 'part')} to us.`;
  const inside = parts.filter(
    ({ exposedShare, ownShare }) => (exposedShare?.ifUnknown ?? 0) > (ownShare?.ifUnknown ?? 0),
  );
  const passedOn =
    inside.length === 0
      ? ''
      : `${formatCounted(inside.length, 'part')} of ${parts.length} ${inside.length === 1 ? 'holds' : 'hold'} components that need a licence or cannot be judged; that money stands with the components`;
  if (risk.ifUnknown === 0 && inside.length > 0)
    return `Nothing that ${name} ships needs a licence of its own, but ${passedOn}.`;
  const own = `${formatMoney(risk.sure, currency)} a year rests surely on what ${name} ships, ${formatMoney(risk.possible, currency)} surely or possibly, and ${formatMoney(risk.ifUnknown, currency)} with all that cannot be judged.`;
  return passedOn === '' ? own : `${own} ${passedOn}.`;
}
