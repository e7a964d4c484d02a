import type { PartyList } from '../../catalogue/schema.ts';
import type { IsoDate } from '../../domain/units.ts';

/**
 * Warnings for names on a control or watch list that is in force on a date, with the list's completeness. Legal forms and
 * punctuation are ignored; nothing else is guessed. No warning is not a clearance: lists are partial.
 */
export function findPartyWarnings(names: readonly string[], lists: readonly PartyList[], on: IsoDate): string[] {
  const plainNames = new Map(names.map((name) => [toPlainName(name), name]));
  const warnings: string[] = [];
  for (const list of lists) {
    if (list.date > on || (list.ended !== null && list.ended < on)) continue;
    for (const entity of list.entities) {
      const name = plainNames.get(toPlainName(entity));
      if (name === undefined || toPlainName(entity) === '') continue;
      const completeness = list.complete ? 'list complete' : 'list partial';
      warnings.push(`${name} is on the Chinese ${list.list} list of ${list.date} (${completeness})`);
    }
  }
  return warnings;
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
