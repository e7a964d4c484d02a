import type { ForeignColumn } from '../../base/foreign-table.ts';
import { isMissingWord } from '../../base/missing-words.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { tellPlaceInStructure } from '../../dictionary/lines/upper-lower-words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { areCodes } from './groups-of-lines.ts';
import { LOOKED_AT, readAt, readDown } from './cells-of-lines.ts';
import { OF_SAME_PART } from './paired-columns.ts';
import { listPlaces, type Candidate } from './candidate.ts';
import { findCount, OF_FIRMS_OR_PARTS } from './sole-count.ts';

/** From this share of its cells on a column is in words, or in amounts. */
const MOSTLY = 0.5;
/** From this share of its lines on pairs of cells are each a line of its own. */
const NEARLY_ALL = 0.9;
/** Meanings the dictionary may have given such columns. */
const MAY_NAME_PARTS: ReadonlySet<ForeignColumn | null> = new Set([
  null,
  'part-number',
  'parent',
  'material',
  'maker-part-number',
  'item-number',
  'bill',
  'level',
]);
/** Headers, folded, of names and descriptions in any language. */
const IN_WORDS =
  /(?<!\p{L})(?:nam[en]|nom(?!\p{L})|nombre|nome|naam|navn|desc|bezeichn|benenn|benam|design|denom|denumir|libel|omschrijv|beskriv|nazw|nazev|nazov|naziv|popis|opis|kuvaus|nimi|megnevez|tanim|aciklama|ad[ií]|наимен|назван|опис)|name$|bezeichnung$|benennung$|名|描述|规格|規格|명(?!세)|说明|説明/u;
/** `manufactured` and the Turkish `alt`: they look like words for makers and for old numbers, and are none. */
const MADE_OR_BELOW = /manufactured|(?<!\p{L})alt (?=stok|parc|malz|urun|kod|bil)/gu;
/** Columns of tables that are no bills, or that name their parts in another way. */
const OTHERS: readonly ForeignColumn[] = [
  'designators',
  'component-ids',
  'operation',
  'supplier',
  'supplier-id',
  'order-date',
  'document',
  'stock',
  'location',
  'substance',
];

/**
 * Two columns, one above the other by the words of their headers, in any language (`Wyrób; Surowiec`, `Färdigvara; Råvara`, `上级物料; 下级物料`), if no
 * other rule has found both the product and the part going in. Each is the only one of its kind; cells of neither are words or amounts; hardly any
 * two lines are the same pair; a column of numbers gives the amount.
 */
export function nameUpperAndLower(
  header: readonly string[],
  lines: readonly SourceLine[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const names = header.map((name) => foldHeader(name).text);
  const says = (meaning: ForeignColumn): boolean =>
    chosen.some((candidate, place) => candidate.meaning === meaning && !OF_FIRMS_OR_PARTS.test(names[place] ?? ''));
  if ((says('parent') && says('part-number')) || OTHERS.some(says)) return;
  // `Niveau supérieur` over numbers of parts is no level.
  if (listPlaces(chosen, 'level').some((place) => !areCodes(profiles[place]))) return;
  const count = findCount(header, profiles, chosen);
  if (count === null) return;
  const places = new Map<'upper' | 'lower', number[]>();
  for (const [place, profile] of profiles.entries()) {
    const text = names[place] ?? '';
    if (place === count || !MAY_NAME_PARTS.has(chosen[place]?.meaning ?? null) || IN_WORDS.test(text)) continue;
    if (profile.filled === 0 || profile.phrases >= MOSTLY || isAmount(profile)) continue;
    const told = tellPlaceInStructure(text);
    if (told === null || OF_SAME_PART.test(text.replace(MADE_OR_BELOW, ''))) continue;
    places.set(told, [...(places.get(told) ?? []), place]);
  }
  const [made, ...uppers] = places.get('upper') ?? [];
  const [part, ...lowers] = places.get('lower') ?? [];
  if (made === undefined || part === undefined || uppers.length > 0 || lowers.length > 0) return;
  if (!areLines(lines.slice(0, LOOKED_AT), made, part)) return;
  for (const place of [...listPlaces(chosen, 'parent'), ...listPlaces(chosen, 'part-number')])
    chosen[place] = { meaning: null, confidence: 0.6, reason: 'Other columns say what is made and what goes in.' };
  for (const place of listPlaces(chosen, 'supplier'))
    chosen[place] = { meaning: 'description', confidence: 0.8, reason: 'It names what goes in.' };
  const reason = 'Its header stands above that of another column, which names what goes in.';
  chosen[made] = { meaning: 'parent', confidence: 0.75, reason };
  chosen[part] = {
    meaning: 'part-number',
    confidence: 0.75,
    reason: 'Its header stands below that of another column, which names what is made.',
  };
}

/** Decimals, or counts up to three digits; numbers of parts have more. */
function isAmount({ numbers, samples }: ColumnProfile): boolean {
  return numbers >= NEARLY_ALL && samples.every((cell) => /[.,]|^\d{1,3}$/.test(cell.trim()));
}

/**
 * Whether nearly each line names a part, the first one at least a product, and hardly a pair stands twice. A row of units below the header is no
 * line.
 */
function areLines(all: readonly SourceLine[], made: number, part: number): boolean {
  const says = ({ cells }: SourceLine): boolean => [made, part].some((place) => !isMissingWord(cells[place] ?? ''));
  const lines = all[0] === undefined || says(all[0]) ? all : all.slice(1);
  const [above, below] = [readDown(lines, made), lines.map((line) => readAt(line, part))];
  if (lines.length < 2 || above[0] === '') return false;
  if (below.filter((cell) => cell !== '').length < lines.length * NEARLY_ALL) return false;
  if (above.some((cell, at) => cell === below[at])) return false;
  return new Set(above.map((cell, at) => JSON.stringify([cell, below[at]]))).size >= lines.length * NEARLY_ALL;
}
