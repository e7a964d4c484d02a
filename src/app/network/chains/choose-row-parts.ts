import type { NetworkPicture } from '../../../engine/explorer/picture.ts';

/** `now`: in reach of a rule in force, surely or possibly · `suspended`: only of a suspended or unclear rule. */
export type RowGroup = 'now' | 'suspended';

/** Bits of `arcHits`: the worlds of a rule in force, and the one of suspended rules. */
const NOW_BITS = 0b011;
const SUSPENDED_BIT = 0b100;

/** Whether an arc is hit in a group; an arc hit now is not asked again for the suspended rules. */
export function isHit(hits: number, group: RowGroup): boolean {
  return group === 'now' ? (hits & NOW_BITS) !== 0 : (hits & SUSPENDED_BIT) !== 0;
}

/** Rows of `picture.parts` opening the chains, and how many other parts with hit sources of their own lie on them or on none. */

export type RowParts = { now: number[]; suspended: number[]; behind: number; apart: number };

/**
 * Returns the naming parts of chains: those with sources of their own in reach of a rule and first on the way from a product. A part behind one
 * of them opens a chain as well where more revenue rests on it than on any in front. Loops end where they close; a part without a product opens
 * none.
 * @param moneyOf Revenue resting on a part under the rules of a group.
 */
export function chooseRowParts(
  picture: Pick<NetworkPicture, 'parts' | 'products' | 'nodePart' | 'arcFrom' | 'arcTo' | 'arcHits'>,
  moneyOf: (part: number, group: RowGroup) => number,
): RowParts {
  const inputs = indexInputs(picture);
  const hits = gatherHits(picture);
  const products = picture.products.map(({ part }) => part);
  const isNow = (part: number) => isHit(hits[part] ?? 0, 'now');
  const isAny = (part: number) => (hits[part] ?? 0) !== 0;
  const reached = descend(inputs, products, () => false).visited;

  const now = [...descend(inputs, products, isNow).stopped];
  addLarger(now, [...reached].filter(isNow), inputs, (part) => moneyOf(part, 'now'));
  const front = [...descend(inputs, products, isAny).stopped].filter((part) => !isNow(part));
  const all = [...now, ...front];
  addLarger(
    all,
    [...reached].filter((part) => isAny(part) && !isNow(part)),
    inputs,
    (part) => moneyOf(part, 'suspended'),
  );
  const suspended = all.slice(now.length);
  const order = (group: RowGroup) => (a: number, b: number) => moneyOf(b, group) - moneyOf(a, group) || a - b;
  const hit = picture.parts.flatMap((_part, row) => (isAny(row) ? [row] : []));
  const apart = hit.filter((part) => !reached.has(part)).length;
  return {
    now: now.toSorted(order('now')),
    suspended: suspended.toSorted(order('suspended')),
    behind: hit.length - apart - all.length,
    apart,
  };
}

function indexInputs({
  nodePart,
  arcFrom,
  arcTo,
}: Pick<NetworkPicture, 'nodePart' | 'arcFrom' | 'arcTo'>): ReadonlyMap<number, ReadonlySet<number>> {
  const inputs = new Map<number, Set<number>>();
  for (const [arc, from] of arcFrom.entries()) {
    const buyer = nodePart[arcTo[arc] ?? -1] ?? -1;
    const known = inputs.get(buyer);
    if (known === undefined) inputs.set(buyer, new Set([nodePart[from] ?? -1]));
    else known.add(nodePart[from] ?? -1);
  }
  return inputs;
}

function gatherHits({
  parts,
  nodePart,
  arcFrom,
  arcHits,
}: Pick<NetworkPicture, 'parts' | 'nodePart' | 'arcFrom' | 'arcHits'>): Uint8Array {
  const hits = new Uint8Array(parts.length);
  for (const [arc, from] of arcFrom.entries()) {
    const part = nodePart[from] ?? -1;
    hits[part] = (hits[part] ?? 0) | ((arcHits[arc] ?? 0) & (NOW_BITS | SUSPENDED_BIT));
  }
  return hits;
}

/** Goes from some parts to their inputs and theirs, not beyond a stopping one; the first parts are passed in any case. */
function descend(
  inputs: ReadonlyMap<number, ReadonlySet<number>>,
  from: readonly number[],
  isStop: (part: number) => boolean,
): { visited: Set<number>; stopped: Set<number> } {
  const visited = new Set(from);
  const stopped = new Set<number>();
  const queue = [...from];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    for (const input of inputs.get(part) ?? []) {
      if (visited.has(input)) continue;
      visited.add(input);
      if (isStop(input)) stopped.add(input);
      else queue.push(input);
    }
  }
  return { visited, stopped };
}

/** Adds to `rows` those of `others` with more money than every row in front of them. */
function addLarger(
  rows: number[],
  others: readonly number[],
  inputs: ReadonlyMap<number, ReadonlySet<number>>,
  moneyOf: (part: number) => number,
): void {
  const inFront = new Map<number, number>();
  for (const row of rows.toSorted((a, b) => moneyOf(b) - moneyOf(a))) {
    // Whoever comes first has the most, so what is marked stays.
    const { visited } = descend(inputs, [row], (part) => inFront.has(part));
    for (const part of visited) if (part !== row && !inFront.has(part)) inFront.set(part, moneyOf(row));
  }
  const known = new Set(rows);
  for (const part of others)
    if (!known.has(part) && moneyOf(part) > (inFront.get(part) ?? Infinity) * (1 + 1e-9)) rows.push(part);
}
