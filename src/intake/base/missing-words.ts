/** Words for a blank. `NA` only in capitals: `Na` is sodium. */
const MISSING =
  /^(?:#?N\/?A!?|-+|–+|—+|\?+|(?:none|null|nil|nan|any|tbd|tba|tbc|unknown|unbekannt|inconnu|n\/a|n\.a\.?|k\.\s?a\.?|s\.o\.|未知|不明|待定|无|無|なし|未定|不详))$/;
const IN_ANY_CASE = /^(?:none|null|nil|nan|any|tbd|tba|tbc|unknown|unbekannt|inconnu|n\/a|n\.a\.?|k\.\s?a\.?|s\.o\.)$/i;

/** Whether a cell says that nothing is known: blank, or a word such as `NA`, `-`, `tbd`, `k.A.`, `未知`. */
export function isMissingWord(cell: string): boolean {
  const text = cell.trim();
  return text === '' || MISSING.test(text) || IN_ANY_CASE.test(text);
}
