import { findBase, GOES_IN, MADE } from '../../dictionary/lines/pair-words.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ColumnProfile } from '../column-profile.ts';
import type { Candidate } from './settle-parent-columns.ts';

/** How much goes in, beside what is made and what goes in, where it may be what is used in a year elsewhere: `Consumption`, `Bedarf kg je 100 St`. */
const CONSUMED =
  /^(?:(?:std|standard|net|gross|unit|specific) )?(?:consumption|usage|requirement|bedarf|verbrauch|einsatz(?:menge)?|consommation|besoin|consumo|fabbisogno|zuzycie|norma|spotreba|felhasznalas|tuketim|sarfiyat|расход|норма|forbruk|forbrug|forbrukning|kulutus|verbruik)(?: |$)|^(?:单耗|定额|用量|소요량|使用量)/u;

/** What was used in a time goes into no one piece: `Usage 2025`, `Verbrauch pro Monat`. */
const OF_TIME =
  /(?:^| )(?:20\d\d|fy ?\d+|ytd|last|year\p{L}*|annual|month\p{L}*|week\p{L}*|jahr\p{L}*|monat\p{L}*|mois|annuel\p{L}*|anno|ano|mese|rok\p{L}*|mesic\p{L}*)(?: |$)/u;

/** In a list of what is made and what goes into it, the only column of figures under a word for what is used is how much goes in, where nothing else says so. */
export function nameConsumption(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (chosen.some(({ meaning }) => meaning === 'quantity')) return;
  const folded = header.map((name) => foldHeader(name).text);
  const bases = folded.map(findBase);
  const goesIn = bases.findIndex((base) => GOES_IN.has(base));
  if (goesIn < 0 || !bases.some((base, at) => at !== goesIn && MADE.has(base) && !GOES_IN.has(base))) return;
  const [place, other] = folded.flatMap((text, at) =>
    CONSUMED.test(text) && !OF_TIME.test(text) && (profiles[at]?.filled ?? 0) > 0 && (profiles[at]?.numbers ?? 0) >= 0.5
      ? [at]
      : [],
  );
  if (place === undefined || other !== undefined) return;
  chosen[place] = { meaning: 'quantity', confidence: 0.8, reason: 'It says how much goes into what is made.' };
}
