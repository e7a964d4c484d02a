import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Share } from '../../domain/units.ts';
import { buildNetwork } from '../network/build-network.ts';
import { computeFirmNetwork } from '../requirements/firm-network.ts';
import { buildCascadeNetwork } from './cascade-network.ts';
import { computeSystemicIndices } from './systemic-index.ts';

/** The systemic index of one site: the share of all sales that is lost when it alone stops. */
export type SiteRank = { siteId: string; systemicIndex: Share };

/** The cascade ends with the first step in which no firm falls by more than this. */
const EPSILON = 0.01;

/**
 * Returns the systemic index of every site, as `lodestone rank` has it without further options: sites are the firms, the BOM says what
 * is essential, a loss is softened by what others of the sector sell. Market shares have no firms, so they are left out, as is
 * trade without a price or a volume. `onProgress` hears the share done.
 */
export function rankSites(
  dataset: Dataset,
  catalogue: Catalogue,
  onProgress?: (fraction: number) => void,
): readonly SiteRank[] {
  const { firms, edges, essentiality } = computeFirmNetwork(buildNetwork(dataset, catalogue, { inference: false }));
  const sectors = firms.map(({ sector }) => sector);
  const network = buildCascadeNetwork({ sectors, sales: edges, weights: null }, 'gl', essentiality);
  const losses = computeSystemicIndices(network, { epsilon: EPSILON, replaceability: true }, onProgress);
  return firms.map(({ siteId }, row) => ({ siteId, systemicIndex: losses[row]!.esri }));
}
