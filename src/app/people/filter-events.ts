import type { OrganisationEvent } from '../../api/people/people-contract.ts';

/** Filters of a list of events; nothing given: all of them. */
export type EventFilter = {
  who?: string | undefined;
  what?: string | undefined;
  where?: string | undefined;
  q?: string | undefined;
};

/** Place of events without a workspace. */
export const OF_PEOPLE = 'people';

/** The events within a filter. */
export function filterEvents(events: readonly OrganisationEvent[], filter: EventFilter): OrganisationEvent[] {
  const words = (filter.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return events.filter((event) => {
    const { author, action, subject, detail, workspace } = event;
    if (filter.who !== undefined && author !== filter.who) return false;
    if (filter.what !== undefined && action !== filter.what) return false;
    if (filter.where !== undefined && (workspace ?? OF_PEOPLE) !== filter.where) return false;
    const said = `${author} ${action} ${subject} ${detail}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** The different values of some text of events, sorted. */
export function listValues(events: readonly OrganisationEvent[], get: (event: OrganisationEvent) => string): string[] {
  return [...new Set(events.map(get))].toSorted();
}
