import { foldHeader } from '../dictionary/fold-header.ts';
import { findProperty } from '../dictionary/property-words.ts';
import type { ColumnProfile } from './column-profile.ts';
import { has } from './settle-items.ts';
import type { Candidate } from './bills/candidate.ts';

/** Headings of the value of a property beside its name. */
const VALUE = /^(?:value|values|wert|werte|valeur|value from|值|値)$/;

/** Properties with words for values; they have no unit. */
const IN_WORDS: ReadonlySet<string> = new Set(['magnet_family', 'chemistry', 'graphite_type']);

/**
 * Settles the value beside the name of a property, and a column named after a property with its unit (`Energiedichte [Wh/kg]`): it holds this
 * property of the part of its row if its cells are numbers. A column named after a property told in words needs no unit.
 */
export function settleProperties(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (has(chosen, 'property') && !has(chosen, 'property-value')) {
    const value = header.findIndex((name) => VALUE.test(foldHeader(name).text));
    if (value >= 0)
      chosen[value] = {
        meaning: 'property-value',
        confidence: 0.9,
        reason: 'It stands beside the name of a property.',
      };
  }
  if (has(chosen, 'property') || !(has(chosen, 'part-number') || has(chosen, 'maker-part-number'))) return;
  for (const [place, name] of header.entries()) {
    const { text, bracketed } = foldHeader(name);
    const property = findProperty(text);
    if (property === null) continue;
    const isInWords = IN_WORDS.has(property) && (chosen[place]?.meaning ?? null) === null;
    if (!isInWords && (bracketed === null || (profiles[place]?.numbers ?? 0) < 0.5)) continue;
    chosen[place] = {
      meaning: 'property-column',
      confidence: 0.85,
      reason: isInWords
        ? 'The header names a property that is told in words.'
        : 'The header names a property and its unit.',
    };
  }
}
