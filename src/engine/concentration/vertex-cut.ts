import { type Digraph, reverseDigraph } from './digraph.ts';

const UNBOUNDED = 2 ** 30;

/**
 * Returns a smallest set of nodes, on removal leaving no path from `source` to `target`, the one nearest to the source, ascending; null if no
 * set does, because a path runs through `source`, `target` and `uncuttable` nodes (1) only. A target out of reach gives an empty set. By
 * Menger's theorem the size equals the number of paths without a common node: the largest flow after each node is split into an entry and an
 * exit with room for one (Dinic's algorithm on unit capacities, O(arcs × √nodes)).
 */
export function findMinimumVertexCut(
  graph: Digraph,
  source: number,
  target: number,
  uncuttable: Uint8Array,
): Int32Array | null {
  const flow = new SplitGraph(graph, uncuttable, source, target);
  if (!flow.saturate()) return null;
  return flow.getCut();
}

/** Entry of node v is vertex 2v, its exit 2v + 1. Arc 2a runs forward, arc 2a + 1 holds the flow open to be taken back from it. */
class SplitGraph {
  private readonly start: Int32Array;
  private readonly arcs: Int32Array;
  private readonly head: Int32Array;
  private readonly room: Int32Array;
  private readonly depth: Int32Array;
  private readonly next: Int32Array;
  private readonly queue: Int32Array;
  private readonly source: number;
  private readonly target: number;

  constructor(graph: Digraph, uncuttable: Uint8Array, source: number, target: number) {
    const nodes = graph.start.length - 1;
    const vertices = 2 * nodes;
    const arcCount = 2 * (nodes + graph.target.length);
    const tail = new Int32Array(arcCount);
    this.head = new Int32Array(arcCount);
    this.room = new Int32Array(arcCount);
    let arc = 0;
    const add = (from: number, to: number, room: number): void => {
      tail[arc] = from;
      this.head[arc] = to;
      this.room[arc] = room;
      tail[arc + 1] = to;
      this.head[arc + 1] = from;
      arc += 2;
    };
    for (let node = 0; node < nodes; node++) {
      const free = node === source || node === target || uncuttable[node] === 1;
      add(2 * node, 2 * node + 1, free ? UNBOUNDED : 1);
    }
    for (let node = 0; node < nodes; node++) {
      for (let at = graph.start[node]!; at < graph.start[node + 1]!; at++) {
        add(2 * node + 1, 2 * graph.target[at]!, UNBOUNDED);
      }
    }
    // Arcs grouped by the vertex that they leave: one arc row is a one-arc graph node, turned round.
    const byTail = reverseDigraph({
      start: Int32Array.from({ length: Math.max(arcCount, vertices) + 1 }, (_none, row) => Math.min(row, arcCount)),
      target: tail,
    });
    this.start = byTail.start.subarray(0, vertices + 1);
    this.arcs = byTail.target;
    this.depth = new Int32Array(vertices);
    this.next = new Int32Array(vertices);
    this.queue = new Int32Array(vertices);
    this.source = 2 * source;
    this.target = 2 * target + 1;
  }

  /** Pushes flow until no path has room; false if a path has no bound. */
  saturate(): boolean {
    while (this.measureDepths()) {
      this.next.set(this.start.subarray(0, this.next.length));
      for (let pushed = this.pushPath(); pushed > 0; pushed = this.pushPath()) {
        if (pushed >= UNBOUNDED) return false;
      }
    }
    return true;
  }

  /** Nodes open to entry but not to exit after the last depths were measured. */
  getCut(): Int32Array {
    const cut: number[] = [];
    for (let entry = 0; entry < this.depth.length; entry += 2) {
      if (this.depth[entry]! >= 0 && this.depth[entry + 1] === -1) cut.push(entry / 2);
    }
    return Int32Array.from(cut);
  }

  /** Distance of each vertex from the source over arcs with room; whether the target is in reach. */
  private measureDepths(): boolean {
    this.depth.fill(-1);
    this.depth[this.source] = 0;
    let size = 0;
    this.queue[size++] = this.source;
    for (let at = 0; at < size; at++) {
      const vertex = this.queue[at]!;
      for (let row = this.start[vertex]!; row < this.start[vertex + 1]!; row++) {
        const arc = this.arcs[row]!;
        const to = this.head[arc]!;
        if (this.room[arc]! <= 0 || this.depth[to] !== -1) continue;
        this.depth[to] = this.depth[vertex]! + 1;
        this.queue[size++] = to;
      }
    }
    return this.depth[this.target] !== -1;
  }

  /** Finds one path descending by depth, pushes its flow, and returns it; 0 if there is none left. */
  private pushPath(): number {
    const path = this.queue;
    let length = 0;
    let vertex = this.source;
    while (vertex !== this.target) {
      const row = this.next[vertex]!;
      if (row < this.start[vertex + 1]!) {
        const arc = this.arcs[row]!;
        const to = this.head[arc]!;
        if (this.room[arc]! > 0 && this.depth[to] === this.depth[vertex]! + 1) {
          path[length++] = arc;
          vertex = to;
        } else this.next[vertex] = row + 1;
      } else {
        if (length === 0) return 0;
        const back = path[--length]!;
        vertex = this.head[back ^ 1]!;
        this.next[vertex] = this.next[vertex]! + 1;
      }
    }
    let held = UNBOUNDED;
    for (let at = 0; at < length; at++) held = Math.min(held, this.room[path[at]!]!);
    if (held >= UNBOUNDED) return held;
    for (let at = 0; at < length; at++) {
      const arc = path[at]!;
      // Unbounded room stays unbounded.
      if (this.room[arc]! < UNBOUNDED) this.room[arc] = this.room[arc]! - held;
      this.room[arc ^ 1] = Math.min(UNBOUNDED, this.room[arc ^ 1]! + held);
    }
    return held;
  }
}
