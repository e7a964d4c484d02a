import { findCountryRow } from '../../network/country-row.ts';
import { READINGS, type Reading } from '../../../domain/closed-lists.ts';
import { type ByReading, readPauseApart } from '../../controls/reading-law.ts';
import type { LimbStanding } from '../../controls/status.ts';
import { computeLaneHits } from '../findings/lane-hits.ts';
import { getStoppedBits, listStoppedLanes } from '../findings/lane-parties.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { FourWorlds, ListFigures } from '../report.ts';
import { differ } from './four-worlds.ts';

/**
 * Revenue on goods nobody may send since a company on their way is on a list of parties, by list and reading: of the lists with different
 * readings on the day, those with a difference. No licence helps these goods; their revenue is in the fills as well.
 */
export function writeListFigures(
  prepared: PreparedExposure,
  standings: ByReading<ReadonlyMap<string, LimbStanding>>,
  destination: string | null,
): ListFigures[] {
  const { network, catalogue, matches, parties, risk } = prepared;
  const apart = catalogue.partyLists.flatMap((list) => {
    const rule = readPauseApart({ measureId: list.id, limbId: list.id }, list.suspensions, list.ended, standings);
    return rule !== null && parties.lists.has(list) ? [{ list, rule }] : [];
  });
  if (apart.length === 0) return [];

  const goodsOf = new Map(
    READINGS.map((reading) => {
      const standingOf = (id: string) => standings[reading].get(id)?.standing ?? 'off';
      return [reading, computeLaneHits(network, matches, standingOf, destination)];
    }),
  );
  const only = destination === null ? null : findCountryRow(network, destination);
  const goesThere = (lane: number): boolean =>
    only === null || network.groupBuyerCountry[network.laneGroup[lane]!] === only;
  return apart.flatMap(({ list, rule }) => {
    const stopped = listStoppedLanes(prepared, list);
    const lanes = stopped.lanes.filter(goesThere);
    const weigh = (reading: Reading): FourWorlds => {
      const standing = standings[reading].get(list.id)?.standing ?? 'off';
      const goods = goodsOf.get(reading)!;
      const hits = new Uint8Array(network.laneCount);
      for (const lane of lanes) hits[lane] = getStoppedBits(network, lane, list, standing, goods[lane]!);
      return risk.compute({ lanes, openLeaves: [] }, hits);
    };
    const figures = { law: weigh('law'), agreed: weigh('agreed'), open: weigh('open') };
    if (!differ(figures)) return [];
    return [{ name: list.number ?? `List of ${list.date}`, companies: stopped.companies, rule, figures }];
  });
}
