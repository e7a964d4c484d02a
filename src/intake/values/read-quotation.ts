/** Which way a rate goes: `units` of the currency of the row in `base` (`toBase`), or of `base` in the currency of the row. */
export type Quotation = { readonly base: string; readonly units: number; readonly toBase: boolean };

/** `EUR je 100 Einheiten`, `EUR per unit`. */
const TO_BASE =
  /^\(?\s*([A-Z]{3})\s*(?:je|pro|per|für|for|\/)\s*(\d+)?\s*(?:einheit(?:en)?|units?|fremdwährung|foreign(?: currency)?|fc)\s*\)?$/i;
/** `Units per EUR`, `Kurs je 1 EUR`, `per EUR`, `1 EUR =`. */
const FROM_BASE =
  /^\(?\s*(?:(?:einheiten|units?|kurs|rate|exchange rate|fremdwährung|foreign currency)\s*)?(?:(?:je|pro|per|für|for|\/)\s*)(\d+)?\s*([A-Z]{3})\s*\)?$/i;
const EQUALS = /(?:^|\()\s*(\d+)?\s*([A-Z]{3})\s*=\s*(?:…|\.\.\.|x)?\s*\)?$/;

/** The direction that the header of a rate states; null where it states none. Currencies are written in capitals. */
export function readQuotation(header: string): Quotation | null {
  const [, to, units] = TO_BASE.exec(header.trim()) ?? [];
  if (to !== undefined && isCurrency(to)) return { base: to, units: Number(units ?? 1), toBase: true };
  const [, many, base] = FROM_BASE.exec(header.trim()) ?? EQUALS.exec(header.trim()) ?? [];
  return base !== undefined && isCurrency(base) ? { base, units: Number(many ?? 1), toBase: false } : null;
}

/** `USD`, `in USD`, `= EUR`: the currency that so many units of another are written in; null where a header says more or less. */
export function readBareCurrency(header: string): string | null {
  return /^(?:in |= ?)?([A-Z]{3})$/.exec(header.trim())?.[1] ?? null;
}

function isCurrency(word: string): boolean {
  return word === word.toUpperCase();
}
