import type { EngineNote, GoodsLaw } from '../../../domain/notes/engine-note.ts';
import { getNamesBySite } from '../../controls/company-names.ts';
import { isKnown } from '../../controls/evidence.ts';
import { describeListed, findListed, getPartyEffect } from '../../controls/listed-parties.ts';
import { indexParties } from '../../controls/party-names.ts';
import type { LimbStanding } from '../../controls/status.ts';
import { findKnowHow } from '../../exposure/findings/know-how.ts';
import { getMatchBits } from '../../exposure/findings/lane-hits.ts';
import { WORLD_A, WORLD_B, WORLD_C, WORLD_D } from '../../exposure/figures/worlds.ts';
import type { PreparedExposure } from '../../exposure/prepared-exposure.ts';
import { EVIDENCE_CODES } from '../../network/supply-network.ts';
import type { SecondSource } from './second-sources.ts';

/** Standings of goods in law, from the surest on. */
const LAW: readonly (readonly [world: number, law: GoodsLaw])[] = [
  [WORLD_A, 'surely'],
  [WORLD_B, 'possibly'],
  [WORLD_C, 'if-paused-back'],
  [WORLD_D, 'cannot-be-judged'],
];

/**
 * One note for each new source: the law on its goods, its company on a list or not, and its plant named by a technology entry or not, judged as
 * for any other source and without regard to the scenario's held lanes. The data have the new sources on file already.
 */
export function judgeNewSources(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
  sources: readonly SecondSource[],
  lawDate: string,
): EngineNote[] {
  if (sources.length === 0) return [];
  const { network, dataset, catalogue } = prepared;
  const knowHow = findKnowHow(prepared, standings);
  const namesOf = getNamesBySite(dataset);
  const parties = indexParties(catalogue.partyLists);
  return sources.map(({ siteId, partNumber }) => {
    const isSource = (node: number): boolean =>
      node >= 0 &&
      network.siteIds[network.nodeSite[node]!] === siteId &&
      network.parts[network.nodePart[node]!]!.partNumber === partNumber;
    const listed = findListed(namesOf.get(siteId) ?? { own: [], owners: [] }, parties);
    const warnings = listed.flatMap((company) => {
      const standing = standings.get(company.list.id);
      return standing && getPartyEffect(company, standing) !== null ? [describeListed(company, standing)] : [];
    });
    const named = knowHow.filter(({ node }) => isSource(node)).map(({ finding }) => finding);
    const technology = named.map(({ itemId, atRisk }) => ({
      item: itemId,
      stops: atRisk === 'build-and-ramp' ? ('build-and-ramp' as const) : ('expansion' as const),
    }));
    const goods = judgeGoods(prepared, standings, isSource);
    return {
      code: 'new-source-judged',
      facts: { site: siteId, part: partNumber, lawDate, goods, warnings, technology },
    };
  });
}

function judgeGoods(
  { network, matches }: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
  isSource: (node: number) => boolean,
): { law: GoodsLaw; items: string[] } | null {
  const found = new Map<number, Set<string>>(LAW.map(([world]) => [world, new Set()]));
  for (let lane = 0; lane < network.laneCount; lane++) {
    if (!isSource(network.laneSource[lane]!)) continue;
    const laneKnown = isKnown(EVIDENCE_CODES[network.laneEvidence[lane]!]!);
    for (const match of matches.lists[matches.laneList[lane]!]!) {
      const bits = getMatchBits(match, (limb) => standings.get(limb)?.standing ?? 'off', laneKnown);
      for (const [world] of LAW) if ((bits & world) !== 0) found.get(world)!.add(match.item.id);
    }
  }
  for (const [world, law] of LAW) {
    const items = [...found.get(world)!].toSorted();
    if (items.length > 0) return { law, items };
  }
  return null;
}
