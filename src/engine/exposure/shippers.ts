import { getStandings } from '../controls/status.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import type { ExposureInput } from './asked-exposure.ts';
import { computeExposureFigures } from './figures/figures.ts';
import { WORLD_B } from './figures/worlds.ts';
import { prepareExposure } from './prepare.ts';
import type { Shipper } from './report.ts';

/**
 * Returns all shippers of goods with a sure or possible licence by a rule, those with most known revenue behind them first. Sources without a name
 * are counted by country and part, so none is left out; nor is one whose goods go into nothing that earns a known revenue.
 */
export function listShippers({ dataset, catalogue, question }: ExposureInput): Shipper[] {
  const prepared = prepareExposure(dataset, catalogue, question.inference);
  const { network, risk, records } = prepared;
  const standings = getStandings(catalogue, question.assumptions, question);
  const { laneHits } = computeExposureFigures(prepared, standings, question.destination);
  const lanesOf = new Map<string, number[]>();
  for (let lane = 0; lane < network.laneCount; lane++) {
    if ((laneHits[lane]! & WORLD_B) === 0) continue;
    const key = nameShipper(network, lane);
    lanesOf.set(key, [...(lanesOf.get(key) ?? []), lane]);
  }
  return [...lanesOf.values()]
    .map((lanes): Shipper => {
      const lane = lanes[0]!;
      const source = network.laneSource[lane]!;
      const siteId = source < 0 ? null : (network.siteIds[network.nodeSite[source]!] ?? null);
      const { partNumber, description, inferred } = network.parts[network.groupPart[network.laneGroup[lane]!]!]!;
      return {
        siteId,
        name: siteId === null ? null : (records.sites.get(siteId)?.name ?? siteId),
        country: network.countries[network.laneExporter[lane]!] ?? null,
        part: siteId === null ? { partNumber, description, inferred } : null,
        revenueAtRisk: risk.compute({ lanes, openLeaves: [] }, laneHits),
      };
    })
    .toSorted((a, b) => b.revenueAtRisk.possible - a.revenueAtRisk.possible || (readName(a) < readName(b) ? -1 : 1));
}

/** Identity of a shipper: the site with the territory of departure, else country and part. */
function nameShipper(network: SupplyNetwork, lane: number): string {
  const source = network.laneSource[lane]!;
  const site = source < 0 ? -1 : network.nodeSite[source]!;
  const part = site < 0 ? network.groupPart[network.laneGroup[lane]!]! : -1;
  return `${site} ${part} ${network.laneExporter[lane]!}`;
}

function readName({ name, part }: Shipper): string {
  return name ?? part?.partNumber ?? '';
}
