/** Arcs in the order in which firms add up what they lack: by firm, by cell within a firm. */
export type PackedArcs = {
  /** Cells of firm j are rows firmStart[j] to firmStart[j + 1] - 1. */
  readonly firmStart: Int32Array;
  /** Arcs of cell c are rows cellStart[c] to cellStart[c + 1] - 1. */
  readonly cellStart: Int32Array;
  /** The firm at the other end, and the arc's share of its cell. */
  readonly source: Int32Array;
  readonly impact: Float64Array;
};

/**
 * Packs arcs that come in any order: whose cell each belongs to, the firm at its other end, its impact. Cells of a firm that no arc
 * belongs to are left out.
 */
export function packArcs(
  cellFirm: Int32Array,
  firmCount: number,
  arcs: { readonly cell: Int32Array; readonly source: Int32Array; readonly impact: Float64Array },
): PackedArcs {
  const { cell } = arcs;
  const firmOf = (row: number): number => cellFirm[cell[row]!]!;
  // Arcs by cell first, then by firm: a stable sort keeps the cells of a firm together.
  const byCell = sortRows(cell, cellFirm.length);
  const byFirm = sortRows(Int32Array.from(byCell, firmOf), firmCount).map((at) => byCell[at]!);
  const cellStart: number[] = [];
  const firmStart = new Int32Array(firmCount + 1);
  for (const [at, row] of byFirm.entries()) {
    if (at > 0 && cell[byFirm[at - 1]!] === cell[row]) continue;
    cellStart.push(at);
    firmStart[firmOf(row) + 1]! += 1;
  }
  for (let firm = 0; firm < firmCount; firm++) firmStart[firm + 1]! += firmStart[firm]!;
  return {
    firmStart,
    cellStart: Int32Array.from([...cellStart, byFirm.length]),
    source: byFirm.map((row) => arcs.source[row]!),
    impact: Float64Array.from(byFirm, (row) => arcs.impact[row]!),
  };
}

/** Owner of each row, from where each owner's rows start. */
export function listOwners(starts: Int32Array): Int32Array {
  const owners = new Int32Array(starts.at(-1) ?? 0);
  for (let owner = 0; owner + 1 < starts.length; owner++) owners.fill(owner, starts[owner], starts[owner + 1]);
  return owners;
}

/** Rows in the order of their keys, rows of one key as they were. */
function sortRows(keys: Int32Array, keyCount: number): Int32Array {
  const next = new Int32Array(keyCount + 1);
  for (const key of keys) next[key + 1]! += 1;
  for (let key = 0; key < keyCount; key++) next[key + 1]! += next[key]!;
  const sorted = new Int32Array(keys.length);
  for (const [row, key] of keys.entries()) sorted[next[key]!++] = row;
  return sorted;
}
