import type { SourceLine } from '../../base/source-table.ts';
import { saysNotKnown } from '../../base/missing-words.ts';
import { type ElementHeader, readElementHeader } from '../../mapping/element-headers.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { readPresence } from '../../values/contents/declared-amount.ts';
import { parseYesNo } from '../../dictionary/lines/yes-words.ts';
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
  return (line) =>
    [...substances].flatMap(([substance, ends]): StatedContent[] => {
      const stated = ends.flatMap((column) => {
        const cell = cells.cellAt(line, column.place);
        return cell === '' ? [] : [{ ...column, cell }];
      });
      if (stated.length === 0) return [];
      if (areWeights) return [{ substance, min: '', max: '' }];
      let min: string | null = null;
      let max: string | null = null;
      const isAnswer = ({ cell }: (typeof stated)[number]): boolean =>
        !/\d/.test(cell) && (readPresence(cell) !== null || saysNotKnown(cell));
      const figures = stated.filter((one) => !isAnswer(one));
      // Beside a figure, yes and no say nothing more.
      for (const { cell, end, place, asked } of figures.length > 0 ? figures : stated) {
        const decided = cells.table.decimalCommas?.get(place);
        const comma = decided ?? cells.table.source.decimalComma;
        const figure = addHeaderUnit(cell, header[place] ?? '');
        const range =
          figures.length > 0
            ? parseMassShare(decided === true ? dropThousands(figure) : figure, comma)
            : readAnswer(cell, substance, asked, titles);
        // What is no share stays as written, for the reader of the table to refuse with its place.
        const [low, high] = range === null ? [cell, cell] : [write(range.min), write(range.max)];
        // An answer says both ends, whatever words its question has.
        if (end !== 'max' || figures.length === 0) min = low;
        if (end !== 'min' || figures.length === 0) max = high;
      }
      return [{ substance, min: min ?? '', max: max ?? '' }];
    });
}

const OPEN: NumberRange = { min: null, max: null };

/**
 * The share of a substance that the answer to a header says, in percent. Yes and no to a threshold lie on either side of it. A no is as strong as
 * the question: beside words in header or title that ask for less (`intentionally added`) it leaves the share open, as a figure without a side does.
 */
function readAnswer(
  cell: string,
  substance: string,
  asked: ElementHeader | null,
  titles: readonly string[],
): NumberRange {
  const isThere = parseYesNo(cell);
  if (isThere === null) return OPEN;
  const limit = asked?.limit ?? null;
  if (limit !== null && isThere) return { min: limit.min, max: limit.max };
  if (limit !== null) return limit.min > 0 ? { min: 0, max: limit.min } : { min: limit.max, max: 100 };
  const answer = readPresence(cell);
  if (answer === null || isThere) return answer ?? OPEN;
  const beside = asked?.beside ?? '';
  if (/\d/.test(beside.replaceAll(CAS_NUMBER, ' '))) return OPEN;
  const remark = [beside, ...titles].join(' ');
  const left = weakenDenial(answer, cell, { substance, remark, limit: '', limitUnit: '' }, false);
  return left === null || left.unit !== '%' ? OPEN : left;
}

const CAS_NUMBER = /\d{2,7}-\d{2}-\d/g;

function write(value: number | null): string {
  return value === null ? '' : String(value);
}
