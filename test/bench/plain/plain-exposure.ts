import { EVIDENCE_CODES, LANE_ORIGINS } from '../../../src/engine/network/supply-network.ts';
import type { LimbStanding } from '../../../src/engine/controls/status.ts';
import { WORLDS } from '../../../src/engine/exposure/figures/worlds.ts';
import type { LaneMatch } from '../../../src/engine/exposure/findings/matched-lanes.ts';
import type { PreparedExposure } from '../../../src/engine/exposure/prepared-exposure.ts';
import { type PlainGroup, type PlainNode, computePlainLostShares, toPlainNetwork } from './plain-lost-shares.ts';

type PlainLane = PlainGroup['lanes'][number] & {
  matches: readonly LaneMatch[];
  laneKnown: boolean;
  unknownOpen: boolean;
  evidence: string;
  value: number;
  /** The source's own purchase of the same part, where the source is a trader. */
  traded: PlainGroup | null;
};
type PlainPart = { groups: { group: PlainGroup; lanes: PlainLane[]; units: number }[] };
type PlainProduct = { revenue: number; sources: { node: number; share: number; open: boolean }[] };
export type PlainFigures = {
  /** Revenue lost by product and world, cumulative. */
  lost: number[][];
  exposed: number[][];
  own: number[][];
  /** Share of purchase value by evidence. */
  coverage: Record<string, number>;
};

const worlds = Array.from({ length: WORLDS }, (_none, world) => world);

/**
 * Turns a prepared exposure without supply loops into objects once and returns its figures under any standings, by recursion; what
 * the columns are checked and measured against.
 */
export function preparePlainExposure({ network, matches, values }: PreparedExposure) {
  const { nodes, groups } = toPlainNetwork(network, new Uint8Array(network.laneCount));
  const parts = network.parts.map((): PlainPart => ({ groups: [] }));
  const lanesOf = new Map<PlainGroup, PlainLane[]>();
  for (const [row, group] of groups.entries()) {
    const part = network.groupPart[row]!;
    const lanes = group.lanes.map((lane, at): PlainLane => {
      const number = network.laneStart[row]! + at;
      const source = network.laneSource[number]!;
      const evidence = EVIDENCE_CODES[network.laneEvidence[number]!]!;
      const bought = source < 0 ? undefined : nodes[source]!.inputs[0]?.group;
      const trades =
        source >= 0 && bought && network.groupPart[network.inputGroup[network.inputStart[source]!]!] === part;
      return Object.assign(lane, {
        matches: matches.lists[matches.laneList[number]!]!,
        laneKnown: evidence === 'seen' || evidence === 'declared',
        unknownOpen: LANE_ORIGINS[network.laneOrigin[number]!] === 'unknown' && network.parts[part]!.open,
        evidence,
        value: values.laneValue[number]!,
        traded: trades ? bought : null,
      });
    });
    lanesOf.set(group, lanes);
    parts[part]!.groups.push({ group, lanes, units: values.groupUnits[row]! });
  }
  const products = network.products.map(({ revenue, sources }): PlainProduct => ({
    revenue: revenue ?? 0,
    sources: [...sources],
  }));
  return (standings: ReadonlyMap<string, LimbStanding>): PlainFigures =>
    computeFigures({ nodes, parts, products, lanesOf }, standings);
}

function computeFigures(
  plain: {
    nodes: PlainNode[];
    parts: PlainPart[];
    products: PlainProduct[];
    lanesOf: ReadonlyMap<PlainGroup, PlainLane[]>;
  },
  standings: ReadonlyMap<string, LimbStanding>,
): PlainFigures {
  for (const lanes of plain.lanesOf.values()) for (const lane of lanes) lane.hit = hitWorlds(lane, standings);
  const { nodeLosses, groupLosses } = computePlainLostShares(plain.nodes, [...plain.lanesOf.keys()]);
  const lost = plain.products.map(({ revenue, sources }) =>
    worlds.map((world) => {
      const lossOf = ({ node }: { node: number }) => nodeLosses[world]![node]!;
      const open = sources.filter((source) => source.open);
      const rest = open.reduce((sum, { share }) => sum + share, 0);
      const ofOpen =
        open.length === 0 ? 0 : world === 0 ? Math.min(...open.map(lossOf)) : Math.max(...open.map(lossOf));
      const known = sources.filter((source) => !source.open);
      return revenue * (known.reduce((sum, source) => sum + source.share * lossOf(source), 0) + rest * ofOpen);
    }),
  );

  const ownOf = (group: PlainGroup, world: number, seen: ReadonlySet<PlainGroup>): number => {
    let sum = 0;
    const open: number[] = [];
    for (const lane of plain.lanesOf.get(group)!) {
      const through = lane.traded !== null && !seen.has(lane.traded);
      const loss = lane.hit[world]! ? 1 : through ? ownOf(lane.traded!, world, new Set([...seen, group])) : 0;
      if (lane.share === null) open.push(loss);
      else sum += lane.share * loss;
    }
    if (open.length === 0) return sum;
    return sum + group.openShare * (world === 0 ? Math.min(...open) : Math.max(...open));
  };
  const mean = ({ groups }: PlainPart, valueOf: (group: PlainGroup) => number): number => {
    const total = groups.reduce((sum, { units }) => sum + units, 0);
    return groups.reduce(
      (sum, { group, units }) => sum + (total > 0 ? units / total : 1 / groups.length) * valueOf(group),
      0,
    );
  };
  const coverage: Record<string, number> = { seen: 0, declared: 0, inferred: 0, unknown: 0 };
  let value = 0;
  for (const lanes of plain.lanesOf.values()) {
    for (const lane of lanes) {
      if (!(lane.value > 0)) continue;
      coverage[lane.evidence]! += lane.value;
      value += lane.value;
    }
  }
  for (const evidence of Object.keys(coverage)) coverage[evidence]! /= value || 1;
  return {
    lost,
    exposed: plain.parts.map((part) =>
      worlds.map((world) => mean(part, (group) => groupLosses[world]!.get(group) ?? 0)),
    ),
    own: plain.parts.map((part) => worlds.map((world) => mean(part, (group) => ownOf(group, world, new Set())))),
    coverage,
  };
}

/** Worlds A to D, as product terms say them: surely, possibly, if suspended rules return, if what is unknown is controlled. */
function hitWorlds(lane: PlainLane, standings: ReadonlyMap<string, LimbStanding>): boolean[] {
  let first = lane.unknownOpen ? 3 : 4;
  for (const { match, known, item } of lane.matches) {
    const standing = standings.get(item.limb ?? '')?.standing ?? 'off';
    if (standing === 'off' || match === 'failed' || match === 'none') continue;
    const from =
      match === 'missing' ? 3 : standing === 'paused' ? 2 : match === 'met' && known && lane.laneKnown ? 0 : 1;
    first = Math.min(first, from);
  }
  return worlds.map((world) => world >= first);
}
