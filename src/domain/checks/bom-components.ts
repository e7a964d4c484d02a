import type { BomLine } from '../dataset.ts';

/** The parts of a bill by number: the inputs of each of them, and their lines. */
export type BomGraph = {
  readonly parts: readonly string[];
  readonly children: readonly (readonly number[])[];
  readonly lines: readonly BomLine[][];
};

/** The graph of a bill; parts are numbered in the order of its lines. */
export function buildBomGraph(bom: readonly BomLine[]): BomGraph {
  const index = new Map<string, number>();
  const parts: string[] = [];
  const children: number[][] = [];
  const lines: BomLine[][] = [];
  function getIndex(part: string): number {
    const known = index.get(part);
    if (known !== undefined) return known;
    index.set(part, parts.length);
    parts.push(part);
    children.push([]);
    lines.push([]);
    return parts.length - 1;
  }
  for (const line of bom) {
    const parent = getIndex(line.parent);
    const child = getIndex(line.child);
    children[parent]?.push(child);
    lines[parent]?.push(line);
  }
  return { parts, children, lines };
}

/**
 * Strongly connected components, inputs first, by Tarjan's algorithm (1972) without recursion: a BOM may be deep. A part in no loop is a component by
 * itself.
 */
export function findComponents(children: readonly (readonly number[])[]): number[][] {
  const components: number[][] = [];
  const order = new Int32Array(children.length).fill(-1);
  const low = new Int32Array(children.length);
  const waiting = new Uint8Array(children.length);
  const next = new Int32Array(children.length);
  const stack: number[] = [];
  let count = 0;
  for (let root = 0; root < children.length; root++) {
    if (order[root] !== -1) continue;
    const path = [root];
    while (path.length > 0) {
      const node = path.at(-1) ?? root;
      if (order[node] === -1) {
        order[node] = count;
        low[node] = count++;
        stack.push(node);
        waiting[node] = 1;
      }
      const child = children[node]?.[next[node] ?? 0];
      if (child !== undefined) {
        next[node] = (next[node] ?? 0) + 1;
        if (order[child] === -1) path.push(child);
        else if (waiting[child] === 1) low[node] = Math.min(low[node] ?? 0, order[child] ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      if (low[node] !== order[node]) continue;
      const component = stack.splice(stack.lastIndexOf(node));
      for (const member of component) waiting[member] = 0;
      components.push(component);
    }
  }
  return components;
}
