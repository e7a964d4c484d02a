import type { ForeignTable } from '../../base/foreign-table.ts';
import { fillCells, type SourceLine } from '../../base/source-table.ts';
import { CURRENCY_SIGNS } from '../../dictionary/money/currency-signs.ts';
import { findUnitOfSums, readUnitOfSums } from '../../dictionary/header-scale.ts';
import { splitCurrency } from '../lines/read-price.ts';
import { readAmountOf, writeAmountOf } from './amounts-of-lists.ts';

type Row = { readonly part: string; readonly sold: number; readonly money: number; readonly currency: string };
type Sum = { sold: number; money: number };

/** Whether lists of one layout say that their sums of money are in different currencies, or count them in different thousands. */
export function differInMoney(tables: readonly ForeignTable[]): boolean {
  const [place] = tables[0]?.columns.get('sales-value') ?? [];
  if (place === undefined) return false;
  const units = tables.map(({ source, titles }) => {
    const { own, ofTitle, scale } = readUnitOfSums(source.header[place] ?? '', titles ?? []);
    return `${own || ofTitle} ${scale}`;
  });
  return new Set(units).size > 1;
}

/**
 * Lists whose sums of money differ in currency or scale (`differInMoney`), with the sums of each part in single units of the one currency in which most of its
 * pieces were sold: what was sold in another counts at the price of that one, so that no sums of two currencies are added. Any other lists as they are.
 */
export function keepOneMoney(tables: readonly ForeignTable[]): readonly ForeignTable[] {
  const [place] = tables[0]?.columns.get('sales-value') ?? [];
  const [amounts] = tables[0]?.columns.get('annual-demand') ?? [];
  if (place === undefined || amounts === undefined || !differInMoney(tables)) return tables;
  const rows = tables.map((table) => table.source.lines.map((line) => readRow(table, line, { place, amounts })));
  const main = new Map(
    [...Map.groupBy(rows.flat(), ({ part }) => part)].map(([part, own]) => [part, findMain(own)] as const),
  );
  return tables.map((table, at) => {
    const { header, lines } = table.source;
    const kept = lines.map((line, index) => {
      const row = rows[at]?.[index];
      const most = main.get(row?.part ?? '');
      if (row === undefined || most === undefined || (line.cells[place] ?? '').trim() === '') return line;
      const money = row.currency === most.currency ? row.money : most.price * row.sold;
      return fillCells(line, new Map([[place, `${writeAmountOf(table, place, money)} ${most.currency}`.trim()]]));
    });
    const titles = table.titles ?? [];
    const said = findUnitOfSums(titles);
    return {
      ...table,
      titles: said === null ? titles : titles.filter((title) => !title.includes(said)),
      source: { ...table.source, header: header.with(place, dropUnit(header[place] ?? '')), lines: kept },
    };
  });
}

/** `Umsatz (TEUR)` without its brackets, since the cells are in single units now. */
function dropUnit(header: string): string {
  return header.replaceAll(/[([（【][^)\]）】]*[)\]）】]/gu, ' ').trim();
}

function readRow(
  table: ForeignTable,
  line: SourceLine,
  { place, amounts }: { readonly place: number; readonly amounts: number },
): Row {
  const { own, ofTitle, scale } = readUnitOfSums(table.source.header[place] ?? '', table.titles ?? []);
  const { glued } = splitCurrency((line.cells[place] ?? '').trim());
  const stated = (line.cells[table.columns.get('currency')?.[0] ?? -1] ?? '').trim().toUpperCase();
  return {
    part: (line.cells[table.columns.get('part-number')?.[0] ?? -1] ?? '').trim(),
    sold: readAmountOf(table, line, amounts)?.value ?? 0,
    money: (readAmountOf(table, line, place)?.value ?? 0) * scale,
    currency: glued || own || (CURRENCY_SIGNS.get(stated) ?? stated) || ofTitle,
  };
}

/** The currency in which most pieces of a part were sold, and the price of one in it; undefined where none was sold for money. */
function findMain(rows: readonly Row[]): { readonly currency: string; readonly price: number } | undefined {
  const sums = new Map<string, Sum>();
  for (const { currency, sold, money } of rows) {
    if (money === 0) continue;
    const sum = sums.get(currency) ?? { sold: 0, money: 0 };
    sums.set(currency, { sold: sum.sold + sold, money: sum.money + money });
  }
  const [most] = [...sums].toSorted(([, a], [, b]) => b.sold - a.sold);
  if (most === undefined || most[1].sold <= 0) return undefined;
  return { currency: most[0], price: most[1].money / most[1].sold };
}
