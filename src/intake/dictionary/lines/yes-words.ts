/** What a yes-or-no cell says, null where it says neither. */
export function parseYesNo(cell: string): boolean | null {
  if (
    /^(no|n|false|0|nein|non|não|nao|nie|nej|nei|nee|ne|нет|否|无|無|いいえ|아니오|아니요|없음|미함유|hayır|yok)$/i.test(
      cell,
    )
  )
    return false;
  if (/^(yes|y|true|1|ja|j|oui|x|sì|sí|si|sim|tak|ano|áno|да|是|有|はい|예|네|있음|함유|evet|var)$/i.test(cell))
    return true;
  return null;
}
