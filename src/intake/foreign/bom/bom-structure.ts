import { countMarks, normaliseItem, readLevel } from './bom-layout.ts';
import type { BomLayout } from './bom-layout.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { ForeignRow } from '../lines/fold-continuations.ts';

/** What the head of a bill says, and none of its lines. */
const HEADS = ['base-quantity', 'line-status', 'bill'] as const;

/** Parent of a line. */
export type Placement =
  /** A line above, by its place among the rows. */
  | { readonly under: 'row'; readonly index: number }
  /** A part named in the line; `opening` is the place of the first line of its whole list, where the lines are one. */
  | { readonly under: 'part'; readonly partNumber: string; readonly opening?: number }
  /** The assembly of the file itself. */
  | { readonly under: 'file' }
  /** Nothing: the line is an assembly at the top. */
  | { readonly under: 'nothing' }
  /** A level of no meaning. */
  | { readonly under: 'unreadable'; readonly found: string };

export type Structure = {
  readonly placements: readonly Placement[];
  /** Rows leaving out a level; they hang under the nearest higher line above. */
  readonly jumps: readonly number[];
  /** Whether blank parents were filled with the one above. */
  readonly filledDown: boolean;
  /** Whether one line that is not at level 0 opens all others: the whole, or the only part of what the list is named after. */
  readonly opensWithOne: boolean;
};

/** Places every line of a BOM, in one pass over the rows. */
export function placeLines(cells: ForeignCells, rows: readonly ForeignRow[], layout: BomLayout): Structure {
  if (layout === 'pairs') return placeUnderTops(cells, rows) ?? placePairs(cells, rows);
  if (layout === 'flat' || layout === 'component-list' || layout === 'operations') {
    return { placements: rows.map(() => ({ under: 'file' })), jumps: [], filledDown: false, opensWithOne: false };
  }
  if (layout === 'item-numbers') return placeItems(cells, rows);
  return placeDepths(rows, readDepths(cells, rows, layout), cells, layout);
}

type Depth = number | { readonly found: string };

function readDepths(cells: ForeignCells, rows: readonly ForeignRow[], layout: BomLayout): Depth[] {
  return rows.map(({ line }, index) => {
    if (layout === 'indents') return cells.table.indents?.get(line.row) ?? 0;
    if (layout === 'marks') return countMarks(cells.get(line, 'part-number'));
    if (layout === 'level-columns') {
      const depth = cells.getAll(line, 'level').findLastIndex((cell) => cell !== '');
      return depth === -1 ? { found: '' } : depth;
    }
    const cell = cells.get(line, 'level');
    const level = readLevel(cell);
    // A first line without a level is the assembly above level 1 (or 0).
    return level ?? (cell === '' && index === 0 ? -1 : { found: cell });
  });
}

function placeDepths(
  rows: readonly ForeignRow[],
  depths: readonly Depth[],
  cells: ForeignCells,
  layout: BomLayout,
): Structure {
  const path: { depth: number; index: number }[] = [];
  const jumps: number[] = [];
  const placements = rows.map(({ line }, index): Placement => {
    const depth = depths[index] ?? { found: '' };
    if (typeof depth !== 'number') return { under: 'unreadable', found: depth.found };
    while ((path.at(-1)?.depth ?? -Infinity) >= depth) path.pop();
    const above = path.at(-1);
    path.push({ depth, index });
    const names = layout === 'level-columns' ? cells.getAll(line, 'level').filter((cell) => cell !== '') : [];
    const named = names.at(-2);
    if (named !== undefined) return { under: 'part', partNumber: named };
    if (above === undefined) return { under: 'nothing' };
    if (layout === 'levels' && depth - above.depth > 1 && above.depth >= 0) jumps.push(line.row);
    return { under: 'row', index: above.index };
  });
  const least = depths.reduce<number>(
    (low, depth) => (typeof depth === 'number' ? Math.min(low, depth) : low),
    Infinity,
  );
  const fromZero = layout === 'level-columns' ? beginsAtZero(cells) : layout === 'levels' && least <= 0;
  const rooted = placeRoots(placements, fromZero);
  // Drawn depths begin with the whole.
  const isDrawn = layout === 'indents' || layout === 'marks';
  return { ...rooted, jumps, filledDown: false, opensWithOne: rooted.opensWithOne && !isDrawn };
}

/** Whether the first of the columns of levels is that of level 0, by its header. */
function beginsAtZero({ table: { columns, source } }: ForeignCells): boolean {
  const [first = 0] = columns.get('level') ?? [];
  return /(?<!\d)0\s*$/.test(source.header[first] ?? '');
}

/**
 * Treatment of the lines at the top: level 0 is an assembly of its own, and so is a single line opening the table above all others; several
 * lines at level 1 are parts of an unnamed assembly.
 */
function placeRoots(
  placements: readonly Placement[],
  zeroBased: boolean,
): Pick<Structure, 'placements' | 'opensWithOne'> {
  if (zeroBased) return { placements, opensWithOne: false };
  const roots = placements.flatMap(({ under }, index) => (under === 'nothing' ? [index] : []));
  const opensWithOne = roots.length === 1 && roots[0] === 0 && placements.some(({ under }) => under === 'row');
  if (opensWithOne) return { placements, opensWithOne };
  const under = (placement: Placement): Placement => (placement.under === 'nothing' ? { under: 'file' } : placement);
  return { placements: placements.map(under), opensWithOne };
}

function placeItems(cells: ForeignCells, rows: readonly ForeignRow[]): Structure {
  // Levels of points go before a column that counts the lines below each assembly anew.
  const column = cells.has('level') ? 'level' : 'item-number';
  const latest = new Map<string, number>();
  const jumps: number[] = [];
  let top: number | null = null;
  const placements = rows.map(({ line }, index): Placement => {
    const item = normaliseItem(cells.get(line, column));
    if (index === 0 && (item === '' || item === '0')) {
      top = index;
      return { under: 'nothing' };
    }
    latest.set(item, index);
    for (let end = item.lastIndexOf('.'); end > 0; end = item.lastIndexOf('.', end - 1)) {
      const above = latest.get(item.slice(0, end));
      if (above !== undefined) return { under: 'row', index: above };
      if (jumps.at(-1) !== line.row) jumps.push(line.row);
    }
    return top === null ? { under: 'nothing' } : { under: 'row', index: top };
  });
  return { ...placeRoots(placements, top !== null), jumps, filledDown: false };
}

/**
 * Whether a line below another names that one as its parent: then the column names parents and not tops, which no line lies deeper below. The product itself in a
 * line of its own, with itself as the parent, is a top.
 */
function namesParents(
  cells: ForeignCells,
  rows: readonly ForeignRow[],
  levels: readonly number[],
  parents: readonly string[],
): boolean {
  const above: { level: number; part: string | null }[] = [];
  return rows.some(({ line }, index) => {
    const level = levels[index] ?? 0;
    while ((above.at(-1)?.level ?? -Infinity) >= level) above.pop();
    const isBelow = above.at(-1)?.part === parents[index];
    const part = cells.get(line, 'part-number');
    above.push({ level, part: part === parents[index] ? null : part });
    return isBelow;
  });
}

/**
 * Places lines by their levels where the column of parents names only the tops, and lines lie below others. Null where the column names what each
 * line goes into.
 */
function placeUnderTops(cells: ForeignCells, rows: readonly ForeignRow[]): Structure | null {
  if (!cells.has('level')) return null;
  const levels = rows.map(({ line }) => readLevel(cells.get(line, 'level')));
  const known = levels.filter((level) => level !== null);
  const least = Math.min(...known);
  if (known.length < levels.length || known.every((level) => level === least)) return null;
  let top = '';
  const tops = rows.map(({ line }) => (top = cells.get(line, 'parent') || top));
  if (tops.includes('') || namesParents(cells, rows, known, tops)) return null;
  const path: { level: number; index: number }[] = [];
  let opening = 0;
  const placements = known.map((level, index): Placement => {
    if (tops[index] !== tops[index - 1]) {
      path.length = 0;
      opening = index;
    }
    while ((path.at(-1)?.level ?? -Infinity) >= level) path.pop();
    const above = path.at(-1);
    path.push({ level, index });
    const line = rows[index]?.line;
    if (above === undefined && line !== undefined && cells.get(line, 'part-number') === tops[index])
      return { under: 'nothing' };
    return above === undefined
      ? { under: 'part', partNumber: tops[index] ?? '', opening }
      : { under: 'row', index: above.index };
  });
  return {
    placements,
    jumps: [],
    filledDown: rows.some(({ line }) => cells.get(line, 'parent') === ''),
    opensWithOne: false,
  };
}

function placePairs(cells: ForeignCells, rows: readonly ForeignRow[]): Structure {
  const parents = rows.map(({ line }) => cells.get(line, 'parent'));
  const repeats = parents.some((parent, index) => parent !== '' && parent === parents[index + 1]);
  const blanks = parents.some((parent) => parent === '');
  // A file that writes the parent in every line means by a blank that there is none; one that writes it once means the one above.
  // Two bills of one part below each other repeat it in their heads, and no line below these says what only heads say.
  const areHeads = HEADS.some(
    (column) =>
      cells.has(column) && rows.every(({ line }, at) => (cells.get(line, column) === '') === (parents[at] === '')),
  );
  const filledDown = blanks && (!repeats || areHeads) && parents[0] !== '';
  let above = '';
  const find = createParentFinder(cells, rows, parents);
  const placements = parents.map((parent): Placement => {
    if (parent !== '') above = parent;
    if (parent === '' && !filledDown) return { under: 'nothing' };
    const index = find(above);
    return index === null ? { under: 'part', partNumber: above } : { under: 'row', index };
  });
  return { placements, jumps: [], filledDown, opensWithOne: false };
}

/** Whether parents are part numbers, ids of rows, or names: whichever column of the lines holds most of them. Part numbers go first. */
function createParentFinder(
  cells: ForeignCells,
  rows: readonly ForeignRow[],
  parents: readonly string[],
): (parent: string) => number | null {
  const named = new Set(parents.filter((parent) => parent !== ''));
  let most = countHits('part-number').hits;
  let chosen: ReadonlyMap<string, number> = new Map();
  for (const column of ['item-number', 'description'] as const) {
    const { hits, places } = countHits(column);
    if (hits <= most || hits < named.size * 0.5) continue;
    most = hits;
    chosen = places;
  }
  return (parent) => chosen.get(parent) ?? null;

  function countHits(column: 'part-number' | 'item-number' | 'description'): {
    hits: number;
    places: Map<string, number>;
  } {
    const places = new Map<string, number>();
    if (!cells.has(column)) return { hits: 0, places };
    rows.forEach(({ line }, index) => {
      const cell = cells.get(line, column);
      if (cell !== '' && !places.has(cell)) places.set(cell, index);
    });
    return { hits: [...named].filter((parent) => places.has(parent)).length, places };
  }
}
