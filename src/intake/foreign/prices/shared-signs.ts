import type { ForeignColumn, ForeignTable } from '../../base/foreign-table.ts';
import type { ProblemLog } from '../../base/problem.ts';

/** A sign that several currencies have: how it is read by itself, '' for not at all, and what it may be. */
type SharedSign = {
  readonly key: 'dollar' | 'crown' | 'yen';
  readonly name: string;
  readonly usual: string;
  /** The sign in a cell or a header. */
  readonly sign: RegExp;
  /** The currencies that have it, as files name them, the usual one aside. */
  readonly others: RegExp;
  /** Names of the usual one: it stays where the files have them. */
  readonly named: RegExp | null;
};

const SIGNS: readonly SharedSign[] = [
  {
    key: 'dollar',
    name: '$',
    usual: 'USD',
    // Without letters before it, as dollars of some countries have.
    sign: /(?<!\p{L} ?)\$/u,
    others: /(?<!\p{L})(?:MXN|CAD|AUD|NZD|SGD|HKD|TWD|CLP|COP|ARS|UYU)(?!\p{L})/gu,
    named: /(?<!\p{L})(?:USD|US ?\$|U\.S\. ?\$)(?!\p{L})/u,
  },
  {
    key: 'crown',
    name: 'kr',
    usual: '',
    sign: /(?<!\p{L})kr\.?(?!\p{L})/iu,
    others: /(?<!\p{L})(?:SEK|NOK|DKK|ISK)(?!\p{L})/gu,
    named: null,
  },
  {
    key: 'yen',
    name: '¥',
    usual: '',
    sign: /(?<!\p{L})[¥￥]/u,
    others: /(?<!\p{L})(?:CNY|JPY)(?!\p{L})/gu,
    named: null,
  },
];
/** Columns of money. */
const MONEY: readonly ForeignColumn[] = ['price', 'selling-price', 'order-value', 'sales-value', 'unit-margin'];

/**
 * Tables with the currencies that a bare `$`, `kr` or `¥` is in: of those that have the sign the only one that columns of currencies and headers of the files name,
 * where none names US dollars. A note says so where the sign stands at an amount. Other files stay as they are.
 */
export function nameSharedSigns(tables: readonly ForeignTable[], log: ProblemLog): readonly ForeignTable[] {
  const cells = new Set<string>();
  for (const { source, columns } of tables) {
    for (const name of source.header) cells.add(name);
    for (const place of columns.get('currency') ?? [])
      for (const line of source.lines) cells.add(line.cells[place] ?? '');
  }
  let named = tables;
  for (const { key, name, sign, others, named: ofUsual } of SIGNS) {
    const found = new Set<string>();
    let isUsual = false;
    for (const cell of cells) {
      isUsual ||= ofUsual?.test(cell) === true;
      for (const [code] of cell.matchAll(others)) found.add(code);
    }
    const [only, other] = found;
    if (isUsual || only === undefined || other !== undefined) continue;
    const first = tables.find((table) => standsAtMoney(table, sign));
    if (first !== undefined) {
      const { file, sheet, headerRow } = first.source;
      log.note({
        code: 'dollar-named',
        file,
        sheet,
        row: headerRow,
        found: name,
        message: `“${name}” is taken for ${only}, the only ${KINDS[key]} that these files name.`,
      });
    }
    named = named.map((table) => ({ ...table, signs: { ...table.signs, [key]: only } }));
  }
  return named;
}

const KINDS: Readonly<Record<SharedSign['key'], string>> = {
  dollar: 'dollar or peso',
  crown: 'crown',
  yen: 'currency of that sign',
};

/** A currency as a text names it (`USD` for a `$`, '' for a `kr`), in a table where its sign may be another one. */
export function readSharedSign(currency: string, text: string, { signs = {} }: ForeignTable): string {
  for (const { key, usual, sign } of SIGNS) {
    const own = signs[key];
    if (own !== undefined && currency === usual && sign.test(text)) return own;
  }
  return currency;
}

function standsAtMoney({ source, columns }: ForeignTable, sign: RegExp): boolean {
  return MONEY.flatMap((meaning) => columns.get(meaning) ?? []).some(
    (place) => sign.test(source.header[place] ?? '') || source.lines.some(({ cells }) => sign.test(cells[place] ?? '')),
  );
}
