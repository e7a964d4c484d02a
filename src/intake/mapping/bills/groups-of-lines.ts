import type { ColumnProfile } from '../column-profile.ts';

/** From this share of different cells on a column does not group the lines of a table. */
const MOST_GROUPS = 0.8;

/** Whether the cells of a column stand over several lines each. */
export function groupsLines(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.filled >= 2 && profile.distinct <= MOST_GROUPS;
}

/** Codes with letters in them, which count nothing. */
export function areCodes(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.codes >= 0.9 && profile.wholes < 0.5;
}

/** `Item` with 10, 20, 30 below it, or with `0010` that begins anew for each bill. */
export function countsLines(name: string | undefined, profile: ColumnProfile | undefined): boolean {
  if (!/^item(?: no| nr| number)?$/.test(name ?? '') || profile === undefined || profile.wholes < 0.9) return false;
  return profile.distinct >= 0.9 || profile.samples.every((cell) => /^0\d+$/.test(cell));
}
