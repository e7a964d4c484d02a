import type { SweepPlan } from '../../network/sweep-plan.ts';
import { WORLDS } from './worlds.ts';

/** The inputs of nodes, in the order of the network or of a sweep. */
type InputColumns = Pick<
  SweepPlan,
  'inputStart' | 'inputGroup' | 'inputEssential' | 'inputCostShare' | 'inputCostOpen'
>;

/**
 * The least (or most, by `choose`) joint loss of a node's inessential lines in a world, with some prices unknown: such an input may cost next to
 * nothing or nearly all, so the bound is either that of the known costs or the loss of one unknown input.
 */
function boundByCost(
  { inputStart, inputGroup, inputEssential, inputCostShare, inputCostOpen }: InputColumns,
  place: number,
  group: Float64Array,
  world: number,
  choose: (a: number, b: number) => number,
): number {
  let known = 0;
  let lost = 0;
  let bound: number | null = null;
  for (let input = inputStart[place]!, last = inputStart[place + 1]!; input < last; input++) {
    // An essential line counts by itself: to the sum of the others it adds cost and no loss.
    const loss = inputEssential[input] === 1 ? 0 : group[inputGroup[input]! * WORLDS + world]!;
    if (inputCostOpen[input] === 1) {
      bound = bound === null ? loss : choose(bound, loss);
      continue;
    }
    known += inputCostShare[input]!;
    lost += inputCostShare[input]! * loss;
  }
  if (known === 0) return bound ?? 0;
  return bound === null ? lost / known : choose(bound, lost / known);
}

/** Fills the four values of node `row` from the groups of its inputs, at `place` of the columns; returns by how much the largest rose. */
export function addUpInputs(
  columns: InputColumns,
  place: number,
  group: Float64Array,
  node: Float64Array,
  row: number,
  linear: boolean,
  openLeaf: Uint8Array,
): number {
  const { inputStart, inputGroup, inputEssential, inputCostShare, inputCostOpen } = columns;
  let worstA = 0;
  let worstB = 0;
  let worstC = 0;
  let worstD = 0;
  let sumA = 0;
  let sumB = 0;
  let sumC = 0;
  let sumD = 0;
  let isCostOpen = false;
  let hasLinear = false;
  for (let input = inputStart[place]!, last = inputStart[place + 1]!; input < last; input++) {
    const at = inputGroup[input]! * WORLDS;
    if (inputCostOpen[input] === 1) isCostOpen = true;
    if (inputEssential[input] === 1 && !linear) {
      worstA = Math.max(worstA, group[at]!);
      worstB = Math.max(worstB, group[at + 1]!);
      worstC = Math.max(worstC, group[at + 2]!);
      worstD = Math.max(worstD, group[at + 3]!);
    } else {
      hasLinear = true;
      const cost = inputCostShare[input]!;
      sumA += cost * group[at]!;
      sumB += cost * group[at + 1]!;
      sumC += cost * group[at + 2]!;
      sumD += cost * group[at + 3]!;
    }
  }
  if (isCostOpen && hasLinear && !linear) {
    sumA = boundByCost(columns, place, group, 0, Math.min);
    sumD = boundByCost(columns, place, group, WORLDS - 1, Math.max);
  }
  const a = Math.min(1, Math.max(worstA, sumA));
  const b = Math.min(1, Math.max(worstB, sumB));
  const c = Math.min(1, Math.max(worstC, sumC));
  const d = openLeaf[row] === 1 ? 1 : Math.min(1, Math.max(worstD, sumD));
  const at = row * WORLDS;
  const moved = Math.max(0, a - node[at]!, b - node[at + 1]!, c - node[at + 2]!, d - node[at + 3]!);
  node[at] = a;
  node[at + 1] = b;
  node[at + 2] = c;
  node[at + 3] = d;
  return moved;
}
