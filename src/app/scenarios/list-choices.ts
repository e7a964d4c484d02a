import type { ScenarioPreset } from '../../catalogue/scenario-preset.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Named, NameLists } from './builder/name-lists.ts';

/**
 * Returns the possible choices of a preset, in the order of their names: destinations, or the sites shipping or receiving a source. One in no
 * source has no part in any chain, and its stop would change nothing. Empty where the preset asks nothing.
 */
export function listChoices(
  choice: ScenarioPreset['choice'],
  lists: Pick<NameLists, 'site' | 'country'>,
  sourcing: readonly Pick<Dataset['sourcing'][number], 'siteId' | 'buyerSiteId'>[],
): readonly Named[] {
  if (choice === null) return [];
  if (choice.kind === 'destination') return lists.country;
  const used = new Set(sourcing.flatMap(({ siteId, buyerSiteId }) => [siteId, buyerSiteId]));
  return lists.site.filter(({ id }) => used.has(id));
}
