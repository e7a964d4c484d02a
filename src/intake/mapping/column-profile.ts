import { MONEY_BEFORE } from '../dictionary/money/money-in-cells.ts';
import { isStockState } from '../dictionary/lines/stock-words.ts';
import { isOwnWord } from '../dictionary/own-words.ts';
import { WORD_LISTS } from '../base/closed-words.ts';
import { isMissingWord } from '../base/missing-words.ts';
import type { SourceTable } from '../base/source-table.ts';
import { spellCents } from '../values/parse-amount.ts';

/** The contents of a column, as shares (0 to 1) of its filled cells; all 0 if none is filled. */
export type ColumnProfile = {
  /** Filled cells among those looked at. */
  readonly filled: number;
  readonly numbers: number;
  readonly wholes: number;
  readonly designators: number;
  /** Ids made by a machine (UUIDs, long hexadecimal text); nobody calls a part by one. */
  readonly machineIds: number;
  readonly countries: number;
  /** The same, or places with their country behind. */
  readonly locations: number;
  /** Numbers of firms or parts: one word with a figure in it and no blank. */
  readonly codes: number;
  /** Three capital letters, as currencies are written. */
  readonly currencies: number;
  /** Cells of three words or more, as descriptions have them. */
  readonly phrases: number;
  /** Cells calling a firm the company itself. */
  readonly ownWords: number;
  /** Words for the kind of item in a row: `Finished Goods`, `HALB`, `PF`. */
  readonly kinds: number;
  /** Words for usable and unusable stocks, or for their owner. */
  readonly stockStates: number;
  /** Whether nearly all of its cells are parts named in other files, and most rows have one. */
  readonly areParts: boolean;
  readonly distinct: number;
  /** The first three different cells. */
  readonly samples: readonly string[];
  /** Whether a comma is decimal here; null if the cells leave it open. */
  readonly decimalComma: boolean | null;
};

/** Cells of a column looked at, spread over the table; enough to tell its contents at any length. */
const LOOKED_AT = 400;
const NUMBER = new RegExp(
  String.raw`^(?:[<>~≈≤≥±+▲△−－-]|\(-\))?\s*(?:${MONEY_BEFORE})?\s*(?:\d[\d.,'’\s\u00A0\u202F]*|[.,]\d+)(?:e[+-]?\d+)?\s*(?:\/\s*\d+)?\s*(?:(?:tsd|tis|tys|mio|mln|mill|mrd|lakhs?|crores?)\.?\s)?[^\d\s]{0,8}$`,
  'iu',
);
const DESIGNATOR = /^[A-Z]{1,6}[\d?][\w.\-–]*(?:[,;+&\s]+[A-Z]{0,6}\d[\w.\-–]*)*[\s,;]*$/iu;

/** `AB1013`, `AB1026`: one prefix and as many figures in each cell. On a board there is more than one kind of thing, or several stand in a cell. */
const SERIAL = /^(\p{Lu}{2,6}|\p{Ll}{2,6})\d{4,}$/u;

const CODE = /^\p{L}{0,4}[-_.]?\d[\p{L}\d_./-]{2,}$/u;
const CURRENCY = /^[A-Z]{3}$/;
const MACHINE_ID = /^\{?[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}\}?$/i;

/** `5 700,000`, `1'250.000`: if a blank or an apostrophe parts thousands, the mark behind them is the decimal one. */
const BEHIND_GROUPS = /(?<![\d.,])\d{1,3}(?:[\s\u00A0\u202F'’]\d{3})+([.,])\d+(?![\d.,])/u;

const WHOLE = /^\d+$/;

/** Words telling cells apart: countries, and the parts of the files if a table needs them. */
export type CellWords = {
  readonly findCountry: (cell: string) => string | null;
  readonly partNumbers?: ReadonlySet<string> | undefined;
};

/** Fewer known parts among the cells of a column are chance. */
const LEAST_KNOWN = 0.9;
const LEAST_DIFFERENT = 2;
/** A part stands in most rows of a list about parts. */
const LEAST_FILLED = 0.6;

/** Looks into one column of a table. */
export function profileColumn(
  source: SourceTable,
  place: number,
  { findCountry, partNumbers }: CellWords,
): ColumnProfile {
  const step = Math.max(1, Math.floor(source.lines.length / LOOKED_AT));
  const cells: string[] = [];
  let rows = 0;
  for (let index = 0; index < source.lines.length; index += step) {
    const cell = (source.lines[index]?.cells[place] ?? '').slice(0, 400);
    rows += 1;
    if (!isMissingWord(cell)) cells.push(cell);
  }
  /** How often each cell is there: many columns say a few things again and again, and each is tested once. */
  const different = new Map<string, number>();
  for (const cell of cells) different.set(cell, (different.get(cell) ?? 0) + 1);
  const share = (test: (cell: string) => boolean): number => {
    let tested = 0;
    for (const [cell, count] of different) if (test(cell)) tested += count;
    return cells.length === 0 ? 0 : tested / cells.length;
  };
  const numbers = share((cell) => NUMBER.test(spellCents(cell)));
  const located = new Set([...different.keys()].filter((cell) => cell.length < 80 && findCountry(cell) !== null));
  // A name with its country behind, as of firms (`Hua Magnet, China`), makes no column of countries.
  const isCountry = (cell: string): boolean => {
    const [, behind] = /,([^,]*)$/.exec(cell) ?? [];
    return located.has(cell) && (behind === undefined || findCountry(behind) === null);
  };
  return {
    filled: cells.length,
    numbers,
    wholes: share((cell) => /^\d{1,6}$/.test(cell)),
    designators: areSerial(cells) ? 0 : share((cell) => DESIGNATOR.test(cell)),
    machineIds: share((cell) => MACHINE_ID.test(cell)),
    countries: share(isCountry),
    locations: share((cell) => located.has(cell)),
    codes: share((cell) => CODE.test(cell)),
    currencies: share((cell) => CURRENCY.test(cell)),
    phrases: share((cell) => /\S\s+\S+\s+\S/.test(cell)),
    ownWords: share(isOwnWord),
    kinds: share((cell) => cell.length < 40 && WORD_LISTS.kind.find(cell) !== null),
    stockStates: share(isStockState),
    areParts: areParts(cells, rows, partNumbers),
    distinct: cells.length === 0 ? 0 : different.size / cells.length,
    samples: Array.from(different.keys())
      .slice(0, 3)
      .map((cell) => cell.slice(0, 80)),
    // `6000` of a workbook may be a number, and says nothing of the text `3.000` beside it.
    decimalComma:
      numbers < 0.5
        ? null
        : decideDecimalComma(source.sheet === null ? cells : cells.filter((cell) => !WHOLE.test(cell))),
  };
}

/** Whether so many cells known as parts elsewhere, of so many filled ones in so many rows, make a column of parts. */
export function isEnough({
  filled,
  rows,
  known,
  different,
}: {
  readonly filled: number;
  readonly rows: number;
  readonly known: number;
  readonly different: number;
}): boolean {
  return different >= LEAST_DIFFERENT && known >= filled * LEAST_KNOWN && filled >= rows * LEAST_FILLED;
}

function areParts(cells: readonly string[], rows: number, partNumbers: ReadonlySet<string> | undefined): boolean {
  if (partNumbers === undefined) return false;
  const known = cells.filter((cell) => partNumbers.has(cell.trim()));
  return isEnough({ filled: cells.length, rows, known: known.length, different: new Set(known).size });
}

/**
 * Whether the numbers of one column have a decimal comma: true or false if at least one cell shows it and none speaks against it, null if all could
 * be read either way. `1,5`, `5 700,000` and `1.234,5` speak for a comma, `1.5`, `1,234.5` and `0.250` for a point; `1,234` for neither, unless
 * another cell writes `3316` without a mark, or several are `1,250` and others `700`.
 */
export function decideDecimalComma(cells: readonly string[]): boolean | null {
  let comma = 0;
  let point = 0;
  /** Marks before three digits, able to part thousands; none does in a column with plain thousands. */
  const open = new Set<string>();
  let plainThousands = false;
  /** A column padding its decimals writes them behind every number, and any other writes no 0 at their end. */
  let plainWhole = false;
  let padded = 0;
  for (const written of cells) {
    const cell = spellCents(written);
    const behindGroups = BEHIND_GROUPS.exec(cell)?.[1];
    if (behindGroups !== undefined) {
      if (behindGroups === ',') comma += 1;
      else point += 1;
      continue;
    }
    // Not the point of `ca. 40`, nor the one behind `40.`
    const digits = /[.,]?\d(?:[\d.,'’]*\d)?/.exec(cell)?.[0] ?? '';
    const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
    if (last < 0) {
      if (/^\d{4,}$/.test(digits)) plainThousands = true;
      if (/^[1-9]\d{0,2}$/.test(digits)) plainWhole = true;
      continue;
    }
    const mark = digits[last];
    const other = mark === ',' ? '.' : ',';
    const grouped =
      /^\d{1,3}$/.test(digits.slice(0, last)) && digits.length - last - 1 === 3 && !digits.startsWith('0');
    const repeated = digits.indexOf(mark ?? '') !== last;
    if (repeated && !digits.includes(other)) {
      if (mark === ',') point += 1;
      else comma += 1;
    } else if (!grouped || digits.includes(other)) {
      if (mark === ',') comma += 1;
      else point += 1;
    } else if (mark !== undefined) {
      open.add(mark);
      if (digits.endsWith('0')) padded += 1;
    }
  }
  // Beside `50000`, `120,000` is neither: decimals would have lost their zeros, and thousands their marks.
  if (comma === 0 && point === 0 && plainThousands && padded === 0 && open.size === 1) return open.has(',');
  if (comma === 0 && point === 0 && plainWhole && padded >= 2 && open.size === 1) return open.has('.');
  if (comma > 0 && point === 0) return true;
  return point > 0 && comma === 0 ? false : null;
}

/** Whether cells are numbers of one series of parts, and no places on a board. */
function areSerial(cells: readonly string[]): boolean {
  const [first = ''] = cells;
  const prefix = SERIAL.exec(first)?.[1];
  return (
    prefix !== undefined &&
    cells.length > 1 &&
    cells.every((cell) => cell.length === first.length && SERIAL.exec(cell)?.[1] === prefix)
  );
}
