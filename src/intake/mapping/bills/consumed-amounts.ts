import type { ColumnProfile } from '../column-profile.ts';
import type { Candidate } from './settle-parent-columns.ts';

/** How much goes in, beside what is made and what goes in, where it may be what is used in a year elsewhere: `Consumption`, `Bedarf kg je 100 St`. */
const CONSUMED =
  /^(?:(?:std|standard|net|gross|unit|specific) )?(?:consumption|usage|requirement|bedarf|verbrauch|einsatz(?:menge)?|consommation|besoin|consumo|fabbisogno|zuzycie|norma|spotreba|felhasznalas|tuketim|sarfiyat|расход|норма|forbruk|forbrug|forbrukning|kulutus|verbruik)(?: |$)|^(?:单耗|定额|用量|소요량|使用量)/u;

/** The only column of figures under a word for what is used is how much of it goes in, where nothing else says so. */
export function nameConsumption(
  folded: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (chosen.some(({ meaning }) => meaning === 'quantity')) return;
  const [place, other] = folded.flatMap((text, at) =>
    CONSUMED.test(text) && (profiles[at]?.filled ?? 0) > 0 && (profiles[at]?.numbers ?? 0) >= 0.5 ? [at] : [],
  );
  if (place === undefined || other !== undefined) return;
  chosen[place] = { meaning: 'quantity', confidence: 0.8, reason: 'It says how much goes into what is made.' };
}
