/** Arcs of a graph in compressed rows: the suppliers of node j are supplier[start[j]] to supplier[start[j + 1] - 1]. */
export type SupplierRows = { start: Int32Array; supplier: Int32Array };

/**
 * Nodes in an order with suppliers before their buyers, and with the nodes of each loop (strongly connected component) side by side. Tarjan's
 * algorithm without recursion: it closes a component only after everything upstream of it, the order needed here.
 */
export function orderNodes({ start, supplier }: SupplierRows): { order: Int32Array; orderLoopStart: Int32Array } {
  const count = start.length - 1;
  const order = new Int32Array(count);
  const loopStarts: number[] = [];
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const next = new Int32Array(count);
  const stack = new Int32Array(count);
  const path = new Int32Array(count);
  let stackSize = 0;
  let pathSize = 0;
  let counter = 0;
  let placed = 0;

  for (let root = 0; root < count; root++) {
    if (index[root] !== -1) continue;
    path[pathSize++] = root;
    while (pathSize > 0) {
      const node = path[pathSize - 1]!;
      if (index[node] === -1) {
        index[node] = low[node] = counter++;
        next[node] = start[node]!;
        stack[stackSize++] = node;
        onStack[node] = 1;
      }
      let descended = false;
      while (next[node]! < start[node + 1]!) {
        const to = supplier[next[node]!]!;
        next[node]!++;
        if (to < 0) continue;
        if (index[to] === -1) {
          path[pathSize++] = to;
          descended = true;
          break;
        }
        if (onStack[to] === 1) low[node] = Math.min(low[node]!, index[to]!);
      }
      if (descended) continue;
      pathSize--;
      if (pathSize > 0) low[path[pathSize - 1]!] = Math.min(low[path[pathSize - 1]!]!, low[node]!);
      if (low[node] !== index[node]) continue;
      loopStarts.push(placed);
      const from = placed;
      let member: number;
      do {
        member = stack[--stackSize]!;
        onStack[member] = 0;
        order[placed++] = member;
      } while (member !== node);
      if (placed - from > 1) order.subarray(from, placed).sort();
    }
  }
  loopStarts.push(count);
  return { order, orderLoopStart: Int32Array.from(loopStarts) };
}
