import type { MovementKind } from '../../domain/stock-movement.ts';

/** Types of SAP that bring goods of a supplier into a plant, also into blocked stock, and those that take such an entry back. */
const RECEIPTS: ReadonlySet<string> = new Set(['101', '103', '107', '501', '503', '505', '511']);
const REVERSALS: ReadonlySet<string> = new Set(['102', '104', '108', '502', '504', '506', '512']);
/** Receipts of goods that are in the country already, issues, moves between places, counts; what goes back to the supplier has passed the border, and stays used. */
const INSIDE = /^(?:10[569]|110|12[2-5]|16[12]|2\d\d|3\d\d|4\d\d|5[2-7]\d|6\d\d|7\d\d)$/;

const REVERSAL_WORDS = /revers|storno|cancel|冲销/i;
const RECEIPT_WORDS =
  /^(?:purchase|einkauf|receipt|po receipt|purchase receipt|purchase order|goods receipt|gr|wareneingang|we|采购收货|采购入库|外购入库|收货|仕入|購買入庫|購入入庫|구매입고|매입|købsmodtagelse|inleverans|inköp|goederenontvangst|ostovastaanotto|pz|nir|réception|entrée achat|entrada por compra|recepción|entrata merci|acquisto|compra|příjem z nákupu|satın ?alma|beszerzés|bevételezés beszerzésből|recepție|recebimento|entrada por compra|поступление)/i;
const INSIDE_WORDS =
  /^(?:sale|issue|goods issue|consumption|transfer|adjust|return|output|production|warenausgang|umbuchung|verbrauch|verkauf|istmeldung|umlagerung|zugang|abgang|rücklieferung|发货|领料)/i;

/** Words for what came in or went out, of which nobody says whether it came from a supplier. */
const MOVED_WORDS =
  /^(?:in|out|gi|gr|wa|we|eingang|ausgang|in(?:bound|come)|outbound|entr[ée]e|sortie|entrada|salida|sa[ií]da|carico|scarico|przyj[eę]cie|przych[oó]d|wydanie|rozch[oó]d|rw|pw|wz|mm|p[rř][ií]jem|v[yý]dej|giri[sş]|[cç][ıi]k[ıi][sş]|bev[eé]t(?:el)?|kiad[aá]s|intrare|ie[sșş]ire|bon (?:de )?consum|tilgang|afgang|forbrug|uttag|inleverans|f[öo]rbrukning|ontvangst|afgifte|uitgifte|verbruik|otto|anto|kulutus|vastaanotto|入库|出库|领用|领料出库|生产入库|调拨|入庫|出庫|移動|払出|受入|입고|출고|이동|사용|приход|расход|перемещение)$/iu;

/** Whether a word for a movement says only that goods came in or went out: whether they passed a border is not known. */
export function saysMoved(type: string): boolean {
  return MOVED_WORDS.test(type);
}

const SALE_WORDS = /^(?:sale|verkauf)$/i;

/** Returns whether a type of entry of a ledger is a sale. */
export function isSale(type: string): boolean {
  return SALE_WORDS.test(type);
}

/**
 * Returns what a type of movement says of the border; null where it is not known. Types of SAP by number; words of others by their beginning, where a
 * receipt below 0 is a reversal.
 */
export function readMovementType(type: string, quantity: number): MovementKind | null {
  const code = /^\d{3}(?=\D|$)/.exec(type)?.[0];
  if (code !== undefined) {
    if (RECEIPTS.has(code)) return 'receipt';
    if (REVERSALS.has(code)) return 'reversal';
    return INSIDE.test(code) ? 'inside' : null;
  }
  if (INSIDE_WORDS.test(type)) return 'inside';
  if (REVERSAL_WORDS.test(type)) return /receipt|wareneingang|收货|purchase/i.test(type) ? 'reversal' : null;
  if (!RECEIPT_WORDS.test(type)) return null;
  return quantity < 0 ? 'reversal' : 'receipt';
}
