import { parseYesNo } from '../../dictionary/lines/yes-words.ts';

/** Headers of columns that say by which process goods were made that brings elements into them. */
const PROCESS =
  /grain[\s-]?boundary|(?<!\p{L})gbd(?!\p{L})|korngrenzen|joints? de grains|l[íi]mites? de grano|bordo grano|bordi di grano|granic\p{L}* ziaren|hranic\p{L}* zrn|tane sınırı|korngräns|晶界|粒界|입계/iu;
/** Headers of columns that say for which lots something holds; a lot alone is the one that was tested. */
const SOME_LOTS =
  /(?:valid|applie[sd]|applicable|effective|holds?|gültig|gilt|geltung|valable|applicable|válid|aplicable|aplicável|valid[oa]|vale|ważn|obowiązuje|platí|platn|geçerli|giltig|gäller|适用|適用|有效|有効|적용|유효).{0,24}(?:lots?|batch|serial|charge|(?<!\p{L})los(?!\p{L})|série|parti|lote|lotti|lotto|šarž|seri|批|ロット|로트)|(?:from|ab|à partir|desde|da|od|from the) (?:lot|batch|serial|charge|los|lote|lotto|partii|šarže)/iu;
const ALL_LOTS =
  /^(?:all|alle|tous|toutes|todos|tutti|wszystkie|všechny|tümü|alla|全部|所有|すべて|전체)(?: .{0,20})?$/iu;

/** Whether a header stands over what a remark would say of a row: the process, or the lots for which it holds. */
export function isConditionHeader(header: string): boolean {
  return header.length <= 80 && (PROCESS.test(header.normalize('NFKC')) || SOME_LOTS.test(header.normalize('NFKC')));
}

/** What a cell below such a header says, in words that a remark would have; '' where it says no, or that all goods are meant. */
export function tellCondition(header: string, cell: string): string {
  const text = cell.trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return '';
  if (SOME_LOTS.test(header.normalize('NFKC'))) return ALL_LOTS.test(text) ? '' : `only ${header} ${text}`;
  return parseYesNo(text) === false ? '' : `${header}, ${text}`;
}
