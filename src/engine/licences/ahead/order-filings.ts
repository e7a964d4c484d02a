import { assignSlots } from './assign-slots.ts';
import { searchOrder } from './search-order.ts';

/** A file to be handed in: its first possible slot of the desk, and the loss by slot (never less later). */
export type Filing = { readonly ready: number; readonly loss: Float64Array };

/** One general licence in the place of several files, named by their rows, and its first possible slot. */
export type General = { readonly ready: number; readonly covers: readonly number[] };

/** One hand-in: a file, or several as one. */
export type FilingStep = { readonly covers: readonly number[]; readonly isGeneral: boolean; readonly slot: number };

export type FilingOrder = {
  /** By slot. */
  readonly steps: readonly FilingStep[];
  readonly loss: number;
  /** `all`: best of every order and choice · `files`: best order of the files, with general licences where they lessened the loss · `none`: found by a search. */
  readonly proved: 'all' | 'files' | 'none';
};

/** Up to so many files every order and choice is looked at. */
const MOST_EXACT = 12;
const TOLERANCE = 1e-9;

type Option = { readonly covers: readonly number[]; readonly isGeneral: boolean; readonly ready: number };

/** Returns the most slots needed by files: as many as they are, after the last to become ready. */
export function countSlots(filings: readonly Pick<Filing, 'ready'>[], generals: readonly General[]): number {
  return filings.length + Math.max(0, ...filings.map(({ ready }) => ready), ...generals.map(({ ready }) => ready));
}

/**
 * Returns the order of handing in files, one in a slot, and the places of general licences instead, for the least loss. Up to twelve files by
 * dynamic programming over sets (Held & Karp, J. SIAM 10 (1962) 196); up to 250 the order is exact by assignment and general licences are tried
 * in turn; beyond, by exchanges. Each `loss` has a figure for every slot of `countSlots`.
 */
export function orderFilings(filings: readonly Filing[], generals: readonly General[] = []): FilingOrder {
  const slotCount = countSlots(filings, generals);
  const alone = filings.map(({ ready }, row): Option => ({ covers: [row], isGeneral: false, ready }));
  const options = [...alone, ...generals.map((one): Option => ({ ...one, isGeneral: true }))];
  if (filings.length <= MOST_EXACT) return solveAll(filings, options, slotCount);
  const files = assign(filings, alone, slotCount);
  let [best, chosen] = [files, alone];
  for (const general of rankGenerals(filings, options.slice(filings.length), files)) {
    if (!general.covers.every((row) => chosen.includes(alone[row]!))) continue;
    const tried = [...chosen.filter((one) => one.isGeneral || !general.covers.includes(one.covers[0]!)), general];
    const found = assign(filings, tried, slotCount);
    if (found.loss < best.loss - TOLERANCE) [best, chosen] = [found, tried];
  }
  return { steps: best.steps, loss: best.loss, proved: files.steps.length > MOST_ASSIGNED ? 'none' : 'files' };
}

/** Returns the loss where files are handed in alone, each as soon as it is ready and a slot is free, in a given order. */
export function loseInOrder(filings: readonly Filing[], order: readonly number[]): number {
  const taken = new Set<number>();
  let loss = 0;
  for (const row of order) {
    let slot = filings[row]!.ready;
    while (taken.has(slot)) slot += 1;
    taken.add(slot);
    loss += filings[row]!.loss[slot]!;
  }
  return loss;
}

function lose(filings: readonly Filing[], covers: readonly number[], slot: number): number {
  return covers.reduce((sum, row) => sum + filings[row]!.loss[slot]!, 0);
}

type Found = Pick<FilingOrder, 'steps' | 'loss'>;

function assign(filings: readonly Filing[], options: readonly Option[], slotCount: number): Found {
  // What a slot costs before a file is ready: more than any order loses.
  const never = filings.reduce((sum, { loss }) => sum + loss[slotCount - 1]!, 1);
  const rows = options.map(({ covers, ready }) =>
    Float64Array.from({ length: slotCount }, (_, slot) => (slot < ready ? never : lose(filings, covers, slot))),
  );
  const isMany = rows.length > MOST_ASSIGNED;
  const { slots, cost } = isMany ? searchOrder(rows, slotCount) : assignSlots(rows, slotCount);
  const steps = options
    .map(({ covers, isGeneral }, row) => ({ covers, isGeneral, slot: slots[row]! }))
    .toSorted((a, b) => a.slot - b.slot);
  return { steps, loss: cost };
}

/** Beyond so many files an exact order takes too long; a search comes within a hundredth of it. */
const MOST_ASSIGNED = 250;
/** General licences to try beyond twelve files. */
const MOST_TRIED = 4;

/** General licences with a possible saving, the most first: the present loss of their files, less their loss with it asked for at once. */
function rankGenerals(filings: readonly Filing[], generals: readonly Option[], { steps }: Found): Option[] {
  const slotOf = new Map(steps.map(({ covers, slot }) => [covers[0], slot]));
  const lost = (row: number): number => filings[row]!.loss[slotOf.get(row)!]!;
  return generals
    .map((general) => {
      const now = general.covers.reduce((sum, row) => sum + lost(row), 0);
      return { general, saves: now - lose(filings, general.covers, general.ready), frees: general.covers.length };
    })
    .toSorted((a, b) => b.saves - a.saves || b.frees - a.frees)
    .slice(0, MOST_TRIED)
    .map(({ general }) => general);
}

type Reached = { readonly loss: number; readonly step: FilingStep | null; readonly before: Reached | null };

function solveAll(filings: readonly Filing[], options: readonly Option[], slotCount: number): FilingOrder {
  const all = 2 ** filings.length - 1;
  const masks = options.map(({ covers }) => covers.reduce((mask, row) => mask | (1 << row), 0));
  let reached: (Reached | undefined)[] = [{ loss: 0, step: null, before: null }];
  for (let slot = 0; slot < slotCount; slot++) {
    const next = [...reached];
    for (const [mask, before] of reached.entries()) {
      if (before === undefined) continue;
      for (const [at, { covers, isGeneral, ready }] of options.entries()) {
        if (slot < ready || (mask & masks[at]!) !== 0) continue;
        const loss = before.loss + lose(filings, covers, slot);
        const known = next[mask | masks[at]!];
        if (known === undefined || loss < known.loss)
          next[mask | masks[at]!] = { loss, step: { covers, isGeneral, slot }, before };
      }
    }
    reached = next;
  }
  const steps: FilingStep[] = [];
  const last = reached[all]!;
  for (let node: Reached | null = last; node !== null && node.step !== null; node = node.before)
    steps.unshift(node.step);
  return { steps, loss: last.loss, proved: 'all' };
}
