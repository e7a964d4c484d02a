import { splitNode } from '../../../documents/words/silent-stock.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import type { OutageLevel } from '../scenarios-search.ts';

/** Name of a row: the thing down, and (for a part at a site) its place. */
export type OutageLabel = { readonly name: string; readonly place: string | null };

/** Names the rows of a level by the data shown; a row missing there keeps its id. */
export function nameOutages({
  lists,
  names,
  dataset,
}: ScenarioContext): (level: OutageLevel, id: string) => OutageLabel {
  const suppliers = new Map(lists.supplier.map(({ id, name }) => [id, name]));
  const countries = new Map(lists.country.map(({ id, name }) => [id, name]));
  const sites = new Set(dataset.sites.map(({ siteId }) => siteId));
  return (level, id) => {
    switch (level) {
      case 'countries':
        return { name: countries.get(id) ?? id, place: null };
      case 'suppliers':
        return { name: suppliers.get(id) ?? names.site(id), place: null };
      case 'sites':
        return { name: names.site(id), place: null };
      case 'nodes': {
        const { siteId, partNumber } = splitNode(id, sites);
        return { name: names.part(partNumber), place: names.site(siteId) };
      }
    }
  };
}

/** The reason of a row with the names of sites instead of their ids; of a row that is the site itself without any. */
export function nameReason(reason: string, id: string, nameSite: (siteId: string) => string): string {
  const sites = /^No time to recover on file for (.+?)( …)?\.( .+)?$/.exec(reason);
  if (sites === null) return reason;
  const [, ids = '', more = '', rest = ''] = sites;
  if (ids === id && more === '') return `${NO_TIME}.${rest}`;
  const names = ids.split(', ').map(nameSite);
  return `${NO_TIME} for ${[...new Set(names)].join('; ')}${more}.${rest}`;
}

const NO_TIME = 'No time to recover on file';
