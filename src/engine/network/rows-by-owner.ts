/** Rows grouped by their owner: the rows of owner o are rows[start[o]] to rows[start[o + 1] - 1], in order. */
export type RowsByOwner = { start: Int32Array; rows: Int32Array };

/** Groups the rows of a column of owners, from 0 to owners - 1, in compressed form; rows without an owner (negative) are left out. */
export function groupRowsByOwner(ownerOf: Int32Array, owners: number): RowsByOwner {
  const start = new Int32Array(owners + 1);
  for (let row = 0; row < ownerOf.length; row++) if (ownerOf[row]! >= 0) start[ownerOf[row]! + 1]!++;
  for (let owner = 0; owner < owners; owner++) start[owner + 1]! += start[owner]!;
  const next = start.slice(0, owners);
  const rows = new Int32Array(start[owners]!);
  for (let row = 0; row < ownerOf.length; row++) if (ownerOf[row]! >= 0) rows[next[ownerOf[row]!]!++] = row;
  return { start, rows };
}
