import { getCompanyNames } from '../../controls/company-names.ts';
import { isKnown } from '../../controls/match.ts';
import { findPartyWarnings, indexParties } from '../../controls/party-warnings.ts';
import type { LimbStanding } from '../../controls/status.ts';
import { findKnowHow } from '../../exposure/findings/know-how.ts';
import { getMatchBits } from '../../exposure/findings/lane-matches.ts';
import { WORLD_A, WORLD_B, WORLD_C, WORLD_D } from '../../exposure/figures/worlds.ts';
import type { PreparedExposure } from '../../exposure/prepare.ts';
import { EVIDENCE_CODES } from '../../network/supply-network.ts';
import type { SecondSource } from './second-sources.ts';

/** What the law says of goods, from the surest on. */
const LAW: readonly (readonly [world: number, says: string])[] = [
  [WORLD_A, 'surely need a licence'],
  [WORLD_B, 'possibly need a licence'],
  [WORLD_C, 'would need a licence if suspended rules returned'],
  [WORLD_D, 'cannot be judged for lack of facts'],
];

/**
 * One sentence for each new source: what the law says of its goods, whether its company is on a list, and whether a technology entry
 * names its plant, judged as for any other source and whatever the scenario holds. The data have the new sources on file already.
 */
export function judgeNewSources(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
  sources: readonly SecondSource[],
  lawDate: string,
): string[] {
  if (sources.length === 0) return [];
  const { network, dataset, catalogue } = prepared;
  const knowHow = findKnowHow(prepared, standings);
  const namesOf = getCompanyNames(dataset);
  const parties = indexParties(catalogue.partyLists, lawDate);
  return sources.map(({ siteId, partNumber }) => {
    const isSource = (node: number): boolean =>
      node >= 0 &&
      network.siteIds[network.nodeSite[node]!] === siteId &&
      network.parts[network.nodePart[node]!]!.partNumber === partNumber;
    const warnings = findPartyWarnings(namesOf.get(siteId) ?? [], parties);
    const named = knowHow.filter(({ node }) => isSource(node)).map(({ finding }) => finding);
    const technology = named.map(
      ({ itemId, atRisk }) =>
        `its technology is named by ${itemId}, so ${atRisk === 'build-and-ramp' ? 'build and ramp are at risk' : 'expansion, licence and service are at risk while shipments go on'}`,
    );
    const verdicts = [
      `its goods ${judgeGoods(prepared, standings, isSource)}`,
      warnings.length === 0 ? 'its company is on no list on file' : warnings.join(', '),
      technology.length === 0 ? 'no technology entry names its plant' : technology.join(', '),
    ];
    return `The new source ${siteId} of ${partNumber}, judged by the law of ${lawDate}: ${verdicts.join('; ')}.`;
  });
}

function judgeGoods(
  { network, matches }: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
  isSource: (node: number) => boolean,
): string {
  const found = new Map<number, Set<string>>(LAW.map(([world]) => [world, new Set()]));
  for (let lane = 0; lane < network.laneCount; lane++) {
    if (!isSource(network.laneSource[lane]!)) continue;
    const laneKnown = isKnown(EVIDENCE_CODES[network.laneEvidence[lane]!]!);
    for (const match of matches.lists[matches.laneList[lane]!]!) {
      const bits = getMatchBits(match, standings.get(match.item.limb ?? '')?.standing ?? 'off', laneKnown);
      for (const [world] of LAW) if ((bits & world) !== 0) found.get(world)!.add(match.item.id);
    }
  }
  for (const [world, says] of LAW) {
    const items = [...found.get(world)!].toSorted();
    if (items.length > 0) return `${says} (${items.join(', ')})`;
  }
  return 'meet no control on file';
}
