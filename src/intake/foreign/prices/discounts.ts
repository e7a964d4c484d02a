import type { ForeignTable } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { isMissingWord } from '../../base/missing-words.ts';

/** Headings, folded, of what is taken off a price. */
const DISCOUNT =
  /(?:^| )(?:disc|discount|rebate|(?:\p{L}*)rabatt|nachlass|remise|sconto|descuento|desconto|korting|rabat|sleva|zlava|popust|alennus|kedvezmeny|iskonto|скидк[аи])(?: |$)|折扣率|値引率|할인율/u;
/** What is taken off for paying early or at most, and what is left of a price. */
const OTHER =
  /(?:^| )(?:cash|skonto|payment|early|max\p{L}*|min\p{L}*|target|planned|ziel|after|nach|apres|price|preis|amount|betrag|value|group|code|date|from|from quantity)(?: |$)|skonto/u;
/** Prices that what is taken off is off already, folded. */
const NET =
  /(?:^| )(?:net|nett|netto|neto|nets?|nette|netta|liquido|effective|final)(?: |$)|nettopreis|nettoprijs|nettopris|净价|淨價|実勢|仕切/u;
const SAYS_PERCENT = /[%％]|percent|prozent|\bpct\b|pourcent|por ?ciento|procent/iu;
const PERCENT = /^(\d{1,2}(?:[.,]\d{1,4})?)\s*[%％]?$/;
const HUNDRED = 100;

const known = new WeakMap<ForeignTable, readonly number[]>();

/** The columns of percents that a table says to be taken off its prices; none where its price is what is left. */
export function findDiscounts(table: ForeignTable): readonly number[] {
  const found = known.get(table) ?? find(table);
  known.set(table, found);
  return found;
}

function find({ source, columns }: ForeignTable): readonly number[] {
  const prices = [...(columns.get('price') ?? []), ...(columns.get('selling-price') ?? [])];
  if (prices.length === 0 || prices.some((place) => NET.test(foldHeader(source.header[place] ?? '').text))) return [];
  const used = new Set([...columns.values()].flat());
  return [...source.header.entries()].flatMap(([place, header]) => {
    const { text } = foldHeader(header);
    if (used.has(place) || !DISCOUNT.test(text) || OTHER.test(text)) return [];
    const filled = source.lines.map(({ cells }) => (cells[place] ?? '').trim()).filter((cell) => !isMissingWord(cell));
    const isPercent = SAYS_PERCENT.test(header) || (filled.length > 0 && filled.every((cell) => /[%％]$/.test(cell)));
    return isPercent && filled.length > 0 && filled.every((cell) => PERCENT.test(cell)) ? [place] : [];
  });
}

function readFigure(cell = ''): number | null {
  const figure = PERCENT.exec(cell.trim())?.[1];
  return figure === undefined ? null : Number(figure.replace(',', '.'));
}

const fractions = new WeakMap<ForeignTable, Map<number, boolean>>();

/** Whether a column says its percents as shares of one: `0.05`, as workbooks keep them. */
function areFractions(table: ForeignTable, place: number): boolean {
  const ofTable = fractions.get(table) ?? new Map<number, boolean>();
  fractions.set(table, ofTable);
  const before = ofTable.get(place);
  if (before !== undefined) return before;
  const cells = table.source.lines.map((line) => line.cells[place] ?? '');
  const are = cells.every((cell) => !/[%％]/.test(cell) && (readFigure(cell) ?? 0) < 1);
  ofTable.set(place, are);
  return are;
}

/** What is left of a price of 1 in a line after all that is taken off. */
export function readDiscount(table: ForeignTable, { cells }: SourceLine): number {
  return findDiscounts(table).reduce((left, place) => {
    const figure = readFigure(cells[place]);
    return figure === null ? left : left * (1 - figure / (areFractions(table, place) ? 1 : HUNDRED));
  }, 1);
}
