import type { Category } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { generateBom } from './generate-bom.ts';
import { generateFacts } from './generate-facts.ts';
import { LEAST_NODES, generateParts } from './generate-parts.ts';
import { generateSites } from './generate-sites.ts';
import { generateSourcing } from './generate-sourcing.ts';

/** All dependences of a synthetic workspace. */
export type GenerateOptions = {
  /** Number of (site, part) sources in the network. */
  readonly nodes: number;
  /** Number of sites, at least as many as there are tiers; default: about one for five nodes. */
  readonly sites?: number | undefined;
  /** Integer from 0 up. */
  readonly seed: number;
  /** Possible kinds of parts: the catalogue's categories, so there is something to match. */
  readonly categories: readonly Category[];
};

/**
 * Returns a synthetic workspace for trials and benches: products, assemblies, components, intermediate goods, refined and mined materials in
 * tiers, each bought from one to a dozen sites in many countries. A few parts have many sources and a few suppliers many parts (fat tails), some
 * shares are missing or open, some parts have no category, form or composition, some are resold by dealers. About 0.4 parts and four lanes a
 * node. It is marked as demo data: no name, price or share in it is a fact.
 *
 * The same options give the same records, byte by byte. Without inference its network has exactly `nodes` nodes; with `sites` fewer where a part
 * has more sources than its tier has sites.
 * @throws RangeError for fewer nodes than a product with every tier below it needs, fewer sites than tiers, or a seed other than an integer from
 *   0 up.
 */
export function generateDataset({ nodes, sites: siteCount, seed, categories }: GenerateOptions): Dataset {
  if (!Number.isSafeInteger(nodes) || nodes < LEAST_NODES) {
    throw new RangeError(`A synthetic workspace has at least ${LEAST_NODES} nodes, not ${nodes}`);
  }
  const parts = generateParts({ nodes, seed, categories });
  const bom = generateBom(parts, seed);
  const { suppliers, sites, pools } = generateSites(parts, seed, siteCount);
  const { sourcing, inventory } = generateSourcing(parts, pools, seed);
  const { composition, properties } = generateFacts(parts, seed);
  return {
    settings: {
      name: `Synthetic workspace, ${nodes} nodes, seed ${seed}`,
      demo: true,
      homeCountry: 'DE',
      reportingCurrency: 'EUR',
      endUse: 'civil',
      dataDate: null,
    },
    parts: parts.map(({ record }) => record),
    properties,
    composition,
    bom,
    suppliers,
    sites,
    sourcing,
    inventory,
    rates: [
      { currency: 'EUR', perReporting: 1, date: null, rows: [] },
      { currency: 'USD', perReporting: 1.1, date: null, rows: [] },
    ],
    licences: [],
  };
}
