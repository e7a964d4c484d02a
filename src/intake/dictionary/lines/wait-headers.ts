import type { ForeignColumn } from '../../base/foreign-table.ts';
import { findDaysIn } from './time-units.ts';

/** Words for a day or a wait that mean how long a supplier takes with a unit of time in brackets: `Lead (wks)`, `Termin (gün)`. */
const WAITED =
  /^(?:t |tempo |tiempo |temps )?(?:lead|termin|termen|plazo|prazo|delai|teslim|teslimat|(?:dod(?:aci)? )?lhuta|hatarido|dostawa|consegna|entrega)$/;

/** `LT weeks`, `Plazo dias`. */
const WAITED_IN = /^(?:lt|l t|lead|plazo|prazo|delai|termin|termen|lhuta|hatarido|teslim|teslimat) (\p{L}.*)$/u;

/** Prepositions before a unit of time. */
const IN_UNIT = / (?:in|en|em|i|w|v|na)$/;

/** Waits for something other than goods, and what is said of a wait that is none: its spread, its kind. */
const NO_WAIT =
  /paiement|paye?ment|pagament|(?:^| )(?:pago|paga|pay|cobro|cobranca)(?: |$)|zahl|betal|platnosc|odeme|оплат|支付|付款|支払|garant|warrant|gewahr|validez|validade|validite|annul|cancel|anulac|deviation|(?:std|stand) (?:dev|abw)|sigma|variab|varian|variation|streuung|abweich|offset|window|categor|klasse|(?:^| )class(?: |$)|reclam|reklam|retour|devoluc/;

/** Whether a folded header says by its unit of time, in brackets or behind its name, that it is a lead time: `Lead (wks)`, `WBZ Tage`, `WBZ in AT`. */
export function isWaitInUnit(
  text: string,
  bracketed: string | null,
  meanings: ReadonlyMap<string, readonly (ForeignColumn | null)[]>,
): boolean {
  if (saysOtherWait(text)) return false;
  if (bracketed !== null && WAITED.test(text) && (findDaysIn(bracketed) ?? 0) >= 1) return true;
  if (findDaysIn(WAITED_IN.exec(text)?.[1] ?? '') !== undefined) return true;
  const words = text.split(' ');
  return [1, 2].some((count) => {
    if (words.length <= count) return false;
    const name = words.slice(0, -count).join(' ').replace(IN_UNIT, '');
    return meanings.get(name)?.[0] === 'lead-time' && (findDaysIn(words.slice(-count).join(' ')) ?? 0) >= 1;
  });
}

/** Whether a folded header with a word for a lead time is about another wait (`Délai de paiement`), or about the spread of one. */
export function saysOtherWait(text: string): boolean {
  return NO_WAIT.test(text);
}
