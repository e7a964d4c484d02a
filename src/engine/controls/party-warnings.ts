import type { PartyList } from '../../catalogue/schema.ts';
import type { IsoDate } from '../../domain/units.ts';

/** Parties of the lists that are in force on a day, by plain name, with the words of the warning. */
export type PartyIndex = ReadonlyMap<string, readonly string[]>;

/** Indexes the lists that are in force on a day. */
export function indexParties(lists: readonly PartyList[], on: IsoDate): PartyIndex {
  const index = new Map<string, string[]>();
  for (const list of lists) {
    if (list.date > on || (list.ended !== null && list.ended < on)) continue;
    const completeness = list.complete ? 'list complete' : 'list partial';
    for (const entity of list.entities) {
      const name = toPlainName(entity);
      if (name === '') continue;
      index.set(name, [
        ...(index.get(name) ?? []),
        `is on the Chinese ${list.list} list of ${list.date} (${completeness})`,
      ]);
    }
  }
  return index;
}

/**
 * Warnings for names on a control or watch list, with the list's completeness. Legal forms and punctuation are ignored; nothing else
 * is guessed. No warning is not a clearance: lists are partial.
 */
export function findPartyWarnings(names: readonly string[], parties: PartyIndex): string[] {
  return names.flatMap((name) => (parties.get(toPlainName(name)) ?? []).map((warning) => `${name} ${warning}`));
}

const LEGAL_FORMS =
  /\b(inc|corp|corporation|company|co|ltd|limited|llc|gmbh|ag|se|sa|spa|s p a|plc|kk|nv|bv|kft|group|holdings?)\b/g;

function toPlainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(LEGAL_FORMS, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
