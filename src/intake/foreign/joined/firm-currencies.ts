import type { ProblemLog } from '../../base/problem.ts';
import { CURRENCY_SIGNS } from '../../dictionary/money/currency-signs.ts';
import { createForeignCells, type ForeignCells } from '../../values/foreign-cells.ts';
import type { SourceLine } from '../../base/source-table.ts';

const PRICES = ['price', 'order-value'] as const;
const NAMES = ['supplier-id', 'supplier'] as const;
/** What a part is valued at in the books, as headers say it; what is paid for it is not meant. */
const OWN_COST =
  /cost|coût|custo|maliyet|kosten|standard|bewert|valuation|gleit|moving|average|verpr|stprs|себестоим|成本|原価|원가/i;

/** Tables of which prices may be in the currencies of their suppliers, and the lists of suppliers that these are read from. */
type WithCurrencies = {
  readonly readers: readonly ForeignCells[];
  readonly lists: ReadonlySet<ForeignCells>;
};

/**
 * Lists of purchases without a column of currencies, with the currency that a list of suppliers keeps for each: its prices are in it where nothing nearer says so. Lists of
 * parts are none of them, also those that name the usual supplier of each: what a part costs is in the company's own money.
 */
export function joinFirmCurrencies(given: readonly ForeignCells[], log: ProblemLog): WithCurrencies {
  const lists = given.filter(({ table, has }) => table.purpose === 'supplier-list' && has('currency'));
  const currencies = lists.length === 0 ? new Map<string, string>() : readCurrencies(lists);
  if (currencies.size === 0) return { readers: given, lists: new Set() };
  let isUsed = false;
  const readers = given.map((cells) => {
    const { table } = cells;
    const isOfPurchases = table.purpose === 'sourcing' && PRICES.some((column) => cells.has(column));
    if (!isOfPurchases || cells.has('currency') || cells.has('selling-price') || isOfParts(cells)) return cells;
    const rows = table.source.lines.filter((line) => findCurrency(cells, line, currencies) !== '');
    const [first] = rows;
    if (first === undefined) return cells;
    isUsed = true;
    const { file, sheet } = table.source;
    log.note({
      code: 'currency-of-firm',
      file,
      sheet,
      row: first.row,
      message: `Prices without a currency are in the one that a list of suppliers says for theirs (${rows.length === 1 ? '1 row' : `${rows.length} rows`}), unless their header names one.`,
    });
    return createForeignCells({ ...table, firmCurrencies: currencies });
  });
  return { readers, lists: new Set(isUsed ? lists : []) };
}

/** Whether a list is one of parts with the usual supplier of each: its prices are costs, or some of its parts have no supplier. */
function isOfParts(cells: ForeignCells): boolean {
  return (
    (cells.has('price') && OWN_COST.test(cells.header('price', ''))) ||
    cells.table.source.lines.some((line) => NAMES.every((column) => cells.get(line, column) === ''))
  );
}

/** The currency of the supplier of a row; '' where no list says it, or the table is no list of purchases. */
export function readFirmCurrency(cells: ForeignCells, line: SourceLine): string {
  const { firmCurrencies } = cells.table;
  return firmCurrencies === undefined ? '' : findCurrency(cells, line, firmCurrencies);
}

function findCurrency(cells: ForeignCells, line: SourceLine, currencies: ReadonlyMap<string, string>): string {
  for (const column of NAMES) {
    const found = currencies.get(foldName(cells.get(line, column)));
    if (found !== undefined) return found;
  }
  return '';
}

/** Currencies by number and name; a firm of which lists say two has none. */
function readCurrencies(lists: readonly ForeignCells[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const cells of lists)
    for (const line of cells.table.source.lines) {
      const code = cells.get(line, 'currency').toUpperCase();
      const currency = CURRENCY_SIGNS.get(code) ?? (/^[A-Z]{3}$/.test(code) ? code : '');
      if (currency === '') continue;
      for (const column of NAMES) {
        const name = foldName(cells.get(line, column));
        if (name !== '')
          found.set(name, (found.get(name) ?? currency) === currency && found.get(name) !== null ? currency : null);
      }
    }
  return new Map([...found].flatMap(([name, currency]) => (currency === null ? [] : [[name, currency] as const])));
}

/** Numbers of SAP have zeros in front in one list and none in another. */
function foldName(name: string): string {
  return /^\d+$/.test(name) ? name.replace(/^0+(?=\d)/, '') : name;
}
