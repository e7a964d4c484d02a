import { isEmptyDay } from '../parse-values.ts';

/** What registers and declarations write of what has no end. */
const ENDLESS =
  /^(?:no (?:expiry|expiration|end|limit)(?: date)?|unlimited|indefinite(?:ly)?|open[- ]ended|permanent|perpetual|until (?:revoked|further notice)|none|unbefristet|unbegrenzt|ohne (?:ende|frist|ablauf(?:datum)?)|bis auf weiteres|bis (?:auf )?widerruf|illimitée?|sans (?:fin|limite|échéance)|indéterminée?|indefinid[oa]|ilimitad[oa]|sin (?:vencimiento|límite|caducidad)|illimitat[oa]|senza scadenza|a tempo indeterminato|por tempo indeterminado|sem (?:prazo|validade)|bezterminow[oyae]|bezterminowo|neomezen[áéýě]|bez omezení|onbepaald|onbeperkt|tillsvidare|tills vidare|süresiz|бессрочн\p{L}*|长期(?:有效)?|長期(?:有效)?|无限期|無期限|期限なし|무기한)\.?$/iu;

/** Whether a cell under a day states none: blank, or `00.00.0000` or `1900-01-01` as planning systems write it. */
export function statesNoDay(cell: string): boolean {
  return NO_DAY.test(cell) || (EARLY.test(cell) && isEmptyDay(cell));
}

/** Looked at before a day is read of each cell. */
const EARLY = /0001|1753|1899|1900|1904/;
const NO_DAY = /^[0./\- ]*$/;

/** Systems write a day as far ahead for what has no end: `31.12.9999`, `2099-12-31`. */
const NO_END = '2099';

/** Whether a day stands for no end. */
export function isEndlessDay(day: string): boolean {
  return day >= NO_END;
}

/** Whether a cell for the last day on which something holds says that there is none. */
export function saysEndless(cell: string): boolean {
  return ENDLESS.test(cell.trim());
}
