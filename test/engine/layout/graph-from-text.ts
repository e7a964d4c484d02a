import type { LayoutGraph } from '../../../src/engine/layout/layout-graph.ts';

/** A graph from lines `a -> b -> c`; nodes are rows in the order in which they are first named. */
export function graphFromText(text: string): LayoutGraph & { names: string[]; row: (name: string) => number } {
  const names: string[] = [];
  const row = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1);
  const arcs = text
    .split('\n')
    .map((line) => line.split('->').map((name) => name.trim()))
    .flatMap((chain) => chain.slice(1).map((to, at) => [row(chain[at] ?? ''), row(to)] as const));
  return {
    names,
    row,
    nodeCount: names.length,
    arcFrom: Int32Array.from(arcs, ([from]) => from),
    arcTo: Int32Array.from(arcs, ([, to]) => to),
  };
}

/** 1 for the named nodes. */
export function mark(graph: { names: string[] }, names: readonly string[]): Uint8Array {
  return Uint8Array.from(graph.names, (name) => (names.includes(name) ? 1 : 0));
}
