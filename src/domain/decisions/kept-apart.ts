import type { SeparateRecords } from './decisions.ts';

/** Returns true if a person said that two records of a kind are not one. */
export function areKeptApart(
  separate: readonly SeparateRecords[],
  kind: SeparateRecords['kind'],
  one: string,
  other: string,
): boolean {
  return separate.some(({ kind: of, ids }) => of === kind && ids.includes(one) && ids.includes(other));
}
