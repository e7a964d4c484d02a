import type { SourceLine } from '../../base/source-table.ts';
import { type ElementHeader, readElementHeader } from '../../mapping/element-headers.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { LEAST_PCT } from '../../values/contents/declared-amount.ts';
import { type Answer, createAnswerReader, readAnsweredShare } from '../../values/contents/answer-marks.ts';
import { readGrams } from '../../values/piece-masses.ts';
import { findConversion } from '../../values/unit-sizes.ts';
import type { NumberRange } from '../../values/parse-values.ts';
import { weakenDenial } from '../../values/contents/weaken-denial.ts';
import { addHeaderUnit, dropThousands, parseMassShare } from '../../values/contents/parse-mass-share.ts';

/** A substance with its share of the mass in percent, as canonical text; '' where it is not known. */
export type StatedContent = { readonly substance: string; readonly min: string; readonly max: string };

type Ends = { place: number; end: 'min' | 'max' | null; asked: ElementHeader | null }[];

/** A weight in the title over such columns, and no share: `Charge per casting (lb)`. */
const IN_WEIGHTS = /[([]\s*(?:in )?(?:lbs?|oz|[kKmM]?g|KG|t)\s*(?:per \w+|\/\s?\w+)?\s*[)\]]/u;

/**
 * Returns a reader of element columns for the part of a line; blank cells state nothing. Where a title says that the amounts are weights, the part holds each and nobody says with what
 * share.
 */
export function createElementReader(cells: ForeignCells): (line: SourceLine) => StatedContent[] {
  const { header } = cells.table.source;
  const titles = cells.table.titles ?? [];
  const areWeights =
    titles.some((title) => IN_WEIGHTS.test(title)) && ![...titles, ...header].some((text) => /[%％]/.test(text));
  const substances = new Map<string, Ends>();
  for (const place of cells.table.columns.get('element') ?? []) {
    const found = readElementHeader(header[place] ?? '');
    const substance = found?.substance ?? (header[place] ?? '').trim();
    if (substance === '') continue;
    const ends = substances.get(substance) ?? [];
    ends.push({ place, end: found?.end ?? null, asked: found });
    substances.set(substance, ends);
  }
  const readYesNo = createAnswerReader(listCells(cells));
  const tell = (cell: string): Answer | null => (/\d/.test(cell) ? null : readYesNo(cell));
  return (line) =>
    [...substances].flatMap(([substance, ends]): StatedContent[] => {
      const stated = ends.flatMap((column) => {
        const cell = cells.cellAt(line, column.place);
        return cell === '' ? [] : [{ ...column, cell }];
      });
      if (stated.length === 0) return [];
      if (areWeights) return [{ substance, min: '', max: '' }];
      if (stated.some(({ asked }) => asked?.answer !== undefined && asked.answer !== null))
        return [{ substance, ...writeEnds(readPair(stated, { substance, titles, tell })) }];
      let min: string | null = null;
      let max: string | null = null;
      const isAnswer = ({ cell, asked }: (typeof stated)[number]): boolean =>
        asked?.free === true || (!/\d/.test(cell) && (tell(cell) !== null || parseMassShare(cell, true) === null));
      const figures = stated.filter((one) => !isAnswer(one));
      // Beside a figure, yes and no say nothing more.
      for (const { cell, end, place, asked } of figures.length > 0 ? figures : stated) {
        const decided = cells.table.decimalCommas?.get(place);
        const comma = decided ?? cells.table.source.decimalComma;
        const figure = addHeaderUnit(cell, header[place] ?? '');
        const range =
          figures.length === 0
            ? readAnswer(cell, { substance, asked, titles, said: tell(cell) })
            : asked !== null && asked.weight !== ''
              ? readWeight(cells.amountAt(line, place), asked.weight, weighPieces(readGrams(cells, line), asked.pieces))
              : readFigure(decided === true ? dropThousands(figure) : figure, comma);
        // What is no share stays as written, for the reader of the table to refuse with its place.
        const [low, high] = range === null ? [cell, cell] : [write(range.min), write(range.max)];
        // An answer says both ends, whatever words its question has.
        if (end !== 'max' || figures.length === 0) min = low;
        if (end !== 'min' || figures.length === 0) max = high;
      }
      return [{ substance, min: min ?? '', max: max ?? '' }];
    });
}

function writeEnds({ min, max }: NumberRange): { readonly min: string; readonly max: string } {
  return { min: write(min), max: write(max) };
}

/** The answer that stands in one of two columns, `Dy yes | Dy no`: as strong as one in words; marks in both, or what is no mark, leave it open. */
function readPair(
  stated: readonly { readonly cell: string; readonly asked: ElementHeader | null }[],
  context: { substance: string; titles: readonly string[]; tell: (cell: string) => Answer | null },
): NumberRange {
  const [one, other] = stated;
  if (one === undefined || other !== undefined || context.tell(one.cell)?.isYes !== true) return OPEN;
  const said: Answer = { isYes: one.asked?.answer === true, by: 'word' };
  return readAnswer(said.isYes ? 'yes' : 'no', { ...context, asked: one.asked, said });
}

const OPEN: NumberRange = { min: null, max: null };

/**
 * The share of a substance that the answer to a header says, in percent. Yes and no to a threshold lie on either side of it. A no is as strong as
 * the question: beside words in header or title that ask for less (`intentionally added`) it leaves the share open, as a figure without a side does.
 */
function readAnswer(
  cell: string,
  {
    substance,
    asked,
    titles,
    said,
  }: { substance: string; asked: ElementHeader | null; titles: readonly string[]; said: Answer | null },
): NumberRange {
  const limit = asked?.limit ?? null;
  const isFree = asked?.free === true && limit === null;
  // `x` under `Dy-free` may strike it out as well, and a cross under `Dy` alone be what fails: only what is asked is denied, in words or by a tick.
  if (said === null || (isFree && (said.by === 'mark' || /^x$/i.test(cell)))) return OPEN;
  if (said.by === 'mark' && !said.isYes && asked?.asks !== true) return OPEN;
  if (asked?.free === true && limit !== null && limit.min > 0) return OPEN;
  // No powder of it leaves it as a part of an alloy.
  if (NARROW.test(substance) && limit === null && !said.isYes) return OPEN;
  const isThere = said.isYes !== isFree;
  if (limit !== null && isThere) return { min: limit.min, max: limit.max };
  if (limit !== null) return limit.min > 0 ? { min: 0, max: limit.min } : { min: limit.max, max: 100 };
  if (isThere) return SOME;
  const beside = asked?.beside ?? '';
  if (/\d/.test(beside.replaceAll(CAS_NUMBER, ' '))) return OPEN;
  const remark = [beside, ...titles].join(' ');
  const left = weakenDenial(NONE, cell, { substance, remark, limit: '', limitUnit: '' }, false);
  return left === null || left.unit !== '%' ? OPEN : left;
}

const SOME: NumberRange = { min: LEAST_PCT, max: 100 };
const NONE = { unit: '%', min: 0, max: 0, nominal: 0 } as const;

/** A share as it is stated; words with a figure that say none leave it open. Null for a figure beyond all shares, which is refused with its place. */
function readFigure(figure: string, comma: boolean): NumberRange | null {
  const range = parseMassShare(figure, comma) ?? readAnsweredShare(figure, comma);
  return range === null && /\p{L}/u.test(figure) && !/^[<>≤≥]?\s*[\d.,]+\s*(?:%|pp[mb])$/i.test(figure.trim())
    ? OPEN
    : range;
}

/** What so many pieces weigh; null where nobody says how many, or what one weighs. */
function weighPieces(grams: number | null, pieces: number | null): number | null {
  return grams === null || pieces === null ? null : grams * pieces;
}

/** The share that a mass of a piece is of what the piece weighs (`grams`): some of it where nobody says what it weighs, and none of a mass of 0. */
function readWeight(amount: { readonly value: number } | null, unit: string, grams: number | null): NumberRange {
  const conversion = findConversion(unit, 'g');
  if (amount === null || conversion === null || amount.value < 0) return OPEN;
  if (amount.value === 0) return { min: 0, max: 0 };
  if (grams === null) return SOME;
  const share = Number((((amount.value * conversion.times) / conversion.over / grams) * 100).toPrecision(12));
  // More of it than the piece weighs: one of the two is something else.
  return share > 100 ? SOME : { min: share, max: share };
}

function* listCells(cells: ForeignCells): Generator<string> {
  for (const line of cells.table.source.lines)
    for (const place of cells.table.columns.get('element') ?? []) yield cells.cellAt(line, place);
}

/** Forms of an element, of which a part may have none and hold the element all the same. */
const NARROW =
  /(?:[\s-]|(?<=\p{L}{4}))(?:powders?|metals?|foils?|ingots?|sheets?|wires?|targets?|magnets?|alloys?|scrap|salts?|chips|pulver|metall|folien?|draht|blech|poudre|métal|polvere|metallo|polvo|proszek|prášek)$|(?:粉末?|金属|合金|粉体)$/iu;

const CAS_NUMBER = /\d{2,7}-\d{2}-\d/g;

function write(value: number | null): string {
  return value === null ? '' : String(value);
}
