import type { SupplyNetwork } from '../network/supply-network.ts';
import { findShortages } from './baseline-shortage.ts';
import type { SupplyLimit } from './outage-program.ts';
import type { SupplyModel } from './supply-model.ts';

/** Limits that a note names; the rest are counted. */
const MOST_NAMED = 3;
/** A shorter fall than this share of the demand is a rounding error. */
const SLACK = 1e-6;

/**
 * One sentence for each product of which a year's demand cannot be met without any outage: how much is missing and what it lacks.
 * `lost` by product; `binding` are the limits that keep the loss from being less.
 */
export function describeShortages(
  network: SupplyNetwork,
  model: SupplyModel,
  lost: readonly { readonly partNumber: string; readonly lostShare: number | null }[],
  binding: readonly SupplyLimit[],
): string[] {
  return lost.flatMap(({ partNumber, lostShare }, product) => {
    if (lostShare === null || lostShare <= SLACK) return [];
    const causes = findShortages(model, product, binding).map((limit) => describeLimit(network, model, limit));
    const named = causes.slice(0, MOST_NAMED).join('; ');
    const more = causes.length > MOST_NAMED ? `; and ${causes.length - MOST_NAMED} more` : '';
    const why = named === '' ? '' : ` (${named}${more})`;
    return `Without any outage, capacity falls short of ${Math.round(lostShare * 1000) / 10} % of the yearly demand for ${partNumber}${why}; every figure contains that.`;
  });
}

function describeLimit(network: SupplyNetwork, model: SupplyModel, limit: SupplyLimit): string {
  switch (limit.kind) {
    case 'capacity':
      return model.capacity[limit.node] === 0
        ? `${nameNode(network, limit.node)} makes nothing`
        : `${nameNode(network, limit.node)} makes at most ${round(model.capacity[limit.node]!)} a day`;
    case 'line':
      return `a line makes at most ${round(model.lines[limit.line]!.capacity)} a day`;
    case 'share': {
      const { group, mostPerDay } = model.lanes[limit.lane]!;
      return `sources of ${nameGroup(network, group)} without a name bring at most ${round(mostPerDay)} a day`;
    }
    case 'input':
      return `nobody supplies ${nameGroup(network, limit.group)}`;
  }
}

function nameNode(network: SupplyNetwork, node: number): string {
  return `${network.siteIds[network.nodeSite[node]!] ?? ''}/${network.parts[network.nodePart[node]!]!.partNumber}`;
}

function nameGroup(network: SupplyNetwork, group: number): string {
  const site = network.siteIds[network.groupBuyerSite[group]!];
  const part = network.parts[network.groupPart[group]!]!.partNumber;
  return site === undefined ? part : `${part} for ${site}`;
}

function round(units: number): number {
  return Number(units.toPrecision(3));
}
