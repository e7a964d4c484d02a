import type { SourceLine } from '../../base/source-table.ts';
import { isLossOfAll, saysFactor } from '../../dictionary/lines/line-words.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** Remaining share of a line's input. */
export type LineLoss = {
  /** The yield as a share of one; as written where it is no number, to be refused; '' where nothing is lost. */
  readonly yieldText: string;
  /** Fate of the cell of the loss. */
  readonly loss: 'none' | 'added' | 'not-read';
};

/** Digits of a yield beyond rounding. */
const DIGITS = 15;

/**
 * Reads yield and loss of the lines of a bill. A loss of 5 % comes on top of the quantity, as most systems reckon (a yield of 1 ÷ 1.05), or
 * leaves 95 of 100 under a header for a share of all (`Shrinkage`). A loss other than a number from 0 up, or of everything, leaves the quantity
 * as it is.
 */
export function createLossReader(cells: ForeignCells): (line: SourceLine) => LineLoss {
  const columns = (cells.table.columns.get('scrap') ?? []).map((place) => {
    const header = cells.table.source.header[place] ?? '';
    return { place, isOfAll: isLossOfAll(foldHeader(header).text), isShare: writesShares(cells, place) };
  });
  return (line) => {
    let left = 1;
    let isUnread = false;
    for (const { place, isOfAll, isShare } of columns) {
      if (cells.cellAt(line, place) === '') continue;
      const amount = cells.amountAt(line, place);
      const share = amount === null ? Number.NaN : isShare && amount.unit === null ? amount.value : amount.value / 100;
      const isPlain = amount !== null && (amount.unit === null || amount.unit === '%');
      if (!isPlain || share < 0 || (isOfAll && share >= 1)) isUnread = true;
      else left *= isOfAll ? 1 - share : 1 / (1 + share);
    }
    const stated = readYield(cells, line);
    if (left === 1) return { yieldText: stated, loss: isUnread ? 'not-read' : 'none' };
    const before = stated === '' ? 1 : Number(stated);
    const yieldText = Number.isNaN(before) ? stated : String(Number((before * left).toPrecision(DIGITS)));
    return { yieldText, loss: isUnread ? 'not-read' : 'added' };
  };
}

/** A factor or a rate with all figures below 1 and without a sign is a share of one: 0.05 is 5 %. */
function writesShares(cells: ForeignCells, place: number): boolean {
  const header = cells.table.source.header[place] ?? '';
  if (/%|percent|prozent|pct/i.test(header) || !saysFactor(foldHeader(header).text)) return false;
  const amounts = cells.table.source.lines.flatMap((line) => cells.amountAt(line, place) ?? []);
  return amounts.some(({ value }) => value > 0) && amounts.every(({ value }) => value < 1);
}

/** A yield as a share: `95 %` and `95` are 0.95; other text stays as written, to be refused. */
function readYield(cells: ForeignCells, line: SourceLine): string {
  const amount = cells.amount(line, 'yield');
  if (amount === null) return cells.get(line, 'yield');
  return String(amount.unit === '%' || amount.value > 1 ? amount.value / 100 : amount.value);
}

/** Tells the lines with a need grown by a loss and how, and the unread losses. */
export function noteLosses(
  translation: TableTranslation,
  losses: readonly { readonly row: number; readonly loss: LineLoss['loss'] }[],
): void {
  const { cells } = translation;
  const rowsOf = (loss: LineLoss['loss']): number[] => losses.flatMap((one) => (one.loss === loss ? [one.row] : []));
  const headers = (cells.table.columns.get('scrap') ?? []).map((place) => cells.table.source.header[place] ?? '');
  const header = headers.join('”, “');
  const ways = headers.map((name) =>
    isLossOfAll(foldHeader(name).text) ? 'quantity ÷ (1 − loss)' : 'quantity × (1 + loss)',
  );
  const way = [...new Set(ways)].join(' and ');
  noteRows(
    translation,
    'loss-added',
    rowsOf('added'),
    `Lines of which some is lost, as “${header}” says: what is needed is ${way}, and the line keeps its quantity with that yield`,
  );
  noteRows(
    translation,
    'loss-not-read',
    rowsOf('not-read'),
    `Lines whose “${header}” is no loss from 0 % up, or is of everything; they count without any`,
  );
}
