/** Marks of spreadsheets for a failed formula, in their languages. */
const FAILED =
  /^#(?:N\/[ADV]|N[VDB]|REF!|BEZUG!|RIF!|¡?REF!|WERT!|VALUE!|VALEUR!|¡?VALOR!|VALORE!|DIV\/0!|NAME\??|NOM\??|NULL!|ZAHL!|NUM!|NOMBRE!|ARG!|ADR!|HODNOTA!|HODN!|LICZBA!|ЗНАЧ!|ССЫЛКА!|ДЕЛ\/0!|Н\/Д|YOK|DEĞER!|BAŞV!)$/u;
/** Words for a blank. `NA` only in capitals: `Na` is sodium. */
const MISSING =
  /^(?:#?N\/?A!?|-+|–+|—+|\?+|(?:none|null|nil|nan|any|tbd|tba|tbc|unknown|unbekannt|inconnu|n\/a|n\.a\.?|k\.\s?a\.?|s\.o\.|未知|不明|待定|无|無|なし|未定|不详))$/;
const IN_ANY_CASE = /^(?:none|null|nil|nan|any|tbd|tba|tbc|unknown|unbekannt|inconnu|n\/a|n\.a\.?|k\.\s?a\.?|s\.o\.)$/i;

/** Whether a cell states the lack of knowledge: blank, or a word such as `NA`, `-`, `tbd`, `k.A.`, `未知`. */
export function isMissingWord(cell: string): boolean {
  const text = cell.trim();
  return text === '' || MISSING.test(text) || IN_ANY_CASE.test(text) || FAILED.test(text);
}

const NOT_KNOWN =
  /^(?:not (?:yet )?known|unknown|don['’]?t know|nicht bekannt|unbekannt|keine angabe|inconnu|pas connu|non connu|desconocid[oa]|no se sabe|sconosciut[oa]|non noto|desconhecid[oa]|nie ?wiadomo|nieznan[ey]|neznám[oé]|bilinmiyor|bilgi yok|onbekend|niet bekend|okänd|vet ej|ukendt|ukjent|ei tiedossa|nem ismert|necunoscut|неизвестно|не известно|不清楚|不明|未知|不知道|不详|わからない|모름|알 수 없음)[.?]?$/iu;

/** Whether a cell answers with an unknown, in words or by a blank (`isMissingWord`). */
export function saysNotKnown(cell: string): boolean {
  return isMissingWord(cell) || NOT_KNOWN.test(cell.normalize('NFKC').trim());
}
