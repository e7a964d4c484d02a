import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { getOwnSites } from './own-sites.ts';
import { LANE_ORIGINS, type SupplyNetwork } from './supply-network.ts';

/** The lanes of what the company itself buys, of the groups that are needed. */
export function listBoughtLanes(
  network: SupplyNetwork,
  dataset: Dataset,
  isNeeded: (group: number) => boolean,
): number[] {
  const isOwn = tellOwnSites(network, dataset);
  return Array.from({ length: network.laneCount }, (_, lane) => lane).filter((lane) => {
    const group = network.laneGroup[lane]!;
    const origin = LANE_ORIGINS[network.laneOrigin[lane]!];
    return isOwn(network.groupBuyerSite[group]!) && isNeeded(group) && origin !== 'in-house' && origin !== 'transfer';
  });
}

/** The company's parts of lanes, each once; typical contents are no facts that somebody could state. */
export function nameLaneParts(network: SupplyNetwork, lanes: readonly number[]): string[] {
  return nameParts(
    network,
    lanes.map((lane) => network.groupPart[network.laneGroup[lane]!]!),
  );
}

/** Notes on what products need from nobody on file: parts that are bought from somebody unknown, and parts made out of nothing. */
export function noteOpenSupply(
  network: SupplyNetwork,
  dataset: Dataset,
  isNeeded: { readonly group: (group: number) => boolean; readonly node: (node: number) => boolean },
): EngineNote[] {
  const unseen = nameLaneParts(
    network,
    listBoughtLanes(network, dataset, isNeeded.group).filter((lane) => {
      const origin = LANE_ORIGINS[network.laneOrigin[lane]!];
      return origin === 'unknown' || origin === 'market';
    }),
  );
  const isOwn = tellOwnSites(network, dataset);
  const bare = Array.from({ length: network.nodeCount }, (_, node) => node).filter(
    (node) =>
      isOwn(network.nodeSite[node]!) &&
      isNeeded.node(node) &&
      network.inputStart[node] === network.inputStart[node + 1],
  );
  const made = nameParts(
    network,
    bare.map((node) => network.nodePart[node]!),
  );
  return [
    ...(unseen.length === 0 ? [] : [{ code: 'sources-not-known' as const, facts: { parts: unseen } }]),
    ...(made.length === 0 ? [] : [{ code: 'inputs-not-on-file' as const, facts: { parts: made } }]),
  ];
}

function tellOwnSites(network: SupplyNetwork, dataset: Dataset): (row: number) => boolean {
  const own = getOwnSites(dataset);
  return (row) => row >= 0 && (row === network.inferredOwnSite || own.has(network.siteIds[row]!));
}

function nameParts({ parts }: SupplyNetwork, rows: readonly number[]): string[] {
  const known = rows.map((row) => parts[row]!).filter(({ inferred }) => !inferred);
  return [...new Set(known.map(({ partNumber }) => partNumber))].toSorted();
}
