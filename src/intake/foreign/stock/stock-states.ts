import { spellApart } from '../../dictionary/find-meaning.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { readHeaderScale } from '../../dictionary/header-scale.ts';
import { readConsigned, readStockState, type StockState } from '../../dictionary/lines/stock-words.ts';
import { keepFromUse, type NotFree, readStateOfList, readStoreState } from '../../dictionary/stocks/store-names.ts';
import type { ForeignTable } from '../../base/foreign-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { isMissing } from '../../values/foreign-cells.ts';
import type { GroupRows } from './group-rows.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';
import { nameSome } from '../../base/name-some.ts';

/** What is said of stocks that are not free to be used today. */
const SAID: Readonly<Record<NotFree, string>> = {
  blocked: 'blocked',
  inspection: 'in inspection',
  'on-the-way': 'on the way',
  'in-work': 'in work',
  'of-customer': 'of or with a customer',
};
/** The columns that say where a stock lies. */
const PLACES = ['location', 'site', 'site-id'] as const;
/** Parts that a note names. */
const NAMED = 5;
/** Digits of an amount beyond which a difference is rounding. */
const DIGITS = 12;

type Taken = { readonly row: number; readonly partNumber: string; readonly quantity: number };
type Sum = { readonly partNumber: string; readonly state: NotFree; quantity: number };

/** Tells which stocks of a list count, and says of the others how much they are. */
export type StockStates = {
  /** Whether the stock of a line counts; what does not is added up. */
  readonly counts: (line: SourceLine, partNumber: string, quantity: number) => boolean;
  /** What is left of the stock of a line without what other columns say to be blocked of it. */
  readonly takeOff: (line: SourceLine, partNumber: string, quantity: number) => number;
  /** Takes down what other columns of a line say to lie there on consignment. */
  readonly addConsigned: (line: SourceLine, partNumber: string) => void;
  readonly writeNotes: () => void;
};

/** The states that the columns of a line say, by place; null where a word is not known. */
export function readStates(cells: ForeignCells, line: SourceLine): readonly (StockState | null)[] {
  return (cells.table.columns.get('stock-status') ?? []).flatMap((place) => {
    const cell = cells.cellAt(line, place);
    return isMissing(cell) ? [] : [readStateAt(cells, line, place)];
  });
}

/** The state that one cell of a line says; null where its word is not known. */
export function readStateAt(cells: ForeignCells, line: SourceLine, place: number): StockState | null {
  const cell = cells.cellAt(line, place);
  const { text } = foldHeader(spellApart(cells.table.source.header[place] ?? ''));
  return readStockState(cell, text) ?? readStoreState(cell);
}

/** Whether the columns of a line say that its stock may not be used today. */
export function isNotUsable(cells: ForeignCells, line: SourceLine): boolean {
  return findNotUsable(cells, line) !== null;
}

function findNotUsable(cells: ForeignCells, line: SourceLine): NotFree | null {
  const states = [...readStates(cells, line), ...readStores(cells, line)];
  return states.map(keepFromUse).find((each) => each !== null) ?? readOfList(cells.table);
}

/** What the name of a list of stocks, or a title above it, says of all of them. */
export function readOfList({ purpose, source, titles = [] }: ForeignTable): NotFree | null {
  if (purpose !== 'stock') return null;
  const labels = [source.sheet ?? source.file, ...titles];
  return labels.map(readStateOfList).find((each) => each !== null) ?? null;
}

/** The states that the names of the places of a line say. */
function readStores(cells: ForeignCells, line: SourceLine): readonly (StockState | null)[] {
  return PLACES.flatMap((column) => cells.getAll(line, column)).map(readStoreState);
}

const nameTaken = ({ partNumber, quantity }: Taken): string => `${partNumber} ${quantity}`;

/** The header of the column that says of rows, of the first that one says it of, that their stock is not free. */
function nameTelling(cells: ForeignCells, rows: readonly number[]): string {
  const left = new Set(rows);
  const { source, columns } = cells.table;
  const places = PLACES.flatMap((column) => columns.get(column) ?? []);
  const line = source.lines.find(({ row }) => left.has(row));
  const telling =
    line === undefined
      ? undefined
      : places.find((place) => keepFromUse(readStoreState(cells.cellAt(line, place))) !== null);
  const otherwise = cells.header('stock-status', cells.header('location', cells.header('site', 'status')));
  return cells.has('stock-status') || telling === undefined ? otherwise : (source.header[telling] ?? otherwise);
}

/** What the columns of a list say of its stocks; all count where none does. */
export function createStockStates(translation: TableTranslation, groups: GroupRows): StockStates {
  const { cells, log } = translation;
  const sums = new Map<string, Sum>();
  const consigned = { within: [] as Taken[], beside: [] as Taken[] };
  const taken: Taken[] = [];
  const rows = { unknown: [] as number[], ofSupplier: [] as number[], atOthers: [] as number[], left: [] as number[] };
  return {
    counts: (line, partNumber, quantity) => {
      const state = findNotUsable(cells, line) ?? keepFromUse(readStoreState(groups.nameOf(line)));
      if (state !== null) {
        const key = `${partNumber}\u0000${state}`;
        const sum = sums.get(key) ?? { partNumber, state, quantity: 0 };
        sum.quantity += quantity;
        sums.set(key, sum);
        rows.left.push(line.row);
        return false;
      }
      const stated = readStates(cells, line);
      if (stated.includes(null)) rows.unknown.push(line.row);
      const states = new Set([...stated, ...readStores(cells, line)]);
      if (states.has('of-supplier')) rows.ofSupplier.push(line.row);
      if (states.has('at-others')) rows.atOthers.push(line.row);
      return true;
    },
    takeOff: (line, partNumber, quantity) => {
      const { columns, source } = cells.table;
      const places = columns.get('stock-not-usable') ?? [];
      // `Stock (thousands)` with `of which blocked` beside it: both are thousands.
      const ofStock = readHeaderScale(cells.header('stock', cells.header('quantity', '')));
      const blocked = places.reduce((sum, place) => {
        const scale = readHeaderScale(source.header[place] ?? '') === 1 ? ofStock : 1;
        return sum + scale * Math.max(0, cells.amountAt(line, place)?.value ?? 0);
      }, 0);
      // More than all of it lies elsewhere.
      if (blocked === 0 || blocked > quantity) return quantity;
      taken.push({ row: line.row, partNumber, quantity: blocked });
      return Number((quantity - blocked).toPrecision(DIGITS));
    },
    addConsigned: (line, partNumber) => {
      for (const place of cells.table.columns.get('stock-of-supplier') ?? []) {
        const quantity = cells.amountAt(line, place)?.value ?? 0;
        const isPart = readConsigned(foldHeader(cells.table.source.header[place] ?? '').text) === 'part';
        if (quantity > 0) (isPart ? consigned.within : consigned.beside).push({ row: line.row, partNumber, quantity });
      }
    },
    writeNotes: () => {
      const ofSuppliers = cells.header('stock-of-supplier', '');
      noteRows(
        translation,
        'stock-of-supplier',
        consigned.within.map(({ row }) => row),
        `Stocks of which “${ofSuppliers}” says how much is on consignment, ${nameSome(consigned.within, NAMED, nameTaken)}: it lies here and counts as on hand, and is the supplier’s until it is used`,
      );
      noteRows(
        translation,
        'stock-of-supplier-beside',
        consigned.beside.map(({ row }) => row),
        `“${ofSuppliers}” says how much lies here on consignment, ${nameSome(consigned.beside, NAMED, nameTaken)}, and nothing says whether the stock beside it holds that: it is not added, so that cover is rather too short than too long`,
      );
      const off = nameSome(taken, NAMED, nameTaken);
      const blocked = cells.table.columns
        .get('stock-not-usable')
        ?.map((place) => cells.table.source.header[place] ?? '');
      noteRows(
        translation,
        'stock-part-blocked',
        taken.map(({ row }) => row),
        `Stocks of which “${(blocked ?? []).join('”, “')}” says how much may not be used: it is taken off what is on hand, ${off}; where it lies beside the stock, let that column mean nothing`,
      );
      const { file, sheet } = cells.table.source;
      const column = readOfList(cells.table) === null ? nameTelling(cells, rows.left) : (sheet ?? file);
      const all = [...sums.values()];
      const named = nameSome(all, NAMED, (sum) => `${sum.partNumber} ${sum.quantity} ${SAID[sum.state]}`);
      if (rows.left.length > 0)
        log.note({
          code: 'stock-not-usable',
          file,
          sheet,
          row: rows.left[0] ?? 0,
          column,
          message: `Stocks that are not free to be used today, as “${column}” says; they do not count as on hand (${rows.left.length === 1 ? '1 row' : `${rows.left.length} rows`}: ${named}). Where they may be used all the same, let that column mean nothing.`,
        });
      noteRows(
        translation,
        'stock-state-not-known',
        rows.unknown,
        `Stocks of which “${column}” says nothing that is understood; they count as on hand`,
      );
      noteRows(
        translation,
        'stock-of-supplier',
        rows.ofSupplier,
        'Stocks on consignment: they lie here and count as on hand, and are the supplier’s until they are used',
      );
      noteRows(
        translation,
        'stock-at-others',
        rows.atOthers,
        'Stocks that lie with a subcontractor or a customer; they are ours and count as on hand',
      );
    },
  };
}
