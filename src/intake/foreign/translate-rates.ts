import { createCanonicalWriter } from './canonical-table.ts';
import { isLineLeftOut } from './leave-out-lines.ts';
import type { SourceLine } from '../base/source-table.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';
import { readBareCurrency, readQuotation, type Quotation } from '../values/read-quotation.ts';
import { parseDay } from '../values/parse-values.ts';
import { createRowCounter, noteRows } from './table-translation.ts';
import type { TableTranslation, Translated } from './table-translation.ts';

type Quote = { readonly line: SourceLine; readonly from: string; readonly to: string; readonly rate: number };

/**
 * Translates rates between two currencies: so many units of `from` are so many of `to`. The currency that stands in every row is the
 * one that is reported, whichever side it is on; a later row of a currency gives way to the one with the latest day. Rates of no common
 * currency are noted and not read.
 */
export function translateRates(translation: TableTranslation): Translated {
  const { cells } = translation;
  const counter = createRowCounter();
  const quotes: Quote[] = [];
  const unclear: number[] = [];
  for (const line of cells.table.source.lines) {
    if (isLineLeftOut(translation, line)) {
      counter.leaveOut(line.row, 'refused');
      continue;
    }
    const quote = readQuote(cells, line);
    if (quote === null) unclear.push(line.row);
    else quotes.push(quote);
  }
  const base = findCommon(quotes);
  const apart = base === null ? quotes.map(({ line }) => line.row) : [];
  for (const row of [...unclear, ...apart]) counter.leaveOut(row, 'refused');
  noteRows(
    translation,
    'rate-unclear',
    unclear,
    'Rows whose rate or currencies cannot be read; no amount is converted by them',
  );
  noteRows(
    translation,
    'rates-of-no-common-currency',
    apart,
    'Rates that have no currency in common, so that none of them is the reported one; they are not read',
  );
  const writer = createCanonicalWriter(
    'rates',
    cells.table.source,
    new Map([
      ['currency', cells.header('from-currency', 'currency')],
      ['per_reporting', cells.header('rate', 'per_reporting')],
      ['date', cells.header('valid-from', 'date')],
    ]),
  );
  if (base !== null) {
    const latest = pickLatest(cells, quotes, base);
    const [first] = quotes;
    if (first !== undefined && latest.size > 0)
      writer.add({ row: first.line.row }, { currency: base, per_reporting: '1' });
    for (const [currency, { line, from, rate }] of latest) {
      const perReporting = from === base ? rate : 1 / rate;
      writer.add(line, {
        currency,
        per_reporting: String(Number(perReporting.toPrecision(12))),
        date: parseDay(cells.get(line, 'valid-from')) ?? '',
      });
    }
  }
  const table = writer.finish();
  const lines = cells.table.source.lines.length;
  return {
    tables: table === null ? [] : [table],
    count: counter.count({ lines, joined: [], parts: 0, quantity: null }),
  };
}

/** A rate for one unit of `from`; null where it cannot be read. A rate below 0, or behind a stroke, is written from the other side. */
function readQuote(cells: ForeignCells, line: SourceLine): Quote | null {
  const quotation = cells.has('to-currency') ? null : readDirection(cells);
  const own = cells.get(line, 'from-currency').toUpperCase();
  const base = quotation?.base ?? cells.get(line, 'to-currency').toUpperCase();
  const [from, to] = quotation?.toBase === false ? [base, own] : [own, base];
  const written = cells.get(line, 'rate');
  const place = cells.table.columns.get('rate')?.[0];
  if (place === undefined || !/^[A-Z]{3}$/.test(from) || !/^[A-Z]{3}$/.test(to)) return null;
  const indirect = written.startsWith('/');
  const bare = indirect ? { ...line, cells: line.cells.with(place, written.slice(1)) } : line;
  const amount = cells.amountAt(bare, place)?.value ?? null;
  const units =
    cells.get(line, 'rate-unit') === '' ? (quotation?.units ?? 1) : (cells.amount(line, 'rate-unit')?.value ?? 0);
  if (amount === null || amount === 0 || units <= 0) return null;
  const turned = indirect || amount < 0 ? 1 / Math.abs(amount) : amount;
  return { line, from, to, rate: turned / units };
}

/** Which way the header of the rate goes: beside a column of units, a currency alone is what these are written in. */
function readDirection(cells: ForeignCells): Quotation | null {
  const header = cells.header('rate', '');
  const base = cells.has('rate-unit') ? readBareCurrency(header) : null;
  return readQuotation(header) ?? (base === null ? null : { base, units: 1, toBase: true });
}

/** The one currency that is on a side of every rate; null where none is, or two are and neither is the euro. */
function findCommon(quotes: readonly Quote[]): string | null {
  const [first, ...others] = quotes;
  if (first === undefined) return null;
  const common = [first.from, first.to].filter((one) => others.every(({ from, to }) => from === one || to === one));
  // A single rate does not say which of its two currencies is reported.
  if (common.length === 2) return common.find((one) => one === 'EUR') ?? null;
  return common[0] ?? null;
}

function pickLatest(cells: ForeignCells, quotes: readonly Quote[], base: string): ReadonlyMap<string, Quote> {
  const latest = new Map<string, Quote>();
  for (const quote of quotes) {
    const currency = quote.from === base ? quote.to : quote.from;
    const before = latest.get(currency);
    const day = (one: Quote): string => parseDay(cells.get(one.line, 'valid-from')) ?? '';
    if (currency !== base && (before === undefined || day(quote) >= day(before))) latest.set(currency, quote);
  }
  return latest;
}
