import { foldHeader } from '../../dictionary/fold-header.ts';
import { headsEarnings } from '../../dictionary/sales-words.ts';
import type { ColumnProposal } from '../../base/table-proposal.ts';
import type { ColumnProfile } from '../column-profile.ts';

/** What the field of a pivot table is called above its columns: `Sum of Revenue`, `Somma di Importo`, `求和项:金额`. */
const SUM_OF =
  /^(?:sum of|total(?: of)?|summe (?:von|der|des)|somme de|somma di|suma (?:de|z)|soma de|som van|součet z|summa av|sum af|toplam|сумма по полю|求和项|合計|합계)\s*[:：/]?\s*(.{2,40})$/iu;
/** The column of all periods, folded. */
const ALL =
  /^(?:grand |overall )?total(?:s|e)?(?: general| geral| complessivo| generale)?$|^(?:gesamtergebnis|gesamt|totale complessivo|suma koncowa|celkovy soucet|genel toplam|summa|totalt|eindtotaal|общий итог|总计|總計|総計|총합계)$/;

/** Whether a title above a table says that all its amounts are sums of earned money. */
function areSumsOfMoney(titles: readonly string[]): boolean {
  return titles.some((title) => headsEarnings(SUM_OF.exec(title.trim())?.[1] ?? ''));
}

/**
 * The columns of a pivot table whose title says that it sums up money: its periods are no pieces, and the column of all of them is what each part earned. Any
 * other columns as they are.
 */
export function settleSumsOfMoney(
  columns: readonly ColumnProposal[],
  profiles: readonly ColumnProfile[],
  titles: readonly string[],
): readonly ColumnProposal[] {
  const places = columns.flatMap(({ meaning }, at) => (meaning === 'period-demand' ? [at] : []));
  if (places.length === 0 || !areSumsOfMoney(titles)) return columns;
  const all = columns.findIndex(
    ({ header, meaning }, at) =>
      meaning === null && ALL.test(foldHeader(header).text) && (profiles[at]?.numbers ?? 0) >= 0.5,
  );
  return columns.map((column, at) => {
    if (at === all)
      return { ...column, meaning: 'sales-value', confidence: 0.75, reason: 'It is what all periods of the row earn.' };
    return places.includes(at)
      ? { ...column, meaning: null, confidence: 0.75, reason: 'The title says that it is money, and no pieces.' }
      : column;
  });
}
