import type { Form } from '../closed-lists.ts';
import type { IsoDate } from '../units.ts';
import type { LetterLaw } from './letter.ts';

/**
 * The sentences of a letter in one language. What they may not hold is written in this folder's README and tested line by line: words of another
 * language, words that only an insider of control lists knows, an amount without its unit, a name of another company.
 */
export type LetterWords = {
  readonly forms: Readonly<Record<Form, string>>;
  /** Names of properties that say what goods are or contain, by id. */
  readonly properties: Readonly<Record<string, string>>;
  readonly writeDay: (day: IsoDate) => string;
  readonly list: (items: readonly string[]) => string;
  readonly subject: (parts: readonly string[], replyBy: string) => string;
  readonly salutation: (contact: string) => string;
  readonly reason: (company: string) => string;
  readonly law: (laws: readonly LetterLaw[]) => string;
  readonly request: (replyBy: string) => string;
  /** Heading of a part: their number, ours, what it is ('' where that is not known). */
  readonly part: (theirs: string | null, ours: string, goods: string) => string;
  readonly askForm: string;
  /** `isLoose`: it is magnets alone, not something that holds them. */
  readonly askFamily: (isLoose: boolean) => string;
  /** `isHolder`: it holds other goods, so that a share of its mass is not one of the magnet's. */
  readonly askShares: (elements: readonly string[], isHolder: boolean) => string;
  readonly askContents: (metals: readonly string[]) => string;
  readonly askProperty: (name: string, unit: string | null) => string;
  readonly askOrigin: string;
  readonly askSource: string;
  readonly askTechnology: string;
  readonly enclosed: string;
  readonly restraint: string;
  readonly regards: string;
  /** A property that no list here names. */
  readonly otherProperty: (id: string) => string;
  /** Headings of the sheet to fill in, and what stands above it. */
  readonly sheet: {
    readonly title: string;
    readonly columns: Readonly<Record<SheetColumn, string>>;
    readonly head: Readonly<Record<'company' | 'supplier' | 'replyBy' | 'howTo', string>>;
    readonly howTo: string;
    readonly units: Readonly<Record<'share' | 'word' | 'country', string>>;
    readonly form: string;
    readonly family: string;
    readonly contents: (metals: readonly string[]) => string;
    readonly origin: string;
    readonly source: string;
    readonly technology: string;
  };
};

/** Columns of the sheet to fill in, in their order. */
export const SHEET_COLUMNS = [
  'number',
  'theirs',
  'ours',
  'goods',
  'question',
  'answer',
  'unit',
  'asOf',
  'evidence',
  'remark',
  'ref',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** Year and number of an announcement such as "No. 18 of 2025"; null where it is named otherwise. */
export function readAnnouncement(name: string): { readonly number: string; readonly year: string } | null {
  const [, number, year] = /^No\. (\d+) of (\d{4})$/.exec(name) ?? [];
  return number === undefined || year === undefined ? null : { number, year };
}

/** Weekday (0 is Sunday), year, month and day of a date. */
export function splitDay(day: IsoDate): { weekday: number; year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { weekday: new Date(Date.UTC(year, month - 1, date)).getUTCDay(), year, month, date };
}
