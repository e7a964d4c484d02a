import type { PartCourse, SimulationReport } from '../../../engine/simulation/results/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCounted, formatShare } from '../../format/number.ts';
import type { ThingNames } from '../../words/name-things.ts';

/** Below this share of its usual course a part feels the scenario. */
const FELT = 0.999;

/** Why a scenario stops no line: where its effect is taken up, and its cost all the same. */
export function explainNoLoss(
  { course, extraCost, currency, controls, notes }: SimulationReport,
  names: ThingNames,
): string {
  const isLeast = notes.some(({ code }) => code === 'cost-without-price');
  const cost =
    extraCost.p50 > 0 ? ` It costs ${isLeast ? 'at least ' : ''}${formatMoney(extraCost.p50, currency)} more.` : '';
  if (course.parts.length === 0) {
    return controls.length > 0 && controls.every(({ lanes }) => lanes === 0)
      ? `No goods on file meet what it controls as surely as it asks, so nothing waits; what cannot be judged is not held.${cost}`
      : `Nothing that is needed stands or waits.${cost}`;
  }
  const felt = course.parts.filter(
    ({ production, receipts, usual }) =>
      findLeast(production, usual.production) < FELT || findLeast(receipts, usual.receipts) < FELT,
  );
  if (felt.length === 0) return `Other sources and spare capacity make up for what it touches at once.${cost}`;
  const deepest = findDeepest(felt);
  const taken =
    deepest === null
      ? 'and what is under way covers for it'
      : `and stock takes it up: that of ${names.part(deepest.partNumber)} falls furthest, to ${formatShare(deepest.left)} of the usual`;
  return `In the told draw ${formatCounted(felt.length, 'part')} on the way ${felt.length === 1 ? 'feels' : 'feel'} it, ${taken}.${cost}`;
}

/** The part with the largest fall of usual stock by share without running out; null if no stock falls. */
function findDeepest(parts: readonly PartCourse[]): { partNumber: string; left: number } | null {
  let deepest: { partNumber: string; left: number } | null = null;
  for (const { partNumber, stock, usual } of parts) {
    if (usual.stock.some((units) => units <= 0)) continue;
    const left = findLeast(stock, usual.stock);
    if (left < FELT && (deepest === null || left < deepest.left)) deepest = { partNumber, left };
  }
  return deepest;
}

/** The least share of the usual on any day with a usual above nothing. */
function findLeast(units: readonly number[], usual: readonly number[]): number {
  return usual.reduce((least, whole, step) => (whole > 0 ? Math.min(least, units[step]! / whole) : least), 1);
}
