/** Headings of a mark on a record that is no longer to be used, folded: deleted, blocked, inactive. */
const MARK =
  /^(?:lvorm|loevm|lkenz|loekz|sperr|sperm|sperq|loeschvormerkung|loschvormerkung|l(?:o|oe)schvorm(?:erkung)?(?: \p{L}+)?|loschkennzeichen|l(?:o|oe)schkz|(?:deletion|del|dltn) (?:flag|indicator|ind)|flag(?:ged)? for deletion|marked for deletion|deleted|delete flag|inactive|is inactive|inaktiv|disabled|obsolete|discontinued|blocked|(?:purchas\p{L}*|posting|central|zentrale?|zentr) ?(?:block|sperre|einkaufssperre|buchungssperre)|einkaufssperre|sperrkennzeichen|sperrvermerk|gesperrt|sperre|on ?hold ?(?:status)?|b1 msblql|msblql|a2 msblql|bloqueado|inativo|bloque|inactif|sospeso|bloccato|禁用|禁用状态|是否禁用|停用|删除标识|删除标志|使用停止|使用停止区分|削除フラグ|取引停止)$/u;
/** Headings that ask the other way round. */
const ACTIVE =
  /^(?:(?:is )?active|isactive|aktiv|actif|activo|attivo|ativo|enabled|启用|是否启用|启用状态|有效|是否有效|有効)$/;
/** Headings of a state in words. */
const STATE =
  /^(?:(?:item|part|material|product|article|supplier|vendor|customer|record) ?(?:status|state)|status|statut|state|product ?life ?cycle ?state ?(?:id)?|life ?cycle ?(?:state|status|phase)|materialstatus|artikelstatus|teilestatus|werksspez materialstatus|mstae|mmsta|状态|物料状态|状態)$/;
const YES = /^(?:x|y|yes|ja|oui|si|sì|sí|sim|true|1|all|payment|alle|是|✓|✔|○|blocked|gesperrt|inactive|disabled)$/i;
const NO = /^(?:n|no|nein|non|não|false|0|否|×)$/i;
const OVER =
  /^(?:inactive|obsoleted?|discontinued|blocked|disabled|deleted|retired|end of life|eol|phased out|phase out|inaktiv|gesperrt|gelöscht|ausgelaufen|auslauf|abgekündigt|obsolet|inactif|bloqué|supprimé|en sommeil|obsolète|inactivo|bloqueado|inattivo|sospeso|停用|禁用|失效|作废|废弃|廃番|廃止|使用停止|停止)$/i;

/** Whether a heading, folded, may say that records are deleted, blocked or inactive. */
export function namesFlag(heading: string): boolean {
  return MARK.test(heading) || ACTIVE.test(heading) || STATE.test(heading);
}

/** Whether a cell below a heading (folded) says that its record is deleted, blocked or inactive. */
export function isFlagged(heading: string, cell: string): boolean {
  if (cell === '') return false;
  if (MARK.test(heading)) return YES.test(cell) || OVER.test(cell);
  return ACTIVE.test(heading) ? NO.test(cell) || OVER.test(cell) : STATE.test(heading) && OVER.test(cell);
}
