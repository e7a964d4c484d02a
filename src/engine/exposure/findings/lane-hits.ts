import type { Standing } from '../../controls/status.ts';
import { isKnown } from '../../controls/evidence.ts';
import { findCountryRow } from '../../network/country-row.ts';
import { EVIDENCE_CODES, LANE_ORIGINS, type SupplyNetwork } from '../../network/supply-network.ts';
import { WORLD_A, WORLD_B, WORLD_C, WORLD_D } from '../figures/worlds.ts';
import type { LaneMatch, LaneMatches } from './matched-lanes.ts';

/**
 * Worlds with a hit on each lane on a date, as bits: surely where a live rule is met on seen or declared facts; possibly where it is met or
 * partly met; if suspended rules return; and where facts are missing. A lane from an unknown source of an open part is hit where unknown facts
 * are controlled. `destination` limits hits to lanes into one territory. Written into `hits`.
 */
export function computeLaneHits(
  network: SupplyNetwork,
  matches: Pick<LaneMatches, 'lists' | 'laneList'>,
  standingOf: (limb: string) => Standing,
  destination: string | null = null,
  hits: Uint8Array = new Uint8Array(network.laneCount),
): Uint8Array {
  const { laneClass, classes } = getHitClasses(network, matches);
  const bitsOf = Uint8Array.from(classes, ({ list, laneKnown, unknownSource }) => {
    return getBits(list, standingOf, laneKnown) | (unknownSource ? WORLD_D : 0);
  });
  for (let lane = 0; lane < network.laneCount; lane++) hits[lane] = bitsOf[laneClass[lane]!]!;
  if (destination === null) return hits;
  const only = findCountryRow(network, destination);
  for (let lane = 0; lane < network.laneCount; lane++) {
    if (network.groupBuyerCountry[network.laneGroup[lane]!] !== only) hits[lane] = 0;
  }
  return hits;
}

/** Lanes hit in the same worlds on every date: lane l is of class `laneClass[l]`. */
type HitClasses = {
  readonly laneClass: Int32Array;
  readonly classes: readonly { list: readonly LaneMatch[]; laneKnown: boolean; unknownSource: boolean }[];
};

const hitClasses = new WeakMap<Pick<LaneMatches, 'lists' | 'laneList'>, HitClasses>();

/**
 * A hit depends on limb and outcome of the matches, on the lane's evidence, and on whether an open part comes from an unknown source: few
 * combinations among many lists. Kept with the matches, so another date costs one look-up a lane.
 */
function getHitClasses(network: SupplyNetwork, matches: Pick<LaneMatches, 'lists' | 'laneList'>): HitClasses {
  const known = hitClasses.get(matches);
  if (known) return known;
  const rowOf = new Map<string, number>();
  const outcomes: (readonly LaneMatch[])[] = [];
  const outcomeOfList = Int32Array.from(matches.lists, (list) => {
    const key = list.map(nameOutcome).join('\n');
    const row = rowOf.get(key) ?? outcomes.push(list) - 1;
    rowOf.set(key, row);
    return row;
  });
  const evidenceKnown = EVIDENCE_CODES.map((evidence) => isKnown(evidence));
  const laneClass = new Int32Array(network.laneCount);
  for (let lane = 0; lane < network.laneCount; lane++) {
    const unknownSource =
      LANE_ORIGINS[network.laneOrigin[lane]!] === 'unknown' &&
      network.parts[network.groupPart[network.laneGroup[lane]!]!]!.open;
    const laneKnown = evidenceKnown[network.laneEvidence[lane]!]!;
    laneClass[lane] = outcomeOfList[matches.laneList[lane]!]! * 4 + (laneKnown ? 2 : 0) + (unknownSource ? 1 : 0);
  }
  const classes = outcomes.flatMap((list) =>
    [false, true].flatMap((laneKnown) => [false, true].map((unknownSource) => ({ list, laneKnown, unknownSource }))),
  );
  const result = { laneClass, classes };
  hitClasses.set(matches, result);
  return result;
}

function nameOutcome({ item, match, known, bases = [] }: LaneMatch): string {
  return `${item.limb} ${match} ${known} ${bases.map(nameOutcome).join('|')}`;
}

function getBits(list: readonly LaneMatch[], standingOf: (limb: string) => Standing, laneKnown: boolean): number {
  let bits = 0;
  for (const one of list) bits |= getMatchBits(one, standingOf, laneKnown);
  return bits;
}

/**
 * Worlds with a hit of one match on its lane on a day, given the standing of each limb and whether the lane itself is seen or declared. A rule
 * for dual-use goods hits where an item making the goods dual-use does too.
 */
export function getMatchBits(match: LaneMatch, standingOf: (limb: string) => Standing, laneKnown: boolean): number {
  const own = getOwnBits(match, standingOf(match.item.limb ?? ''), laneKnown);
  return match.bases === undefined ? own : own & getBits(match.bases, standingOf, laneKnown);
}

function getOwnBits(match: LaneMatch, standing: Standing, laneKnown: boolean): number {
  if (standing === 'off' || match.match === 'failed' || match.match === 'none') return 0;
  if (match.match === 'missing') return WORLD_D;
  if (standing === 'paused') return WORLD_C | WORLD_D;
  const possible = WORLD_B | WORLD_C | WORLD_D;
  return match.match === 'met' && match.known && laneKnown ? WORLD_A | possible : possible;
}
