import type { ForeignColumn, ForeignTable } from '../../base/foreign-table.ts';
import type { ProblemLog } from '../../base/problem.ts';

/** Currencies whose sign is `$` at home. */
const DOLLARS = /(?<!\p{L})(?:MXN|CAD|AUD|NZD|SGD|HKD|TWD|CLP|COP|ARS|UYU)(?!\p{L})/gu;
const US_DOLLAR = /(?<!\p{L})(?:USD|US ?\$|U\.S\. ?\$)(?!\p{L})/u;
/** A `$` without letters before it, as dollars of some countries have. */
const BARE = /(?<!\p{L} ?)\$/u;
/** Columns of money. */
const MONEY: readonly ForeignColumn[] = ['price', 'selling-price', 'order-value', 'sales-value', 'unit-margin'];

/**
 * Tables with the currency that a bare `$` is in: of dollars and pesos the only one that columns of currencies and headers of the files name, where none names US dollars. A
 * note says so where a `$` stands at an amount. Other files stay as they are.
 */
export function nameDollars(tables: readonly ForeignTable[], log: ProblemLog): readonly ForeignTable[] {
  const found = new Set<string>();
  for (const { source, columns } of tables) {
    const cells = new Set<string>(source.header);
    for (const place of columns.get('currency') ?? [])
      for (const line of source.lines) cells.add(line.cells[place] ?? '');
    for (const cell of cells) {
      if (US_DOLLAR.test(cell)) return tables;
      for (const [code] of cell.matchAll(DOLLARS)) found.add(code);
    }
  }
  const [dollar, other] = found;
  if (dollar === undefined || other !== undefined) return tables;
  const first = tables.find(standsAtMoney);
  if (first !== undefined) {
    const { file, sheet, headerRow } = first.source;
    log.note({
      code: 'dollar-named',
      file,
      sheet,
      row: headerRow,
      found: '$',
      message: `“$” is taken for ${dollar}, the only dollar or peso that these files name.`,
    });
  }
  return tables.map((table) => ({ ...table, dollar }));
}

/** A currency as a text names it (`USD` for a `$`), in a table whose `$` is another one. */
export function readDollar(currency: string, text: string, { dollar }: ForeignTable): string {
  return currency === 'USD' && dollar !== undefined && BARE.test(text) ? dollar : currency;
}

function standsAtMoney({ source, columns }: ForeignTable): boolean {
  return MONEY.flatMap((meaning) => columns.get(meaning) ?? []).some(
    (place) => BARE.test(source.header[place] ?? '') || source.lines.some(({ cells }) => BARE.test(cells[place] ?? '')),
  );
}
