import { findJoinedFirms, JOINED_FIRM } from './joined-firms.ts';
import { isMissingWord } from '../base/missing-words.ts';
import type { SourceLine } from '../base/source-table.ts';
import type { DocumentHeads, ForeignColumn, ForeignTable } from '../base/foreign-table.ts';
import { MARKED_COLUMNS, stripFootnoteMark } from './footnote-marks.ts';
import { parseAmount } from './parse-amount.ts';
import { findHeaderMeasure, readHeaderScale } from '../dictionary/header-scale.ts';
import { findCountryOfPlace, isNamedInChina } from '../dictionary/lines/places-of-countries.ts';
import { readCountSize } from './counted-units.ts';
import { readPricedUnit } from './units/priced-unit.ts';
import { findPackOfHeaders, readPackOfHeader } from './units/sized-packs.ts';
import type { Amount } from './parse-amount.ts';

/** What is counted in thousands says so in its header. */
const SCALED_COLUMNS = [
  'annual-demand',
  'period-demand',
  'stock',
  'stock-not-usable',
  'stock-of-supplier',
  'order-quantity',
] as const;
/** Amounts in the unit of their row. */
const COUNTED_COLUMNS = [...SCALED_COLUMNS, 'quantity'] as const;
/** Amounts whose header may say in what measure they are. */
const MEASURED_COLUMNS = ['quantity', 'stock', 'order-quantity'] as const;
/** The same of what is sold, where `m` is a million more often than a metre. */
const SOLD_COLUMNS = ['annual-demand', 'period-demand'] as const;
const MASSES: ReadonlySet<string> = new Set('g kg t to ton tons tonne tonnes lb lbs oz'.split(' '));
/** Amounts and money of orders and sales, which are booked back as well, and stocks that are booked below 0. */
const BOOKED_COLUMNS = ['annual-demand', 'order-quantity', 'order-value', 'sales-value', 'stock'] as const;
/** `(50)`: an amount that came back, or that is missing. */
export const BOOKED_BACK = /^\(\s*(\d[\d.,'’ ]*)\s*\)$/;
const PRICE_COLUMNS = ['price', 'selling-price'] as const;
/** Digits beyond which a product is rounding. */
const DIGITS = 15;

/** The measure that the headers of amounts say they are in, else the mass that those of what is sold do; '' for none. */
function findMeasure({ source, columns }: ForeignTable): string {
  const listHeaders = (meanings: readonly ForeignColumn[]): string[] =>
    meanings.flatMap((column) => columns.get(column) ?? []).map((at) => source.header[at] ?? '');
  const amounts = listHeaders(MEASURED_COLUMNS);
  if (amounts.length > 0) return findHeaderMeasure(amounts) || findPackOfHeaders(listHeaders(['stock']));
  const sold = findHeaderMeasure(listHeaders(SOLD_COLUMNS));
  return MASSES.has(sold.toLowerCase()) ? sold : '';
}

/** Columns of units in which `C` counts hundreds, so that `M` beside it counts thousands and measures no metres. */
function findHundreds({ source, columns }: ForeignTable): ReadonlySet<number> {
  const places = (['unit', 'order-unit', 'price-unit'] as const).flatMap((column) => columns.get(column) ?? []);
  // Epicor prices by `E`, `C` and `M`: each, hundred and thousand.
  const letters = columns
    .get('price-unit')
    ?.filter((place) => source.lines.every(({ cells }) => /^[ECM]?$/.test((cells[place] ?? '').trim())));
  return new Set([
    ...(letters ?? []),
    ...places.filter((place) => {
      const units = new Set(source.lines.map(({ cells }) => (cells[place] ?? '').trim()));
      return units.has('C') && !['MM', 'CM', 'FT', 'IN', 'MTR', 'mm', 'cm'].some((unit) => units.has(unit));
    }),
  ]);
}

/** The cells of a foreign table by what they mean. */
export type ForeignCells = {
  readonly table: ForeignTable;
  readonly has: (column: ForeignColumn) => boolean;
  /** The first cell of that meaning that says something, '' where none does. */
  readonly get: (line: SourceLine, column: ForeignColumn) => string;
  /** Whether a cell of that meaning says something in the row itself. */
  readonly states: (line: SourceLine, column: ForeignColumn) => boolean;
  /** Every cell of that meaning by its place in the file, '' where blank. */
  readonly getAll: (line: SourceLine, column: ForeignColumn) => readonly string[];
  /** The amount in the first filled cell of that meaning; null where there is none or it is no number. */
  readonly amount: (line: SourceLine, column: ForeignColumn) => Amount | null;
  /** The cell at a place of the row, '' where it says nothing. */
  readonly cellAt: (line: SourceLine, place: number) => string;
  readonly amountAt: (line: SourceLine, place: number) => Amount | null;
  /** The header of the first column of that meaning, or `otherwise`. */
  readonly header: (column: ForeignColumn, otherwise: string) => string;
};

/**
 * A reader of the cells of a foreign table; words that stand for a blank read as ''. What a row leaves open is read from the head of its document, where
 * `documents` has one.
 */
export function createForeignCells(given: ForeignTable, documents: DocumentHeads | null = null): ForeignCells {
  const table = dropBlankQuantities(given);
  const { source, columns } = table;
  const codePlaces = findCodePlaces(table);
  const marked = new Set(MARKED_COLUMNS.flatMap((column) => columns.get(column) ?? []));
  const scales = new Map(
    SCALED_COLUMNS.flatMap((column) => columns.get(column) ?? []).map((place) => [
      place,
      readHeaderScale(source.header[place] ?? '') * readPackOfHeader(source.header[place] ?? ''),
    ]),
  );
  const unitPlace = columns.get('unit')?.[0];
  const headed = unitPlace === undefined ? findMeasure(table) : '';
  const countsByHundreds = findHundreds(table);
  const booked = new Set(BOOKED_COLUMNS.flatMap((column) => columns.get(column) ?? []));
  const counted = new Set(COUNTED_COLUMNS.flatMap((column) => columns.get(column) ?? []));
  // `Preis/Stk`, `Price per pair`: for what its header says, whatever the unit of the row.
  const priced = new Set(
    PRICE_COLUMNS.flatMap((column) => columns.get(column) ?? []).filter(
      (place) => readPricedUnit(source.header[place] ?? '') === null,
    ),
  );
  // The cells of one line are asked for many times in a row, and each column by several readers.
  let lastLine: SourceLine | null = null;
  let cleaned: string[] = [];
  function cellAt(line: SourceLine, place: number): string {
    if (line !== lastLine) {
      lastLine = line;
      cleaned = [];
    }
    return (cleaned[place] ??= readCell(line.cells[place] ?? '', place));
  }
  function readCell(written: string, place: number): string {
    if (written === '') return '';
    const text = cleanCell(written);
    const cell = marked.has(place)
      ? stripFootnoteMark(text)
      : text === 'M' && countsByHundreds.has(place)
        ? 'mpcs'
        : text;
    return isMissing(cell) && !(cell === 'NA' && codePlaces.has(place)) ? '' : cell;
  }
  const namedCodes = findNamedCodes(table);
  const joined = findJoinedFirms(table) ?? namedCodes.firm;
  /** Number or name of a firm that stand in one cell; the cell as it is elsewhere. */
  function firmAt(line: SourceLine, column: ForeignColumn, place: number): string {
    const cell = cellAt(line, place);
    const named = namedCodes.places.has(place) ? NAMED_CODE.exec(cell) : null;
    if (named !== null) {
      const [, text = '', code = ''] = named;
      if (place !== joined) return OF_PARTS.has(column) ? `[${code}] ${text}` : cell;
      return column === 'supplier-id' ? code : text;
    }
    if (place !== joined) return cell;
    const [, number = '', name = cell] = JOINED_FIRM.exec(cell) ?? [];
    return column === 'supplier-id' ? number : name;
  }
  function findPlaces(column: ForeignColumn): readonly number[] {
    if (column === 'supplier-id' && joined !== null) return [joined];
    return columns.get(column) ?? [];
  }
  function findPlace(line: SourceLine, column: ForeignColumn): number | null {
    for (const place of findPlaces(column)) if (cellAt(line, place) !== '') return place;
    return null;
  }
  function amountAt(line: SourceLine, place: number): Amount | null {
    const decided = table.decimalCommas?.get(place);
    const cell = cellAt(line, place);
    // `(50)` in lists of sales is what came back, and on stock what is missing.
    const back = booked.has(place) ? BOOKED_BACK.exec(cell)?.[1] : undefined;
    const amount = parseAmount(
      back === undefined ? cell : `-${back}`,
      decided ?? (source.decimalComma ? 'perhaps-comma' : false),
    );
    if (amount === null) return null;
    const scale = (scales.get(place) ?? 1) * countIn(line, place, amount);
    return scale === 1 ? amount : { ...amount, value: Number((amount.value * scale).toPrecision(DIGITS)) };
  }
  const sizes = new Map<string, number>();
  function countSizeOf(unit: string): number {
    if (unit === '') return 1;
    const known = sizes.get(unit) ?? readCountSize(unit);
    sizes.set(unit, known);
    return known;
  }
  /** By what an amount is multiplied to be one of pieces, where its own unit or that of its row counts them by the thousand. */
  function countIn(line: SourceLine, place: number, { unit }: Amount): number {
    const isPrice = priced.has(place);
    if (!isPrice && !counted.has(place)) return 1;
    const size = countSizeOf(unit ?? (unitPlace === undefined ? '' : cellAt(line, unitPlace)));
    return isPrice ? 1 / size : size;
  }
  /** The unit that the headers of amounts name, and the country of the place that a row names, or that stands behind the name of its supplier. */
  function readElsewhere(line: SourceLine, column: ForeignColumn): string {
    if (column !== 'country') return column === 'unit' ? headed : '';
    const places = [...findPlaces('address'), ...findPlaces('city')];
    const code = places.map((place) => findCountryOfPlace(cellAt(line, place))).find((each) => each !== null);
    const firm = code === undefined ? findPlace(line, 'supplier') : null;
    return code ?? (firm !== null && isNamedInChina(cellAt(line, firm)) ? 'CN' : '');
  }
  function readHead(line: SourceLine, column: ForeignColumn): string {
    if (documents === null || !documents.columns.has(column)) return '';
    const place = findPlace(line, 'document');
    return place === null ? '' : (documents.heads.get(cellAt(line, place))?.get(column) ?? '');
  }
  return {
    table,
    has: (column) => findPlaces(column).length > 0 || documents?.columns.has(column) === true,
    get: (line, column) => {
      const place = findPlace(line, column);
      if (place === null) return readHead(line, column) || readElsewhere(line, column);
      return firmAt(line, column, place);
    },
    states: (line, column) => findPlace(line, column) !== null,
    getAll: (line, column) => {
      const places = findPlaces(column);
      if (places.length === 0 && documents?.columns.has(column) === true) return [readHead(line, column)];
      return places.map((place) => firmAt(line, column, place));
    },
    amount: (line, column) => {
      const place = findPlace(line, column);
      return place === null ? null : amountAt(line, place);
    },
    cellAt,
    amountAt,
    header: (column, otherwise) => {
      const [place] = columns.get(column) ?? [];
      return (place === undefined ? undefined : source.header[place]) || otherwise;
    },
  };
}

/** `Magnet segment (30-1001)`: the code of a thing behind its name, as the lists of S/4HANA print it. */
const NAMED_CODE = /^(\p{L}.*\S)\s\(((?=(?:\D*\d){3})[\p{L}\d./_-]{4,40})\)$/u;
const OF_PARTS: ReadonlySet<ForeignColumn> = new Set(['part-number', 'parent']);

/**
 * Places of parts and of the firm whose cells all are names with codes in brackets behind, where no code has two names. A size behind a name, as of
 * screws, is the same for several of them.
 */
function findNamedCodes({ source, columns }: ForeignTable): {
  readonly places: ReadonlySet<number>;
  readonly firm: number | null;
} {
  const isNamed = (place: number): boolean => {
    const names = new Map<string, string>();
    for (const { cells } of source.lines) {
      const cell = cleanCell(cells[place] ?? '');
      if (cell === '') continue;
      const [, name, code] = NAMED_CODE.exec(cell) ?? [];
      if (name === undefined || code === undefined || (names.get(code) ?? name) !== name) return false;
      names.set(code, name);
    }
    return names.size > 0;
  };
  const [firm, ...others] = columns.get('supplier') ?? [];
  const isOneFirm = firm !== undefined && others.length === 0 && (columns.get('supplier-id')?.length ?? 0) === 0;
  const ofFirm = isOneFirm && isNamed(firm) ? firm : null;
  const ofParts = [...(columns.get('part-number') ?? []), ...(columns.get('parent') ?? [])].filter(isNamed);
  return { places: new Set([...ofParts, ...(ofFirm === null ? [] : [ofFirm])]), firm: ofFirm };
}

/** A quantity column with a header and nothing below it states nothing, and is as good as absent. */
function dropBlankQuantities(table: ForeignTable): ForeignTable {
  const places = table.columns.get('quantity') ?? [];
  const stated = places.filter((place) =>
    table.source.lines.some(({ cells }) => !isMissing((cells[place] ?? '').trim())),
  );
  if (stated.length === places.length || table.source.lines.length === 0) return table;
  const columns = new Map(table.columns);
  if (stated.length === 0) columns.delete('quantity');
  else columns.set('quantity', stated);
  return { ...table, columns };
}

/** Places of country columns that hold two-letter codes, where `NA` is Namibia and not a blank. */
function findCodePlaces({ source, columns }: ForeignTable): ReadonlySet<number> {
  const places = [...(columns.get('country') ?? []), ...(columns.get('origin-country') ?? [])];
  return new Set(
    places.filter((place) => {
      const filled = source.lines
        .slice(0, 1000)
        .map(({ cells }) => (cells[place] ?? '').trim())
        .filter((cell) => cell !== '' && cell !== 'NA');
      return filled.length > 0 && filled.every((cell) => /^[A-Za-z]{2}$/.test(cell) || isMissing(cell));
    }),
  );
}

/** A cell with every run of blanks (also the non-breaking kinds and line breaks) as one, and one sign for micro. */
export function cleanCell(cell: string): string {
  if (CLEAN.test(cell)) return cell;
  return cell
    .normalize('NFC')
    .replaceAll(/[\s\u200B\uFEFF]+/g, ' ')
    .replaceAll('\u03BC', '\u00B5')
    .trim();
}

/** ASCII text with single blanks inside needs no cleaning; most cells are so. */
const CLEAN = /^(?:[!-~]+(?: [!-~]+)*)?$/;
/** Longer cells are no stand-in for a blank. */
const LONGEST_MISSING = 9;

/** Whether a cell is blank or holds a word that stands for a blank. */
export function isMissing(cell: string): boolean {
  return cell.length <= LONGEST_MISSING && isMissingWord(cell);
}
