import type { SheetStep } from './brief-sheet.ts';

export type PlacedStep = {
  readonly step: SheetStep;
  /** Ends of its bar as shares of the width, 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** Drawn by itself: the revenue before the margin is taken of it. */
  readonly isOtherScale: boolean;
};

/**
 * Places the steps of a bridge on a width of 1: the first total by itself, the others on the scale of the greatest height on the way down from
 * the second total. A step hangs between the height before and after it.
 */
export function placeBridge(steps: readonly SheetStep[]): PlacedStep[] {
  const [first, ...others] = steps;
  if (first === undefined) return [];
  const ends: { step: SheetStep; from: number; to: number }[] = [];
  let height = 0;
  for (const step of others) {
    const next = step.kind === 'total' ? step.amount : height + step.amount;
    ends.push(step.kind === 'total' ? { step, from: 0, to: next } : { step, from: height, to: next });
    height = next;
  }
  const most = Math.max(0, ...ends.flatMap(({ from, to }) => [from, to]));
  const share = (amount: number): number => (most > 0 ? Math.max(0, amount) / most : 0);
  return [
    { step: first, from: 0, to: first.amount > 0 ? 1 : 0, isOtherScale: true },
    ...ends.map(({ step, from, to }) => ({
      step,
      from: share(Math.min(from, to)),
      to: share(Math.max(from, to)),
      isOtherScale: false,
    })),
  ];
}
