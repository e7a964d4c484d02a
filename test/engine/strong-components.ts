/**
 * Strongly connected components of a small graph by its definition: two nodes stand together where each reaches the other.
 * `suppliersOf[j]` lists the nodes that j buys from. Components come suppliers first, each with its nodes ascending.
 */
export function findComponents(suppliersOf: readonly (readonly number[])[]): number[][] {
  const reach = suppliersOf.map((_suppliers, start) => {
    const seen = new Set([start]);
    for (const node of seen) for (const supplier of suppliersOf[node]!) seen.add(supplier);
    return seen;
  });
  const placed = new Set<number>();
  const components: number[][] = [];
  // A supplier reaches fewer nodes upstream than its buyer, unless both are of one component.
  const bySize = [...suppliersOf.keys()].toSorted((a, b) => reach[a]!.size - reach[b]!.size || a - b);
  for (const node of bySize) {
    if (placed.has(node)) continue;
    const component = [...reach[node]!].filter((other) => reach[other]!.has(node)).toSorted((a, b) => a - b);
    for (const member of component) placed.add(member);
    components.push(component);
  }
  return components;
}
