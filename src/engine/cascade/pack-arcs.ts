/** Arcs in the order of adding up: by run of firms, by firm, by cell within a firm. */
export type PackedArcs = {
  /** Pairs: the arcs of each firm of a run, and how many firms the run has. */
  readonly runs: Int32Array;
  /** Firms, run after run. */
  readonly firm: Int32Array;
  /** Of each arc, in one byte: 0 if it begins a cell, all bits set where it goes on with the cell of the arc before. */
  readonly goesOn: Uint8Array;
  /** The firm at the other end, and the arc's share of its cell. */
  readonly source: Int32Array;
  readonly impact: Float64Array;
};

/**
 * Firms are put in order of their arcs within blocks of this many: their losses stay in the first cache, and a loop of as many turns as the one
 * before is foreseen by the processor.
 */
const BLOCK = 512;
/** A byte with all bits set. */
const ALL_BITS = 0xff;

/**
 * Packs arcs in any order: the owner of each cell, the firm at the other end, the impact. Cells without an arc are left out, and firms without one
 * unless `keepsAll` asks for them.
 */
export function packArcs(
  cellFirm: Int32Array,
  firmCount: number,
  arcs: { readonly cell: Int32Array; readonly source: Int32Array; readonly impact: Float64Array },
  keepsAll: boolean,
): PackedArcs {
  const { cell } = arcs;
  // Arcs by cell first, then by firm: a stable sort keeps the cells of a firm together.
  const byCell = sortRows(cell, cellFirm.length);
  const { rows: order, starts } = groupRows(
    byCell.map((row) => cellFirm[cell[row]!]!),
    firmCount,
  );
  const byFirm = order.map((at) => byCell[at]!);
  const rows = new Int32Array(byFirm.length);
  const firm = new Int32Array(firmCount);
  const runs: number[] = [];
  let arcCount = 0;
  let packed = 0;
  for (let begin = 0; begin < firmCount; begin += BLOCK) {
    const counts = Int32Array.from(
      { length: Math.min(BLOCK, firmCount - begin) },
      (_, at) => starts[begin + at + 1]! - starts[begin + at]!,
    );
    let last = -1;
    for (const at of sortRows(counts, Math.max(...counts) + 1)) {
      const count = counts[at]!;
      if (count === 0 && !keepsAll) continue;
      if (count !== last) runs.push(count, 0);
      last = count;
      runs[runs.length - 1]! += 1;
      firm[packed++] = begin + at;
      rows.set(byFirm.subarray(starts[begin + at], starts[begin + at + 1]), arcCount);
      arcCount += count;
    }
  }
  return {
    runs: Int32Array.from(runs),
    firm: firm.slice(0, packed),
    goesOn: Uint8Array.from(rows, (row, at) => (at > 0 && cell[rows[at - 1]!] === cell[row] ? ALL_BITS : 0)),
    source: rows.map((row) => arcs.source[row]!),
    impact: Float64Array.from(rows, (row) => arcs.impact[row]!),
  };
}

/** Rows in the order of their keys, rows of one key as they were. */
function sortRows(keys: Int32Array, keyCount: number): Int32Array {
  return groupRows(keys, keyCount).rows;
}

/** The same, with where the rows of each key begin; one entry more than keys. */
function groupRows(keys: Int32Array, keyCount: number): { rows: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(keyCount + 1);
  for (const key of keys) starts[key + 1]! += 1;
  for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const rows = new Int32Array(keys.length);
  for (const [row, key] of keys.entries()) rows[next[key]!++] = row;
  return { rows, starts };
}
