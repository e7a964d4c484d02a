import type { ScenarioPreset } from '../../catalogue/scenario-preset.ts';
import { isAtWork } from '../../domain/closed-lists.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { isUnnamedSupplier } from '../../domain/virtual-ids.ts';
import type { Named, NameLists } from './builder/name-lists.ts';

const CHINA = 'CN';

/** What the choices of a preset are told by. */
export type Places = {
  readonly suppliers: Dataset['suppliers'];
  readonly sites: readonly Pick<
    Dataset['sites'][number],
    'siteId' | 'supplierId' | 'country' | 'technologyOrigin' | 'status'
  >[];
  readonly sourcing: readonly Pick<Dataset['sourcing'][number], 'siteId' | 'buyerSiteId'>[];
};

/**
 * Returns the possible choices of a preset, in the order of their names: destinations, or the sites shipping or receiving a source. One in no
 * source has no part in any chain, and its stop would change nothing. A refused licence for technology changes nothing at a plant that is at
 * work, in China, or known to use another country's technology, and what stands for whoever delivers from a country is no plant; one of which
 * nobody knows these is offered. Empty if the preset asks nothing.
 */
export function listChoices(
  { choice, disruptions }: Pick<ScenarioPreset, 'choice' | 'disruptions'>,
  lists: Pick<NameLists, 'site' | 'country'>,
  { suppliers, sites, sourcing }: Places,
): readonly Named[] {
  if (choice === null) return [];
  if (choice.kind === 'destination') return lists.country;
  const used = new Set(sourcing.flatMap(({ siteId, buyerSiteId }) => [siteId, buyerSiteId]));
  const isOfTechnology = disruptions.every(({ kind }) => kind === 'technology-refusal');
  const unnamed = new Set(suppliers.filter(isUnnamedSupplier).map(({ supplierId }) => supplierId));
  const mayWait = (site: Places['sites'][number]): boolean =>
    !unnamed.has(site.supplierId) && mayWaitForTechnology(site);
  const untouched = new Set(isOfTechnology ? sites.filter((site) => !mayWait(site)).map(({ siteId }) => siteId) : []);
  return lists.site.filter(({ id }) => used.has(id) && !untouched.has(id));
}

function mayWaitForTechnology({ country, technologyOrigin, status }: Places['sites'][number]): boolean {
  return !isAtWork(status) && country !== CHINA && (technologyOrigin ?? CHINA) === CHINA;
}
