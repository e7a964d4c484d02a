import type { IsoDate } from '../units.ts';
import type { Reading } from '../closed-lists.ts';
import { READING_WORDS } from './reading-words.ts';

/** Dates of a rule after its pause by law; `agreedUntil` and `wordsCover` are null if nothing was agreed. */
type PassedPause = {
  measureId: string;
  legalUntil: IsoDate | null;
  agreedUntil: IsoDate | null;
  wordsCover: 'named' | 'implied' | null;
};
type SayDay = (day: IsoDate) => string;

/** A reading with its days: "as agreed to 10 Jan 2027"; without a date where nothing was agreed for these rules. */
export function nameReading(reading: Reading, rules: readonly PassedPause[], sayDay: SayDay): string {
  if (reading !== 'agreed') return READING_WORDS[reading];
  const until = [...new Set(rules.flatMap(({ agreedUntil }) => agreedUntil ?? []))].toSorted();
  return until.length === 0 ? READING_WORDS.agreed : `as agreed to ${until.map(sayDay).join(', ')}`;
}

/** Rules standing or falling together, with their dates as a sentence: by law, and as agreed. `nameOf` gives the number of a measure. */
export function sayClocks(
  rules: readonly PassedPause[],
  nameOf: (measureId: string) => string,
  sayDay: SayDay,
): string[] {
  const groups = Map.groupBy(rules, ({ legalUntil, agreedUntil }) => `${legalUntil}/${agreedUntil}`);
  return [...groups.values()].map((group) => {
    const { legalUntil, agreedUntil, wordsCover } = group[0]!;
    const names = [...new Set(group.map(({ measureId }) => nameOf(measureId)))];
    const byLaw = legalUntil === null ? 'no last day by law' : `last day by law ${sayDay(legalUntil)}`;
    const meant = wordsCover === 'implied' ? 'the words do not name it, it is inferred' : 'the words name it';
    const agreed =
      agreedUntil === null
        ? 'nothing agreed beyond it was seen'
        : `agreed to ${sayDay(agreedUntil)} (${meant}; no act was found)`;
    return `${names.join(', ')}: ${byLaw}, ${agreed}.`;
  });
}

/** A function for the number of a measure, as in "No. 58 of 2025", from the measures of a report. */
export function nameMeasures(measures: readonly { id: string; name: string }[]): (measureId: string) => string {
  const names = new Map(measures.map(({ id, name }) => [id, name.split(':')[0] ?? name]));
  return (measureId) => names.get(measureId) ?? measureId;
}
