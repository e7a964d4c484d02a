import type { SourceLine } from '../../base/source-table.ts';
import { readElementHeader } from '../../mapping/element-headers.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { readPresence } from '../../values/contents/declared-amount.ts';
import { addHeaderUnit, dropThousands, parseMassShare } from '../../values/contents/parse-mass-share.ts';

/** A substance with its share of the mass in percent, as canonical text; '' where it is not known. */
export type StatedContent = { readonly substance: string; readonly min: string; readonly max: string };

type Ends = { place: number; end: 'min' | 'max' | null }[];

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
    ends.push({ place, end: found?.end ?? null });
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
      const isAnswer = ({ cell }: (typeof stated)[number]): boolean => !/\d/.test(cell) && readPresence(cell) !== null;
      const figures = stated.filter((one) => !isAnswer(one));
      // Beside a figure, yes and no say nothing more.
      for (const { cell, end, place } of figures.length > 0 ? figures : stated) {
        const decided = cells.table.decimalCommas?.get(place);
        const comma = decided ?? cells.table.source.decimalComma;
        const figure = addHeaderUnit(cell, header[place] ?? '');
        const range =
          figures.length > 0
            ? parseMassShare(decided === true ? dropThousands(figure) : figure, comma)
            : readPresence(cell);
        // What is no share stays as written, for the reader of the table to refuse with its place.
        const [low, high] = range === null ? [cell, cell] : [write(range.min), write(range.max)];
        if (end !== 'max') min = low;
        if (end !== 'min') max = high;
      }
      return [{ substance, min: min ?? '', max: max ?? '' }];
    });
}

function write(value: number | null): string {
  return value === null ? '' : String(value);
}
