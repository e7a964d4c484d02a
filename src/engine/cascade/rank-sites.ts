import type { Share } from '../../domain/units.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import { computeFirmNetwork } from '../requirements/firm-network.ts';
import { buildCascadeNetwork } from './cascade-network.ts';
import { computeSystemicIndices } from './systemic-index.ts';

/** The systemic index of one site: the share of all sales that is lost when it alone stops. */
export type SiteRank = { siteId: string; systemicIndex: Share };

/** The cascade ends with the first step in which no firm falls by more than this. */
const EPSILON = 0.01;

/**
 * Returns the systemic index of every site, as `lodestone rank` has it without further options: sites are the firms, the BOM says what
 * is essential, a loss is softened by what others of the sector sell. Sources without a site
 * are no firms, and trade without a price or a volume is left out.
 */
export function rankSites(network: SupplyNetwork): readonly SiteRank[] {
  const { firms, edges, essentiality } = computeFirmNetwork(network);
  const sectors = firms.map(({ sector }) => sector);
  const cascade = buildCascadeNetwork({ sectors, sales: edges, weights: null }, 'gl', essentiality);
  const losses = computeSystemicIndices(cascade, { epsilon: EPSILON, replaceability: true });
  return firms.map(({ siteId }, row) => ({ siteId, systemicIndex: losses[row]!.esri }));
}
