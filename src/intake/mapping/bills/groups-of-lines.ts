import type { ColumnProfile } from '../column-profile.ts';

/** From this share of different cells on a column does not group the lines of a table. */
const MOST_GROUPS = 0.8;

/** Whether the cells of a column stand over several lines each. */
export function groupsLines(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.filled >= 2 && profile.distinct <= MOST_GROUPS;
}

/**
 * Whether a column has more than half as many different cells as the one of the parts: then it holds words of the parts, and of nothing several of
 * them go into.
 */
export function differLikewise(words: ColumnProfile | undefined, parts: ColumnProfile | undefined): boolean {
  const count = ({ distinct, filled }: ColumnProfile): number => distinct * filled;
  return words !== undefined && parts !== undefined && count(words) > count(parts) / 2;
}

/** The number of a part: a mark between letters or figures, or three figures in a row; no word for a material has such, and few grades. */
const NUMBER = /^(?=\S*\d)(?:\S*[\p{L}\d][-_./][\p{L}\d]\S*|\p{L}{0,4}\d{3,}\S*)$/u;
/** The number of a substance, as chemists have it. */
const CAS = /^\d{2,7}-\d{2}-\d$/;

/** Whether the first cells of a column are written as numbers of parts are. */
export function areNumbersOfParts(profile: ColumnProfile | undefined): boolean {
  const { filled = 0, samples = [] } = profile ?? {};
  return filled > 0 && samples.every((cell) => NUMBER.test(cell.trim()) && !CAS.test(cell.trim()));
}

/** Whether a column under a word for a material, behind the part or its quantity, says what the part is made of, as no number of a part does. */
export function tellsMatter(base: string, profile: ColumnProfile | undefined): boolean {
  return /^mat(?:er|ier)/.test(base) && !areNumbersOfParts(profile) && profile?.areParts !== true;
}

/** Signs of the number of a bill; a revision has fewer. */
const LEAST_OF_BILL = 5;

/** Codes with letters in them; they count nothing. */
export function areCodes(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.codes >= 0.9 && profile.wholes < 0.5;
}

/** `Item` with 10, 20, 30 below it, or with `0010` beginning anew for each bill. */
export function countsLines(name: string | undefined, profile: ColumnProfile | undefined): boolean {
  if (!/^item(?: no| nr| number)?$/.test(name ?? '') || profile === undefined || profile.wholes < 0.9) return false;
  return profile.distinct >= 0.9 || profile.samples.every((cell) => /^0\d+$/.test(cell));
}

/** `BOM` over codes such as `BOM-000101` names a bill; over a yes, a no or a revision it does not. `text` is a folded header. */
export function isBareBill(text: string | undefined, profile: ColumnProfile | undefined): boolean {
  return text === 'bom' && areCodes(profile) && profile?.samples.every((cell) => cell.length >= LEAST_OF_BILL) === true;
}
