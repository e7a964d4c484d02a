import type { Dataset } from '../../domain/dataset.ts';
import { isUnnamedSupplier } from '../../domain/virtual-ids.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import type { ConcentrationLevel } from './report.ts';

/** Origin of a node's output, at one level. */
export type SourceNames = {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** Row of each node in `keys`. */
  readonly keyOfNode: Int32Array;
  /**
   * 1 if the key stands for unnamed sources: a country alone (from market shares, or from a row without more) when sites or companies are
   * counted, a site without a country when countries are. Its mass counts as unknown.
   */
  readonly isUnnamed: Uint8Array;
};

/** Returns the names of sources at a level: site, ultimate owner (along `parent_id`, a circle ends where it closes) or country. */
export function getSourceNames(dataset: Dataset, network: SupplyNetwork, level: ConcentrationLevel): SourceNames {
  const keyRow = new Map<string, number>();
  const keys: string[] = [];
  const names: string[] = [];
  const unnamed: number[] = [];
  const addKey = (key: string, name: string, isUnnamed: boolean): number => {
    const row = keyRow.get(key);
    if (row !== undefined) return row;
    keyRow.set(key, keys.length);
    names.push(name);
    unnamed.push(isUnnamed ? 1 : 0);
    return keys.push(key) - 1;
  };

  const sites = new Map(dataset.sites.map((site) => [site.siteId, site]));
  const owners = indexUltimateOwners(dataset);
  const nobody = new Set(dataset.suppliers.filter(isUnnamedSupplier).map(({ supplierId }) => supplierId));
  const ownSupplier = dataset.suppliers.find(({ role }) => role === 'own');
  const keyOfNode = new Int32Array(network.nodeCount);
  for (let node = 0; node < network.nodeCount; node++) {
    const country = network.countries[network.nodeCountry[node]!] ?? null;
    const siteId = network.siteIds[network.nodeSite[node]!] ?? null;
    if (level === 'country') {
      keyOfNode[node] = country === null ? addKey('?', 'country not known', true) : addKey(country, country, false);
    } else if (siteId === null) {
      keyOfNode[node] = addKey(
        `${network.virtualPrefix}${country ?? 'ZZ'}`,
        `not seen, ${country ?? 'country not known'}`,
        true,
      );
    } else if (sites.get(siteId)?.unnamed && nobody.has(sites.get(siteId)!.supplierId)) {
      keyOfNode[node] = addKey(siteId, `not named, ${country ?? 'country not known'}`, true);
    } else if (level === 'site') {
      keyOfNode[node] = addKey(siteId, sites.get(siteId)?.name ?? siteId, false);
    } else {
      // A site that is not on file is the inferred own plant.
      const owner = owners.get(sites.get(siteId)?.supplierId ?? ownSupplier?.supplierId ?? '');
      keyOfNode[node] = owner === undefined ? addKey(siteId, siteId, false) : addKey(owner.id, owner.name, false);
    }
  }
  return { keys, names, keyOfNode, isUnnamed: Uint8Array.from(unnamed) };
}

/**
 * Returns the name of a node in reports: `site/part`, or `~COUNTRY/part` for a virtual source; one at work on a buyer's own goods names the
 * buyer too.
 */
export function getNodeName(network: SupplyNetwork, node: number): string {
  const site = network.siteIds[network.nodeSite[node]!];
  const country = network.countries[network.nodeCountry[node]!] ?? 'ZZ';
  const served = network.siteIds[network.nodeServedSite[node]!];
  const source = site ?? `${network.virtualPrefix}${country}${served === undefined ? '' : ` for ${served}`}`;
  return `${source}/${network.parts[network.nodePart[node]!]!.partNumber}`;
}

/** Ultimate owner of every supplier: a parent without a record ends the chain with its id as its name. */
function indexUltimateOwners(dataset: Dataset): Map<string, { id: string; name: string }> {
  const suppliers = new Map(dataset.suppliers.map((supplier) => [supplier.supplierId, supplier]));
  const owners = new Map<string, { id: string; name: string }>();
  for (const { supplierId } of dataset.suppliers) {
    const chain = [supplierId];
    for (let parent = suppliers.get(supplierId)?.parentId ?? null; parent !== null;) {
      if (chain.includes(parent)) break;
      chain.push(parent);
      parent = suppliers.get(parent)?.parentId ?? null;
    }
    // In a circle every member must find the same owner, whichever one the walk began with.
    const last = chain.at(-1)!;
    const closing = suppliers.get(last)?.parentId ?? null;
    const id = closing === null ? last : chain.slice(chain.indexOf(closing)).toSorted()[0]!;
    owners.set(supplierId, { id, name: suppliers.get(id)?.name ?? id });
  }
  return owners;
}
