import type { Form } from '../closed-lists.ts';
import type { IsoDate } from '../units.ts';
import type { LetterLaw } from './letter.ts';

/**
 * The sentences of a letter in one language. Their bans are written in this folder's README and tested line by line: words of another language,
 * words for insiders of control lists, an amount without its unit, a name of another company.
 */
export type LetterWords = {
  readonly forms: Readonly<Record<Form, string>>;
  /** Names of properties of a thing's nature or contents, by id. */
  readonly properties: Readonly<Record<string, string>>;
  readonly writeDay: (day: IsoDate) => string;
  readonly list: (items: readonly string[]) => string;
  readonly subject: (parts: readonly string[], replyBy: string) => string;
  readonly salutation: (contact: string) => string;
  readonly reason: (company: string) => string;
  readonly law: (laws: readonly LetterLaw[]) => string;
  readonly request: (replyBy: string) => string;
  /** Heading of a part: their number, ours, its nature ('' if it is not known). */
  readonly part: (theirs: string | null, ours: string, goods: string) => string;
  readonly askForm: string;
  /** `isLoose`: it is magnets alone, not something with magnets in it. */
  readonly askFamily: (isLoose: boolean) => string;
  /** `isHolder`: it holds other goods, so a share of its mass is not one of the magnet's. */
  readonly askShares: (elements: readonly string[], isHolder: boolean) => string;
  readonly askContents: (metals: readonly string[]) => string;
  readonly askProperty: (name: string, unit: string | null) => string;
  readonly askOrigin: string;
  readonly askSource: string;
  readonly askTechnology: string;
  readonly enclosed: string;
  readonly restraint: string;
  readonly regards: string;
  /** A property outside all lists here. */
  readonly otherProperty: (id: string) => string;
  /** Headings of the sheet to fill in, and its head. */
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

/** Year and number of an announcement such as "No. 18 of 2025"; null if it is named otherwise. */
export function readAnnouncement(name: string): { readonly number: string; readonly year: string } | null {
  const [, number, year] = /^No\. (\d+) of (\d{4})$/.exec(name) ?? [];
  return number === undefined || year === undefined ? null : { number, year };
}

/** Weekday (0 is Sunday), year, month and day of a date. */
export function splitDay(day: IsoDate): { weekday: number; year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { weekday: new Date(Date.UTC(year, month - 1, date)).getUTCDay(), year, month, date };
}
