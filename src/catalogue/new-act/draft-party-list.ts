import type { PartyList } from '../party-list.ts';
import { type ActHead, drafted, type MarkOpen } from './act-head.ts';
import { findParties } from './find-parties.ts';
import type { TextLine } from './text-lines.ts';

/** Effect of a list of each kind by itself. */
const STOPS = { control: 'dual-use', watch: null, unreliable: null, countermeasure: 'any-goods' } as const;

/** The parties listed by an act; null if it lists none. Names coming off a list are only marked: they are changed by hand. */
export function draftPartyList(lines: readonly TextLine[], head: ActHead, mark: MarkOpen): PartyList | null {
  const found = findParties(lines);
  if (found === null) return null;
  const names = found.entities.map(({ en, zh }) => en || zh).join('; ');
  if (found.removes) {
    mark('change.partyLists', names, 'The act seems to take names off a list: change the list that holds them.');
    return null;
  }
  mark(
    'add.partyLists.0',
    names,
    'Check each name in both languages, the country of the parties, what the list stops, and that nobody is missing.',
  );
  return {
    id: `${head.id}-parties`,
    list: found.list,
    date: head.issued,
    effective: head.effective,
    number: head.number,
    country: 'ZZ',
    count: found.entities.length,
    entities: [...found.entities],
    complete: false,
    stops: STOPS[found.list],
    ended: null,
    suspensions: [],
    seenThrough: head.written,
    note: 'Drafted from the text of the announcement.',
    provenance: drafted(head),
  };
}
