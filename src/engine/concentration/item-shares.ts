import type { SupplyNetwork } from '../network/supply-network.ts';
import type { SourceShares } from './hhi.ts';
import type { SourceNames } from './source-names.ts';

/** Mass of one item by source while it is gathered; rows follow `SourceNames.keys`. */
export type SourceTally = {
  readonly add: (node: number, mass: number) => void;
  readonly addOpen: (nodes: readonly number[], mass: number) => void;
  readonly addUnknown: (mass: number) => void;
  /** The tally, scaled to 1, and an empty one again; null if nothing was gathered. */
  readonly take: () => TalliedShares | null;
};

export type TalliedShares = SourceShares & {
  /** Row in `SourceNames.keys` of each entry of `known`, ascending. */
  readonly keys: readonly number[];
  /** Share with an unnamed source (a country of origin, say), by its row; part of `unknown`. */
  readonly unnamed: ReadonlyMap<number, number>;
};

/** Returns an empty tally. Mass at a source without a name at this level is unknown mass, kept apart by its row. */
export function createSourceTally(names: SourceNames): SourceTally {
  const mass = new Float64Array(names.keys.length);
  const isOpen = new Uint8Array(names.keys.length);
  const isMet = new Uint8Array(names.keys.length);
  let met: number[] = [];
  let open = 0;
  let unknown = 0;

  const meet = (node: number): number => {
    const key = names.keyOfNode[node]!;
    if (isMet[key] === 0) {
      isMet[key] = 1;
      met.push(key);
    }
    return key;
  };

  return {
    add: (node, amount) => {
      const key = meet(node);
      mass[key] = mass[key]! + amount;
    },
    addOpen: (nodes, amount) => {
      open += amount;
      for (const node of nodes) isOpen[meet(node)] = 1;
    },
    addUnknown: (amount) => {
      unknown += amount;
    },
    take: () => {
      met.sort((a, b) => a - b);
      const total = met.reduce((sum, key) => sum + mass[key]!, open + unknown);
      const named = met.filter((key) => names.isUnnamed[key] === 0 && (mass[key]! > 0 || isOpen[key] === 1));
      const unnamed = met.filter((key) => names.isUnnamed[key] === 1 && mass[key]! > 0);
      const shares: TalliedShares = {
        keys: named,
        known: named.map((key) => mass[key]! / total),
        open: open / total,
        isOpen: named.map((key) => isOpen[key] === 1),
        unknown: unnamed.reduce((sum, key) => sum + mass[key]!, unknown) / total,
        unnamed: new Map(unnamed.map((key) => [key, mass[key]! / total])),
      };
      for (const key of met) {
        mass[key] = 0;
        isOpen[key] = 0;
        isMet[key] = 0;
      }
      met = [];
      open = 0;
      unknown = 0;
      return total > 0 ? shares : null;
    },
  };
}

/** Adds the direct sources of one group to a tally, as many units as its buyer takes. */
export function tallyGroup(network: SupplyNetwork, group: number, units: number, tally: SourceTally): void {
  const { laneStart, laneShare, laneSource, groupOpenShare } = network;
  let open: number[] | null = null;
  for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
    const share = laneShare[lane]!;
    const source = laneSource[lane]!;
    if (Number.isNaN(share)) (open ??= []).push(source);
    else if (source < 0) tally.addUnknown(share * units);
    else if (share > 0) tally.add(source, share * units);
  }
  if (open === null) return;
  if (open.includes(-1)) tally.addUnknown(groupOpenShare[group]! * units);
  else tally.addOpen(open, groupOpenShare[group]! * units);
}
