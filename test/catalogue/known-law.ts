import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { Catalogue } from '../../src/catalogue/schema.ts';

/** Day through which acts were looked for when the answers of the tests were written. */
const WRITTEN = '2026-10-10';

/** The catalogue without acts that came later: what an answer in the tests was written from, so that a new act makes none of them wrong. */
export function loadKnownLaw(): Catalogue {
  const catalogue = loadCatalogue();
  const later = new Set(catalogue.measures.flatMap(({ id, issued }) => (issued > WRITTEN ? [id] : [])));
  const isKnown = ({ measureId }: { measureId: string | null }): boolean => measureId === null || !later.has(measureId);
  return {
    ...catalogue,
    measures: catalogue.measures.filter(({ id }) => !later.has(id)),
    items: catalogue.items.filter(isKnown),
    licenceWaits: catalogue.licenceWaits.filter(isKnown),
    calendar: catalogue.calendar.filter(isKnown),
    partyLists: catalogue.partyLists.filter(({ date }) => date <= WRITTEN),
  };
}
