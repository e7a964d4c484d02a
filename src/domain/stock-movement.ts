import type { IsoDate } from './units.ts';

/** What an import calls a file that is a list of stock movements, and fills no table. */
export const MOVEMENT_LIST = 'stock movements';
/** Of the note that an import makes of each such list, also where it is a sheet among others. */
export const MOVEMENTS_APART = 'movements-apart';

/** What a movement of stock says of the border: goods came in, an entry of that was taken back, or nothing passed. */
export type MovementKind = 'receipt' | 'reversal' | 'inside';

/** One row of a list of stock movements. */
export type StockMovement = {
  readonly file: string;
  readonly row: number;
  readonly day: IsoDate;
  readonly partNumber: string;
  /** Units in and back, never below 0; the kind says which. */
  readonly quantity: number;
  readonly unit: string | null;
  readonly kind: MovementKind;
  /** As written, such as 101. */
  readonly type: string;
  readonly supplier: string | null;
  readonly plant: string | null;
  /** Number of the booking, where the list has it; rows that are alike in all else are then told apart. */
  readonly document: string | null;
};

/** A row that cannot be read or counted, with the reason. */
export type RowLeft = { readonly file: string; readonly row: number; readonly why: string };
