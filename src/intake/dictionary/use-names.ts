import { foldLabel } from './fold-header.ts';
import { namesSales } from './sales-words.ts';

/** Names of lists of what is used of parts, folded. */
const OF_USE =
  /(?:^| )(?:consumptions?|usage|\p{L}*verbrauche?s?|\p{L}*verbrauchsmengen?|consommations?|consumos?|consum[ioe]?|zuzyci[ea]|spotreb[ay]|\p{L}*kulutus|felhasznalas(?:ok)?|tuketim(?:ler|leri)?|\p{L}*forbrug|\p{L}*forbrukning|\p{L}*forbruk|\p{L}*verbruik|расход|потребление)(?: |$)|消耗|耗用|使用量|使用実績|消費|소비량|사용량/u;

/** Whether the name of a sheet or file says that it lists what is used of parts, and no sales. */
export function namesUse(label: string): boolean {
  return OF_USE.test(foldLabel(label)) && !namesSales(label);
}
