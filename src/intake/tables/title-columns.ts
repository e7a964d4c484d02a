import { findHeaderMeanings } from '../dictionary/find-meaning.ts';
import { CURRENCY_SIGNS, readHeaderCurrency } from '../dictionary/money/currency-signs.ts';
import type { FoundTable } from './find-tables.ts';

/** Facts a title may state for all rows below it. */
const OF_ALL_ROWS = ['currency', 'supplier', 'country'] as const;
type OfAllRows = (typeof OF_ALL_ROWS)[number];
/** Columns of a table with rows from several suppliers. */
const NOT_OF_ONE = ['quantity', 'level', 'parent', 'designators', 'supplier', 'supplier-id', 'maker', 'country'];
const SURE = 0.9;
/** `All prices in USD`, `Preise in EUR`, `Währung USD`. */
const PRICES_IN =
  /(?:prices?|preise|amounts?|beträge|prix|precios|preços|prezzi|prijzen|priser|hinnat|ceny|cijene|cene|цены|цени|价格|單價|価格|currency|währung|valuta|devise|moneda|moeda|mena|waluta|валюта|货币|幣別|通貨)(?: (?:are|sind|all|alle|en|in|w|v|u|в))*[\s:：(]+(US\$|[€$£]|[A-Z]{3})(?![A-Za-z])/iu;
const GLUED = /[€$£¥]|(?<!\p{L})(?:EUR|USD|GBP|CHF|CNY|RMB|JPY)(?!\p{L})/u;

/**
 * A table with a column for each fact its title states for all rows: `Währung: USD`, or `Lieferant: Muster` and `Land: China` over the prices of one
 * supplier. The same table if a column states it, or the title does not.
 */
export function addTitleColumns(found: FoundTable): FoundTable {
  const { source, titles } = found;
  if (titles.length === 0 || source.lines.length === 0) return found;
  const meanings = new Set<string | null>(source.header.map((name) => findHeaderMeanings(name)[0]?.meaning ?? null));
  const isPriced = meanings.has('price') || meanings.has('selling-price');
  if (!isPriced || !meanings.has('part-number')) return found;
  const said = readTitles(titles);
  const added: (readonly [label: string, value: string])[] = [];
  const isStated =
    meanings.has('currency') ||
    source.header.some((name) => readHeaderCurrency(name) !== '') ||
    source.lines.some(({ cells }) => cells.some((cell) => GLUED.test(cell)));
  const currency = said.get('currency');
  if (currency !== undefined && !isStated) added.push(currency);
  const supplier = said.get('supplier');
  if (supplier !== undefined && !NOT_OF_ONE.some((meaning) => meanings.has(meaning))) {
    added.push(supplier);
    const country = said.get('country');
    if (country !== undefined) added.push(country);
  }
  if (added.length === 0) return found;
  const width = Math.max(source.header.length, ...source.lines.map(({ cells }) => cells.length));
  const pad = (cells: readonly string[]): string[] => [...cells, ...Array<string>(width - cells.length).fill('')];
  return {
    ...found,
    source: {
      ...source,
      header: [...pad(source.header), ...added.map(([label]) => label)],
      lines: source.lines.map((line) => ({ ...line, cells: [...pad(line.cells), ...added.map(([, value]) => value)] })),
    },
  };
}

/** The labels and texts of titles, in one cell (`Land: China`) or in two beside each other. */
function readTitles(titles: readonly string[]): ReadonlyMap<OfAllRows, readonly [label: string, value: string]> {
  const said = new Map<OfAllRows, readonly [string, string]>();
  for (const [at, title] of titles.entries()) {
    const code = PRICES_IN.exec(title)?.[1];
    const currency = code === undefined ? undefined : (CURRENCY_SIGNS.get(code.toUpperCase()) ?? code.toUpperCase());
    if (currency !== undefined && /^[A-Z]{3}$/.test(currency)) said.set('currency', ['Currency', currency]);
    const [, before, behind = ''] = /^([^:：]{2,40})[:：]\s*(.*)$/u.exec(title) ?? [];
    const label = (before ?? title).trim();
    const value = (behind === '' ? (titles[at + 1] ?? '') : behind).trim();
    const [best] = label.length > 40 ? [] : findHeaderMeanings(label);
    const meaning = OF_ALL_ROWS.find((one) => best !== undefined && best.confidence >= SURE && best.meaning === one);
    const isLabel = before !== undefined || (titles[at + 1] ?? '') !== '';
    if (meaning === undefined || !isLabel || value === '' || value.length > 80 || /[:：]$/.test(value)) continue;
    if (meaning === 'currency' && !/^[A-Z]{3}$/.test(value)) continue;
    if (!said.has(meaning)) said.set(meaning, [label, value]);
  }
  return said;
}
