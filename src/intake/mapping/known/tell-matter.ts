import type { SourceLine } from '../../base/source-table.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { listPlaces } from '../bills/candidate.ts';
import type { Candidate } from '../bills/candidate.ts';

/** A column under `Material`, or the like, beside the meanings of the other columns. */
type MatterColumn = {
  readonly place: number;
  /** Its header, folded. */
  readonly header: string;
  readonly profile: ColumnProfile;
  readonly chosen: readonly Candidate[];
  /** Columns naming the subject of a line. */
  readonly named: number;
  /** Whether another column is its description: `Material description` beside `Material`. */
  readonly isDescribed: boolean;
  readonly lines: readonly SourceLine[];
};

/** Headings of a part in lists of SAP, and of what a part is made of in others. */
const MATTER: ReadonlySet<string> = new Set(['material', 'materiale', 'materiał', 'материал', 'malzeme']);
/** More figures than a grade of steel or of an alloy has. */
const LONG_NUMBER = /^(?=\S*\d{5})\S+$/;
/** Number of rows looked at. */
const LOOKED_AT = 400;
/** One word with a figure in it, but no grade of magnets (`N42SH`) or of steel (`C45`). */
const NUMBERED = /^(?![NC]\d{2}(?:SH|UH|EH|AH|TH|H|M|E)?$)(?=\S*\d)\S+$/i;

/**
 * Whether a column of part numbers says what parts are made of: another one names the part, or it repeats beside a description and holds neither
 * codes, nor parts of other files, nor one number for each description.
 */
export function saysMatter({ place, header, profile, chosen, named, isDescribed, lines }: MatterColumn): boolean {
  if (chosen[place]?.meaning !== 'part-number' || !MATTER.has(header)) return false;
  if (named > 1) return !isOwnNumber({ place, profile, chosen, lines });
  const described = listPlaces(chosen, 'description');
  if (isDescribed || described.length === 0 || profile.areParts || profile.distinct >= 0.8) return false;
  if (listPlaces(chosen, 'mrp-element').length > 0) return false;
  // `M-SM`: capitals with a hyphen are a code, as no material has in every row.
  const isCode = profile.samples.every((cell) => /^[A-Z\d]+-[A-Z\d-]+$/.test(cell));
  if (isCode || profile.samples.some((cell) => /\d{3}/.test(cell))) return false;
  const isNumbered = profile.samples.every((cell) => NUMBERED.test(cell));
  return !(isNumbered && described.some((other) => nameSameThing(lines, place, other)));
}

/**
 * Whether codes beside the number of the maker, with nothing else naming the part, are the company's own: longer than a grade is, or one for each
 * description. A grade stands beside many things.
 */
function isOwnNumber({
  place,
  profile,
  chosen,
  lines,
}: Pick<MatterColumn, 'place' | 'profile' | 'chosen' | 'lines'>): boolean {
  if (chosen.some(({ meaning }, at) => meaning === 'part-number' && at !== place)) return false;
  if (profile.samples.length === 0 || !profile.samples.every((cell) => NUMBERED.test(cell))) return false;
  const described = listPlaces(chosen, 'description');
  const others = described.length > 0 ? described : listPlaces(chosen, 'maker-part-number');
  return (
    profile.samples.every((cell) => LONG_NUMBER.test(cell)) ||
    (profile.samples.length > 1 && others.some((other) => nameSameThing(lines, place, other)))
  );
}

/**
 * Whether two columns name one thing in two ways, as a number and its description do: each value of either stands beside one value of the other
 * alone. Rows with a blank in either say nothing.
 */
function nameSameThing(lines: readonly SourceLine[], one: number, other: number): boolean {
  const others = new Map<string, string>();
  const ones = new Map<string, string>();
  for (const { cells } of lines.slice(0, LOOKED_AT)) {
    const [a, b] = [(cells[one] ?? '').trim(), (cells[other] ?? '').trim()];
    if (a === '' || b === '') continue;
    if ((others.get(a) ?? b) !== b || (ones.get(b) ?? a) !== a) return false;
    others.set(a, b);
    ones.set(b, a);
  }
  return others.size > 0;
}
