import type { IsoDate } from './units.ts';

/** An import's name for a list of stock movements, without a table to fill. */
export const MOVEMENT_LIST = 'stock movements';
/** Of the import's note on each such list, also where it is a sheet among others. */
export const MOVEMENTS_APART = 'movements-apart';

/** A stock movement's meaning at the border: goods came in, an entry of them was taken back, or nothing passed. */
export type MovementKind = 'receipt' | 'reversal' | 'inside';

/** One row of a list of stock movements. */
export type StockMovement = {
  readonly file: string;
  readonly row: number;
  readonly day: IsoDate;
  readonly partNumber: string;
  /** Units in and back, never below 0; the kind says in or back. */
  readonly quantity: number;
  readonly unit: string | null;
  readonly kind: MovementKind;
  /** As written, such as 101. */
  readonly type: string;
  readonly supplier: string | null;
  readonly plant: string | null;
  /** Number of the booking, where the list has it; it tells apart rows alike in all else. */
  readonly document: string | null;
};

/** An unreadable or uncountable row, with the reason. */
export type RowLeft = { readonly file: string; readonly row: number; readonly why: string };
