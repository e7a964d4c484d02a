import { readScaleOfCurrency, readUnitOfSums } from '../../dictionary/header-scale.ts';
import { findConversion } from '../../values/unit-sizes.ts';
import { foldUnit } from '../../values/parse-amount.ts';
import { readCountSize } from '../../values/counted-units.ts';
import { readLot } from '../../values/header-lot.ts';
import { PAIR, readPricedCell, readPricedUnit, THOUSAND_OR_METRE } from '../../values/units/priced-unit.ts';
import { readSizedPack } from '../../values/units/sized-packs.ts';
import { readDiscount } from '../prices/discounts.ts';
import { readFirmCurrency } from '../joined/firm-currencies.ts';
import { readSharedSign } from '../prices/shared-signs.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { isMoneyPerMeasure } from '../../dictionary/money/price-words.ts';
import { CURRENCY_SIGNS, readHeaderCurrency } from '../../dictionary/money/currency-signs.ts';
import { findMoneySign, readMoneySign, spellMoneyScale } from '../../dictionary/money/money-in-cells.ts';

/** An amount in the unit that the part of a row is counted in; null where nothing says how many it is. */
export type ToOwnUnit = (value: number, unit: string) => number | null;

const NO_PRICE = { price: '', currency: '', unit: '' };

/** Digits beyond which a product is rounding. */
const DIGITS = 15;

/** A price for one unit of a part, as canonical text; `unit` is the one that it is for, where nothing else in the row says how the part is counted. */
export type StatedPrice = { readonly price: string; readonly currency: string; readonly unit: string };

/**
 * Price for one unit and currency of a line, '' where they are not stated; neither where the price cannot be read as an amount above 0 (systems print 0 where none is kept), or
 * the number of units that it is for cannot. `countedIn`: the unit of the part in the tables before, into which a price for another unit is brought; between a mass and
 * pieces by the weight of a piece, as `toOwn` knows it.
 */
export function readPrice(
  cells: ForeignCells,
  line: SourceLine,
  column: 'price' | 'selling-price' = 'price',
  countedIn: string | null = null,
  toOwn: ToOwnUnit | null = null,
): StatedPrice {
  const stated = readStatedCurrency(cells, line, column);
  const place = findPricePlace(cells, line, column);
  // Another table may state the price.
  if (place === undefined) return { price: '', currency: stated, unit: '' };
  const cell = (line.cells[place] ?? '').trim();
  const { plain, glued } = splitCurrency(cell);
  const [, written = '', lot = null, per = null] = FOR_UNITS.exec(plain) ?? FOR_PIECES.exec(plain) ?? [];
  const isQuoted = lot !== null || per !== null;
  const figure = isQuoted ? written.trim() : plain;
  const bare = figure === cell ? line : { ...line, cells: line.cells.with(place, figure) };
  const amount = cells.amountAt(bare, place);
  const units = isQuoted ? readQuotedUnits(lot) : readPriceUnits(cells, line, place);
  const header = cells.table.source.header[place] ?? '';
  const headed = readPricedUnit(header);
  const pricedBy = per ?? (isQuoted ? '' : headed?.unit || readMeasure(cells, line, place));
  const ofOne = readUnit(cells, line, pricedBy, { countedIn, toOwn });
  if (amount === null || amount.value <= 0 || amount.unit !== null || units === null || ofOne === null) return NO_PRICE;
  // `EUR/kg` alone may be a figure of a material; of what is counted in nobody knows what, it is no price.
  if (isMoneyPerMeasure(header) && countedIn === null && cells.get(line, 'unit') === '') return NO_PRICE;
  // `Prix au cent` is for a hundred, and in euros.
  const money = header.replace(headed?.words ?? '', ' ');
  const cents = IN_CENTS.find(([, words]) => words.test(money));
  const beside = readScaleOfCurrency(header);
  const scale = beside > 1 ? beside : (PRICE_SCALES.find(([, words]) => words.test(header))?.[0] ?? 1);
  const all = ((units * ofOne.units) / scale) * (cents === undefined ? 1 : 100);
  // Digits are divided as they are written, so that 238.50 for 100 is 2.385 and no figure beside it.
  const left = readDiscount(cells.table, line);
  const price = all === 1 && left === 1 ? amount.value : Number(((amount.value * left) / all).toPrecision(DIGITS));
  return {
    price: String(price),
    currency:
      stated ||
      readSharedSign(glued, cell, cells.table) ||
      readSharedSign(readHeaderCurrency(header), header, cells.table) ||
      cents?.[0] ||
      readFirmCurrency(cells, line),
    unit: ofOne.unit,
  };
}

/** `Price incl. VAT`, `Preis inkl. MwSt.`, `Prix TTC`, `含税单价`: in the price under this header is the tax; `not including VAT` says that it is not. */
export const WITH_TAX =
  /(?<!不)含[税稅]|税込|(?<!\p{L})ttc(?!\p{L})|(?<!\p{L}|(?<!\p{L})(?:not|non|nicht|niet|ikke|inte) )(?:incl|inkl|including|inclusive|inclusief|with|mit|avec|con|com|z|vč|s)\.? ?(?:of )?(?:vat|mwst|ust|umsatzsteuer|mehrwertsteuer|tva|iva|btw|moms|dph|kdv|gst|tax|sales tax)(?!\p{L})|(?:iva (?:inclusa|incluido|incluida)|kdv dahil)/iu;

/** `Bruttopreis`, `Gross price` beside another: before a discount or with tax, either of which goes behind a price without. */
const GROSS = /(?<!\p{L})(?:brutto|gross)(?!\p{L})/iu;

/** `List price` beside `Net price`: what a supplier asks of everybody. */
const OF_LISTS =
  /(?<!\p{L})(?:list|liste|listen|listino|lista|catalog(?:ue)?|katalog\p{L}*|ceníkov\p{L}*|tarif|rrp|msrp|uvp)(?!\p{L})|listenpreis|listpris|listepris|listahinta|listaár|定価|目录价/iu;

/**
 * The column of several of one meaning that a row is priced by: one at 0 does not count, and one with tax, or of a list for everybody, goes behind. Undefined where none
 * is filled.
 */
export function findPricePlace(
  cells: ForeignCells,
  line: SourceLine,
  column: 'price' | 'selling-price',
): number | undefined {
  const filled = cells.table.columns.get(column)?.filter((each) => (line.cells[each] ?? '').trim() !== '') ?? [];
  const stands = filled.filter((each) => cells.amountAt(line, each)?.value !== 0);
  const headerOf = (each: number): string => cells.table.source.header[each] ?? '';
  const untaxed = stands.filter((each) => !WITH_TAX.test(headerOf(each)) && !GROSS.test(headerOf(each)));
  const own = untaxed.find((each) => !OF_LISTS.test(headerOf(each)));
  return own ?? untaxed[0] ?? stands[0] ?? filled[0];
}

/** Words for purchases in the header of a currency, which is not the one of what is sold. */
const OF_PURCHASES =
  /(?<!\p{L})(?:inkoop|einkauf\p{L}*|ek|purchas\p{L}*|buying|vendor|supplier|lieferant\p{L}*|achats?|acquist[oi]|compras?|zakup\p{L}*|nákup\p{L}*|innkjøp\p{L}*|indkøb\p{L}*|inköp\p{L}*)(?!\p{L})|采购|仕入|구매/iu;

/** The currency that a row names in a column of its own, '' for none; one of purchases says nothing of a selling price (`column`). */
function readStatedCurrency(
  cells: ForeignCells,
  line: SourceLine,
  column: 'price' | 'selling-price' = 'price',
): string {
  if (column === 'selling-price' && OF_PURCHASES.test(cells.header('currency', ''))) return '';
  // Dynamics GP writes `Z-US$` and `Z-EURO`.
  const code = cells
    .get(line, 'currency')
    .toUpperCase()
    .replace(/^Z-(?=\p{L})/u, '');
  return readSharedSign(CURRENCY_SIGNS.get(code) ?? (/^[A-Z]{3}$/.test(code) ? code : ''), code, cells.table);
}

/** A cell without the currency that is glued to its figure, and that currency, '' for none and for a sign that several have. */
export function splitCurrency(cell: string): { readonly plain: string; readonly glued: string } {
  const spelled = spellMoneyScale(cell);
  const sign = findMoneySign(spelled);
  return { plain: spelled.replace(sign, '').trim(), glued: readMoneySign(sign) };
}

/** `单价(万元)`, `판매단가(천원)`: what the header of a price counts its money in. Of `元/千瓦时` the sign is one of the unit. */
const PRICE_SCALES: readonly (readonly [number, RegExp])[] = [
  [1_000_000, /(?:百万|백만)\s?[元円圓원]/u],
  [10_000, /[万萬만]\s?[元円圓원]/u],
  [1000, /[千천]\s?[元円圓원]/u],
];

/** `Price (cents)`, `Preis [ct]`, `€ct/Stk`: money in hundredths, with the currency that the word names, '' for none. */
const IN_CENTS: readonly (readonly [currency: string, words: RegExp])[] = [
  ['EUR', /€ ?ct|ct ?€|(?<!\p{L})(?:euro ?-?cents?|eurocents?|c€)(?!\p{L})/iu],
  ['USD', /US ?¢|(?<!\p{L})US[ -]?cents?(?!\p{L})/iu],
  ['GBP', /(?<!\p{L})(?:pence|gbp?x)(?!\p{L})/iu],
  ['CHF', /(?<!\p{L})(?:rappen|rp\.)(?!\p{L})/iu],
  ['', /¢|(?<!\p{L})(?:cents?|ct|cts)(?!\p{L})/iu],
];

/** A sum of money of a line with its currency ('' where none is stated), in single units of it; null where the cell is none. `place` is the column, where a table has several. */
export function readMoney(
  cells: ForeignCells,
  line: SourceLine,
  column: 'order-value' | 'sales-value' | 'unit-margin',
  place = cells.table.columns.get(column)?.[0],
): { readonly value: number; readonly currency: string } | null {
  if (place === undefined) return null;
  const cell = (line.cells[place] ?? '').trim();
  // Rows of a workbook end with their last filled cell.
  if (cell === '') return null;
  const { plain, glued } = splitCurrency(cell);
  const amount = cells.amountAt({ ...line, cells: line.cells.with(place, plain) }, place);
  if (amount === null || amount.unit !== null) return null;
  const header = cells.table.source.header[place] ?? '';
  const { own, ofTitle, scale } = readUnitOfSums(header, cells.table.titles ?? []);
  // `Tržby tis. Kč` beside the currency of each customer: what the header of the sum says is what it is in.
  const { table } = cells;
  const titles = (table.titles ?? []).join(' ');
  const currency =
    readSharedSign(glued, cell, table) ||
    readSharedSign(own, header, table) ||
    readStatedCurrency(cells, line) ||
    readSharedSign(ofTitle, titles, table) ||
    readFirmCurrency(cells, line);
  return { value: amount.value * scale, currency };
}

/** `62,00/100`, `21,00 / kg`, `5,10 pro 1000 Stk`: for how many, or for which unit, a price in one cell is. */
const FOR_UNITS =
  /^([\d.,'’\s]*\d)\s*(?:\/|\b(?:per|pro|je|par|por|na|za)\b)\s*(1[.,]?000|1k|\d{1,5})?\s*(\p{L}{1,8}\.?)?$/iu;
/** `1.20 ea`, `3,10 Stk`. */
const FOR_PIECES = /^([\d.,'’\s]*\d)()\s*(ea\.?|each|pcs?\.?|st\.?|stk\.?|stück|piece|pz|szt\.?|u)$/iu;

const isMass = (unit: string): boolean => findConversion(unit, 'g') !== null;
const isPieces = (unit: string): boolean => findConversion(unit, 'pcs') !== null;

/** How many units the price in a cell is for; null where it is for none. */
function readQuotedUnits(lot: string | null): number | null {
  const units = lot === null || lot === '' ? 1 : readLot(lot);
  return units > 0 ? units : null;
}

/**
 * How many of the units that the part is counted in are in the one that its price is for (`stated`, by the cell or the header; else that of ordering, else
 * that of the row), and that unit where nothing says in which the part is counted. Null where nothing says how many.
 */
function readUnit(
  cells: ForeignCells,
  line: SourceLine,
  stated: string,
  { countedIn, toOwn }: { readonly countedIn: string | null; readonly toOwn: ToOwnUnit | null },
): { readonly units: number; readonly unit: string } | null {
  const ofRow = foldUnit(cells.get(line, 'unit'));
  const ordered = foldUnit(cells.get(line, 'order-unit'));
  const per = foldUnit(stated) || ordered;
  const isLine = cells.table.purpose === 'bom';
  if (per === '' && (isLine || ofRow === '')) return { units: 1, unit: '' };
  const own = ofRow || foldUnit(cells.amount(line, 'quantity')?.unit ?? '');
  const counted = (isLine ? '' : (countedIn ?? '')) || own || (countedIn ?? '');
  const from = per || ofRow;
  // `TSt` folds to pieces, of which it is a thousand; that of the row itself has been reckoned with by whoever reads the amount.
  const written = stated || cells.get(line, 'order-unit');
  const size = readCountSize(written);
  // A figure without a unit in the row may count anything.
  if (counted === '') {
    // A price for a kilowatt hour is none of a battery, however many hours are in it.
    if (/^[kM]?Wh?$/i.test(from) || stated === THOUSAND_OR_METRE) return null;
    // What nobody says the unit of is counted in pieces, of which a pair is two.
    if (stated === PAIR) return { units: 2, unit: '' };
    const isOpen = from !== 'pcs' && (cells.has('quantity') || findConversion(from, from) === null);
    return isOpen ? null : { units: size, unit: from === 'pcs' ? '' : from };
  }
  if (from.toLowerCase() === counted.toLowerCase()) return { units: size, unit: '' };
  // `C` and `M` are a hundred and a thousand of whatever the part is counted in: of feet of wire as well.
  if (/^(?:C|mpcs)$/.test(written)) return { units: size, unit: '' };
  const conversion = findConversion(written || from, counted);
  if (conversion !== null) return { units: conversion.times / conversion.over, unit: '' };
  const weighed =
    isMass(from) === isMass(counted) || !(isPieces(from) || isPieces(counted)) ? null : (toOwn?.(1, from) ?? null);
  if (weighed !== null) return { units: weighed, unit: '' };
  // A pack of which nothing says how many are in it stays one.
  const packed = isLine ? null : (toOwn?.(1, from) ?? null);
  if (packed !== null && packed !== 1) return { units: packed, unit: '' };
  const factor = cells.amount(line, 'unit-factor')?.value ?? 0;
  return ordered !== '' && counted === own && factor >= 1 ? { units: factor, unit: '' } : null;
}

/** Whether the column of units speaks of what is paid, and the price at a place is what is earned. */
function isForCost(cells: ForeignCells, place: number): boolean {
  const sold = cells.table.columns.get('selling-price')?.includes(place) === true;
  return sold && /cost|purchas|einkauf|bestell/i.test(cells.header('price-unit', ''));
}

/** The measure that a column of price units names where others of its cells count pieces: `CWT` beside `C` and `EA`; '' for none. */
function readMeasure(cells: ForeignCells, line: SourceLine, place: number): string {
  const text = isForCost(cells, place) ? '' : cells.get(line, 'price-unit');
  if (text !== 'E' && foldUnit(text) !== 'pcs' && findConversion(text, text) !== null) return text;
  return /\p{L}/u.test(text) ? (readPricedCell(text)?.unit ?? '') : '';
}

/** For how many units the price of a line is: 1 where nothing says otherwise, null where it cannot be read. `Preis je 100`, `Price/1000` say so in the header. */
function readPriceUnits(cells: ForeignCells, line: SourceLine, place: number): number | null {
  const text = cells.get(line, 'price-unit');
  if (text !== '' && !isForCost(cells, place)) {
    // `C` and `HST` are a hundred, `E` and `ST` one.
    if (readMeasure(cells, line, place) !== '') return 1;
    if (/^\p{L}+$/u.test(text) && (text === 'E' || foldUnit(text) === 'pcs')) return readCountSize(text);
    const said = readSizedPack(text) ?? (/\p{L}|\//u.test(text) ? (readPricedCell(text)?.units ?? null) : null);
    if (said !== null || /^\p{L}+$/u.test(text)) return said;
    const units = cells.amount(line, 'price-unit')?.value ?? null;
    return units !== null && units > 0 ? units : null;
  }
  return readPricedUnit(cells.table.source.header[place] ?? '')?.units ?? 1;
}
