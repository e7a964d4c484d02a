import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesEarnings, namesPieces } from '../../dictionary/money/earned-names.ts';
import { namesSales, namesSoldThings } from '../../dictionary/sales-words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import type { Candidate } from '../bills/candidate.ts';
import { has } from '../settle-items.ts';
import { NO_SALES } from './settle-sales-spans.ts';
import { addUp } from './stock-columns.ts';

/** The column of the sum of all others of a row, folded. */
const ALL =
  /^(?:(?:grand |overall )?totals?|(?:suma|total|somma|totale|soma) (?:general|general[ei]|geral|complessiv[oa])|gesamt(?:ergebnis|summe|menge)?|summe|insgesamt|totale|totaux|total general|suma|razem|ogolem|totaal|eindtotaal|summa|totalt|i alt|yhteensa|celkem|spolu|osszesen|toplam|genel toplam|ukupno|skupaj|итого|всего|合计|合計|总计|總計|総計|합계|총계)$/u;
const LEAST = 2;

/**
 * Settles the sales of each product by region, customer or channel, with a column for each of them and one of their sum. The sum is the amount sold,
 * in a list named after sales or listing products. In a list named after earnings it is money; if nothing tells money from pieces, it stays open.
 */
export function settleCrosstabs(
  header: readonly string[],
  { profiles, label, lines }: { profiles: readonly ColumnProfile[]; label: string; lines: readonly SourceLine[] },
  chosen: Candidate[],
): void {
  if (!has(chosen, 'part-number') || NO_SALES.some((meaning) => has(chosen, meaning)) || has(chosen, 'quantity'))
    return;
  const names = header.map((name) => foldHeader(name).text);
  const ofProducts = names.some((text, at) => chosen[at]?.meaning === 'part-number' && namesSoldThings(text));
  if (!namesSales(label) && !(ofProducts && has(chosen, 'selling-price'))) return;
  const open = names.flatMap((_, at) => {
    const { filled = 0, numbers = 0 } = profiles[at] ?? {};
    return chosen[at]?.meaning === null && filled > 0 && numbers >= 0.9 ? [at] : [];
  });
  const total = open.find((at) => ALL.test(names[at] ?? ''));
  const each = open.filter((at) => at !== total);
  if (total === undefined || each.length < LEAST || !addUp(lines, each, total)) return;
  if (has(chosen, 'selling-price') || has(chosen, 'price') || namesPieces(label))
    chosen[total] = {
      meaning: 'annual-demand',
      confidence: 0.8,
      reason: 'It is what is sold of the row in all columns together.',
    };
  else if (namesEarnings(label))
    chosen[total] = { meaning: 'sales-value', confidence: 0.75, reason: 'It is what all columns of the row earn.' };
}
