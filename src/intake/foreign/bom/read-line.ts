import type { ForeignRow } from '../lines/fold-continuations.ts';
import type { PartIdentity } from '../lines/identify-part.ts';
import type { LineQuantity } from '../lines/line-quantity.ts';

/** A line of a foreign BOM with its reading. */
export type ReadLine = {
  readonly row: ForeignRow;
  readonly identity: PartIdentity;
  readonly quantity: LineQuantity;
  readonly notFitted: boolean;
};
