import { readSubstance } from '../../domain/substances/read-substance.ts';
import { saysNotKnown } from '../base/missing-words.ts';
import type { SourceLine } from '../base/source-table.ts';
import { parseYesNo } from '../dictionary/lines/yes-words.ts';
import { parseMassShare } from '../values/contents/parse-mass-share.ts';
import type { ColumnProfile } from './column-profile.ts';
import { type ElementHeader, readElementHeader } from './element-headers.ts';
import { isMark } from '../values/contents/answer-marks.ts';
import { RARE_EARTHS } from '../../domain/substances/substance-words.ts';
import { has } from './settle-items.ts';
import type { Candidate } from './bills/candidate.ts';

/** Cells stating a share of mass, an unknown one, or the presence of any. */
const SHARE = /\d|^(?:rest|bal|balance|rem|traces?|spuren|n\.?\s?[adn]\.?|-|–)/i;
/** A table with fewer such columns may have one by chance. */
const LEAST = 2;
const SIGNER = /^(?:name|signed by|signature|unterschrift|nom|nombre|nome|姓名|签名|氏名|성명)$/iu;
const DAY = /date|datum|fecha|\bdata\b|日期|日付|날짜/iu;
/** Shares of sources differing from the whole by this are rounded. */
const ROUNDING = 0.5;

/** Number of lines looked at, in a table of any length. */
const LOOKED_AT = 400;

/** Whether a cell answers whether there is any: yes, no, a mark, or “not known”. */
function isAnswer(cell: string): boolean {
  return parseYesNo(cell) !== null || isMark(cell) || saysNotKnown(cell);
}

/** Whether a cell answers yes or no by a word or mark, perhaps with more behind it: `yes, 2 %`, `No.`. */
function beginsWithAnswer(cell: string): boolean {
  return isMark(cell) || parseYesNo(cell) !== null || parseYesNo(cell.split(/[\s,;:.!(（–-]/u)[0] ?? '') !== null;
}

/** Whether a cell under the name of an element says something of it. */
function isSaid(cell: string): boolean {
  return SHARE.test(cell) || isAnswer(cell) || parseMassShare(cell, true) !== null;
}

/**
 * Whether the cells of a column give the amount of an element: all of them, or most of them if its header can mean nothing else, or one if it asks.
 */
function areShares({ samples }: ColumnProfile, element: ElementHeader): boolean {
  const said = samples.filter(isSaid).length;
  const isSure = element.measured || element.asks || (element.plain && !isSymbolOfMetal(element.substance));
  // Whatever else stands below a question answers it in words, each of which is read or named by itself.
  const isAsked = element.asks && samples.some(beginsWithAnswer);
  return said === samples.length || isAsked || (isSure && said * 2 >= samples.length && said > 0);
}

/** Whether all filled cells of a column hold a few words without a figure. */
function areWords({ samples }: ColumnProfile): boolean {
  return samples.length > 0 && samples.every((cell) => !/\d/.test(cell) && cell.length <= LONGEST_WORDS);
}

/** A longer cell is a text of its own. */
const LONGEST_WORDS = 60;

/** A symbol short for many a word beside: `Cr`, `Sb`; those of rare earths are none. */
function isSymbolOfMetal(substance: string): boolean {
  return substance.length <= 2 && !RARE_EARTHS.includes(substance);
}

/**
 * Beside substances, a plain share is the one of their mass (`Stoff; Anteil`), even if the table names its declarers (`sharesAreOfSources`), and a
 * column of materials beside their CAS numbers names the substances.
 */
export function settleSubstances(chosen: Candidate[], lines: readonly SourceLine[] = []): void {
  if (!has(chosen, 'part-number') && !has(chosen, 'maker-part-number')) return;
  const material = chosen.findIndex(({ meaning }) => meaning === 'material');
  if (has(chosen, 'cas') && !has(chosen, 'substance') && material >= 0)
    chosen[material] = { meaning: 'substance', confidence: 0.85, reason: 'It stands beside CAS numbers.' };
  const share = chosen.findIndex(({ meaning }) => meaning === 'share');
  const isStated = (['mass-min', 'mass-max', 'mass-share'] as const).some((meaning) => has(chosen, meaning));
  if (share >= 0 && has(chosen, 'substance') && !isStated && !sharesAreOfSources(chosen, lines))
    chosen[share] = { meaning: 'mass-share', confidence: 0.85, reason: 'It stands beside substances.' };
}

/**
 * Whether the shares of a table with suppliers tell how much of a part comes from each. They do not if one supplier has several substances for a
 * part, nor if the shares of no part come to the whole; and they may if any substance is not understood.
 */
function sharesAreOfSources(chosen: readonly Candidate[], lines: readonly SourceLine[]): boolean {
  const find = (...meanings: readonly Candidate['meaning'][]): number =>
    chosen.findIndex(({ meaning }) => meanings.includes(meaning));
  const supplier = find('supplier', 'supplier-id');
  if (supplier < 0) return false;
  const [part, substance, share] = [find('part-number', 'maker-part-number'), find('substance'), find('share')];
  const rows = lines.slice(0, LOOKED_AT).map(({ cells }) => {
    const cell = (place: number): string => (cells[place] ?? '').trim();
    return { supplier: cell(supplier), part: cell(part), substance: cell(substance), share: cell(share) };
  });
  const isUnderstood = rows.every((row) => readSubstance(row.substance).contains.length > 0);
  if (rows.length === 0 || !isUnderstood) return true;
  const parts = [...Map.groupBy(rows, (row) => row.part).values()];
  const hasSeveral = parts.some((ofPart) =>
    [...Map.groupBy(ofPart, (row) => row.supplier).values()].some(
      (declared) => new Set(declared.map((row) => row.substance)).size > 1,
    ),
  );
  if (hasSeveral) return false;
  return parts.some((ofPart) => {
    const sum = ofPart.reduce((total, row) => total + (parseMassShare(row.share, true)?.max ?? 0), 0);
    return Math.abs(sum - 100) <= ROUNDING;
  });
}

/** The pairs of columns answering one question: `Dy yes | Dy no`. A heading such as `Dy no` alone may number something. */
function findPairs(header: readonly string[]): ReadonlySet<number> {
  const halves = header.flatMap((name, place) => {
    const element = readElementHeader(name);
    return element === null || element.answer === null ? [] : [{ place, ...element }];
  });
  const whole = [...Map.groupBy(halves, ({ substance }) => substance).values()].filter(
    (two) => two.length === 2 && two[0]!.answer !== two[1]!.answer,
  );
  return new Set(whole.flat().map(({ place }) => place));
}

/**
 * Settles a column for each element: two columns or more with headers naming substances, or one with its unit besides (`Dy [%]`) or a question
 * (`Contains Dy?`), with shares in their cells, beside one naming the part. Meanings only guessed by the dictionary give way.
 */
export function settleElements(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (has(chosen, 'substance') || !(has(chosen, 'part-number') || has(chosen, 'maker-part-number'))) return;
  const worded: { place: number; element: ElementHeader }[] = [];
  const named = header.flatMap((name, place) => {
    const profile = profiles[place];
    const { meaning = null, confidence = 0 } = chosen[place] ?? {};
    // `CAS 7429-91-6 [%]` names one substance, and is no column of such numbers.
    const isSettled = confidence >= 0.9 && meaning !== null && meaning !== 'cas';
    const element = isSettled ? null : readElementHeader(name);
    if (element === null || profile === undefined) return [];
    if (areShares(profile, element)) return [{ place, element }];
    if (element.plain && areWords(profile)) worded.push({ place, element });
    return [];
  });
  const pairs = findPairs(header);
  const isLone = ({ place, element }: (typeof named)[number]): boolean => element.answer !== null && !pairs.has(place);
  const places = named.filter((one) => !isLone(one));
  const answers = ({ samples }: ColumnProfile): boolean => samples.some(beginsWithAnswer);
  const isEnough = places.some(
    ({ place, element }) => pairs.has(place) || element.measured || (element.asks && answers(profiles[place]!)),
  );
  if (!isEnough && places.filter(({ element }) => element.plain).length < LEAST) return;
  for (const { place, element } of places)
    chosen[place] = {
      meaning: 'element',
      confidence: 0.85,
      reason: `The header names ${element.substance}, and the cells say how much of it there is.`,
    };
  // Among columns of elements one of words is of its element too, which they leave open.
  if (places.filter(({ element }) => element.plain).length >= LEAST)
    for (const { place, element } of worded)
      chosen[place] = {
        meaning: 'element',
        confidence: 0.8,
        reason: `The header names ${element.substance} among other elements, and the cells say in words what is known of it.`,
      };
  // `Date; Name` behind what is answered: who answered, and not what the part is called.
  for (const [place, name] of header.entries())
    if (chosen[place]?.meaning === 'description' && SIGNER.test(name.trim()) && DAY.test(header[place - 1] ?? ''))
      chosen[place] = { meaning: null, confidence: 0.8, reason: 'It names who answered.' };
}
