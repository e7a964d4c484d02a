import type { CLOSED_LISTS, ClosedList } from '../closed-lists.ts';
import type { ForeignColumn } from './foreign-columns.ts';

/** The closed list behind the values `V`. */
type ListOf<V> = {
  [L in ClosedList]: [V, (typeof CLOSED_LISTS)[L][number]] extends [(typeof CLOSED_LISTS)[L][number], V] ? L : never;
}[ClosedList];

/**
 * The most that an amount can be where its column has no bound of its own: a thousand billions of anything. Above it a cell holds no amount of a company, and products of two such cells
 * would be no number.
 */
export const MOST_AMOUNT = 1e15;

/** The least share of a part that is not lost: quantities are divided by it, and below it a cell says of no process what comes out. */
export const LEAST_YIELD = 1e-6;

/** A number between two bounds, both included; none: as far as `MOST_AMOUNT`. */
type NumberCells = { readonly kind: 'number'; readonly min?: number; readonly max?: number };

/** A number from 0 to 1, a percentage in files. */
type ShareCells = { readonly kind: 'share' };

type TextCells =
  /** `id` must be there in every row; `text` is null if blank, `label` is ''. */
  | { readonly kind: 'id' | 'text' | 'label' | 'territory' | 'currency' }
  /** Text of another field where it is blank. */
  | { readonly kind: 'name'; readonly of: string }
  /** Twelve figures of 0 or more by calendar month, as `by-month.ts` reads them. */
  | { readonly kind: 'months'; readonly max?: number }
  /** A day; `period`: one for dating the record alone, so a cell with a month or a quarter is noted and not refused. */
  | { readonly kind: 'day'; readonly period?: true };

/** A word of a closed list. `otherwise`: the value of any other word; without it, as blank. */
type WordCells<V> = { readonly kind: 'word'; readonly list: ListOf<V>; readonly otherwise?: V };

/** Cells of a column, for a field of the type `V`. */
type CellsOf<V> = [V] extends [number]
  ? NumberCells | ShareCells
  : [V] extends [boolean]
    ? { readonly kind: 'yes-no' }
    : string extends V
      ? TextCells
      : WordCells<V>;

type Said = {
  /** The name in files. */
  readonly name: string;
  /** Whether a table without the column is refused. */
  readonly required?: boolean;
  /** Its name on screen, where its name in words does not say it. */
  readonly label?: string;
  /** Its meaning, in one sentence. */
  readonly says: string;
  /**
   * Other headers for it, parted by semicolons; case, accents and punctuation do not matter. In lists in other words they have the first
   * of its `meanings`, if it has any.
   */
  readonly words?: string;
  /** Other headers for it without a meaning, or with another, in lists in other words. */
  readonly wordsHere?: string;
  /** Headers with these meanings fill the column where a canonical table lacks it. */
  readonly meanings?: readonly ForeignColumn[];
  /**
   * How far it goes where it is no field of the stored record: `draft`: the import settles it with other tables; `row`: only the
   * reader of the row looks at it.
   */
  readonly until?: 'draft' | 'row';
  /** Set where the export of a version alone writes it, so nobody is told of it. */
  readonly hidden?: true;
};

/** One column of a canonical table for a field with values of the type `V`. */
export type ColumnOf<V> = Said & CellsOf<NonNullable<V>>;

/** A column of any canonical table. */
export type Column = Said & (NumberCells | ShareCells | TextCells | { readonly kind: 'yes-no' } | AnyWordCells);
type AnyWordCells = { readonly kind: 'word'; readonly list: ClosedList; readonly otherwise?: string };

/**
 * The columns of a table by field, in the order of files: one for each field of its record but the provenance, and those kept by no record
 * (`Extra`, with their types). A field without a column does not compile.
 */
export type ColumnsOf<R, Extra = unknown> = {
  readonly [Field in Exclude<keyof R, 'rows'>]-?: ColumnOf<R[Field]>;
} & { readonly [Field in keyof Extra]: ColumnOf<Extra[Field]> };

/** A canonical table: its content, its names, and its columns by field. */
export type TableDefinition = {
  /** Its rows, in words. */
  readonly holds: string;
  /** Its needs, in words, where there is a choice; else its required columns are all. */
  readonly needs?: string;
  /** Words on its further columns besides their names. */
  readonly besides?: string;
  /** Names of files and sheets with it, the first as we write it. */
  readonly names: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
};

/** Returns the words of a list written with semicolons; [] if there is none. */
export function splitWords(words: string | undefined): readonly string[] {
  return words === undefined ? [] : words.split('; ');
}
