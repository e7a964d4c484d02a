import type { BomLine } from '../dataset.ts';
import { type BomGraph, buildBomGraph, findComponents } from './bom-components.ts';
import { RECORDS_IN_STEP } from '../steps.ts';
import type { Steps } from '../steps.ts';

/** Parts of one loop beyond this number are not solved. */
const MAX_LOOP_PARTS = 2000;
/** Pivots below this are zero: the loop gives back exactly its own use. */
const ZERO_PIVOT = 1e-12;
const LONGEST_NAMED = 12;

/** Parts of a BOM, each contained in the others. */
export type BomLoop = {
  /** The shortest way round, as `A › B › A`. */
  readonly name: string;
  readonly parts: number;
  /** It has no finite need, it has too many parts for telling, or it gives back less than it takes, such as recycling. */
  readonly kind: 'consumes-itself' | 'too-large' | 'returns-less';
  /** A line in it, the first by its row. */
  readonly line: BomLine | undefined;
};

/** The loops of a BOM. Time grows with lines, and for a loop with the lines inside it. */
export function findLoops(bom: readonly BomLine[]): BomLoop[] {
  const graph = buildBomGraph(bom);
  return findComponents(graph.children).flatMap((component): BomLoop[] => {
    const [only = -1] = component;
    if (component.length < 2 && !(graph.children[only] ?? []).includes(only)) return [];
    const isLarge = component.length > MAX_LOOP_PARTS;
    const kind = isLarge ? 'too-large' : consumesItself(graph, component) ? 'consumes-itself' : 'returns-less';
    return [{ name: nameLoop(graph, component), parts: component.length, kind, line: findInnerLine(graph, component) }];
  });
}

/** The same in steps, for callers with others to answer meanwhile: parts in no loop are taken away first, from the parts of no assembly. */
export function* findLoopsInSteps(bom: readonly BomLine[]): Steps<BomLoop[]> {
  const uses = new Map<string, number>();
  const lines = new Map<string, BomLine[]>();
  for (const [index, line] of bom.entries()) {
    uses.set(line.child, (uses.get(line.child) ?? 0) + 1);
    const known = lines.get(line.parent);
    if (known === undefined) lines.set(line.parent, [line]);
    else known.push(line);
    if (index % RECORDS_IN_STEP === 0) yield;
  }
  const free = [...lines.keys()].filter((part) => !uses.has(part));
  let taken = 0;
  for (const part of free) {
    for (const { child } of lines.get(part) ?? []) {
      const left = (uses.get(child) ?? 0) - 1;
      uses.set(child, left);
      if (left === 0) free.push(child);
      taken += 1;
      if (taken % RECORDS_IN_STEP === 0) yield;
    }
    lines.delete(part);
  }
  return findLoops([...lines.values()].flat());
}

/**
 * Whether the spectral radius of the loop's quantities (yield applied) is 1 or more. For A >= 0, it is below 1 exactly if I - A is a
 * nonsingular M-matrix, that is, if elimination without exchange of rows meets only positive pivots (Berman and Plemmons,
 * Nonnegative Matrices in the Mathematical Sciences, ch. 6, condition E18). Sparse rows keep a plain ring linear.
 */
function consumesItself(graph: BomGraph, component: readonly number[]): boolean {
  const place = new Map(component.map((node, position) => [node, position]));
  const rows = component.map((_, position) => new Map([[position, 1]]));
  const columns = component.map((_, position) => new Set([position]));
  for (const [position, node] of component.entries()) {
    for (const [number, child] of (graph.children[node] ?? []).entries()) {
      const column = place.get(child);
      const line = graph.lines[node]?.[number];
      if (column !== undefined && line !== undefined) add(position, column, -line.quantity / line.yield);
    }
  }
  function add(row: number, column: number, value: number): void {
    const cells = rows[row];
    cells?.set(column, (cells.get(column) ?? 0) + value);
    columns[column]?.add(row);
  }
  for (let pivotRow = 0; pivotRow < component.length; pivotRow++) {
    const pivotCells = rows[pivotRow] ?? new Map<number, number>();
    const pivot = pivotCells.get(pivotRow) ?? 0;
    if (pivot <= ZERO_PIVOT) return true;
    for (const row of columns[pivotRow] ?? []) {
      if (row <= pivotRow) continue;
      const factor = (rows[row]?.get(pivotRow) ?? 0) / pivot;
      if (factor === 0) continue;
      for (const [column, value] of pivotCells) if (column > pivotRow) add(row, column, -factor * value);
    }
  }
  return false;
}

/** The shortest way from the first part of the loop back to itself, as `A › B › A`. */
function nameLoop(graph: BomGraph, component: readonly number[]): string {
  const inside = new Set(component);
  const start = component.toSorted((a, b) => ((graph.parts[a] ?? '') < (graph.parts[b] ?? '') ? -1 : 1))[0] ?? 0;
  const from = new Map<number, number>();
  const queue = [start];
  for (const node of queue) {
    for (const child of graph.children[node] ?? []) {
      if (!inside.has(child) || from.has(child)) continue;
      from.set(child, node);
      queue.push(child);
    }
    if (from.has(start)) break;
  }
  const path = [start];
  for (let node = from.get(start) ?? start; node !== start; node = from.get(node) ?? start) path.push(node);
  path.push(start);
  const names = path.toReversed().map((node) => graph.parts[node] ?? '');
  if (names.length <= LONGEST_NAMED) return names.join(' › ');
  return [...names.slice(0, LONGEST_NAMED), `… (${names.length - 1} parts)`].join(' › ');
}

function findInnerLine(graph: BomGraph, component: readonly number[]): BomLine | undefined {
  const inside = new Set(component);
  const lines = component.flatMap((node) =>
    (graph.lines[node] ?? []).filter((_, number) => inside.has(graph.children[node]?.[number] ?? -1)),
  );
  return lines.toSorted((a, b) => (a.rows[0]?.row ?? 0) - (b.rows[0]?.row ?? 0))[0];
}
