/** What a yes-or-no cell says, null where it says neither. */
export function parseYesNo(cell: string): boolean | null {
  if (/^(no|n|false|0|nein|non|não|nao|nie|nej|nei|nee|ne|нет|否|无|無|いいえ|없음|hayır)$/i.test(cell)) return false;
  if (/^(yes|y|true|1|ja|j|oui|x|sì|sí|si|sim|tak|ano|áno|да|是|有|はい|있음|evet)$/i.test(cell)) return true;
  return null;
}
