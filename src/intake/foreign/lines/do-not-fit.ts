import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { ForeignRow } from './fold-continuations.ts';

const WORDS =
  /(?:^|[^\p{L}])(?:dnp|dnf|dni|dnm|do[ -]not[ -](?:fit|populate|place|mount|install|stuff|assemble)|not[ -](?:fitted|populated|mounted|placed|installed|assembled)|no[ -]?(?:pop|stuff|load|mount)|unpopulated|unfitted|nicht (?:bestückt|bestuecken|bestücken|bestueckt|montiert)|unbestückt|non (?:monté|montée|implanté|peuplé)|ne pas (?:monter|implanter))(?![\p{L}])/iu;
const OTHER_SCRIPTS = /不贴|不贴装|不焊|不安装|不装|空贴|未実装|非実装|実装しない|実装なし|部品(?:無し?|なし)/;
const EXACT = /^(?:nb|n\.b\.|nf|nm|nc|n\.c\.|ni|np)$/i;
const FITTED_HEADER =
  /^(?!.*(?:not|do ?n|dn[pfim]|nicht|un|non|不|未)).*(?:fitted|fit|populate|mount|place|bestück|install|monté|贴装|実装)/i;
const YES = /^(?:yes|y|true|1|x|✓|✔|ja|j|oui|是)$/i;
const NO = /^(?:no|n|false|0|nein|non|否)$/i;

/**
 * Whether a line is an option not fitted: so said by its own column (either way round: `DNP: yes`, `Fitted: no`) or by plain words in value,
 * remark, description, part number or quantity. Short marks such as `NC` count only in the own column and as the whole value of an electronic
 * part.
 */
export function isNotFitted(cells: ForeignCells, { line }: ForeignRow): boolean {
  const own = cells.has('do-not-fit') ? (cells.getAll(line, 'do-not-fit').find((cell) => cell !== '') ?? '') : '';
  if (own !== '') {
    if (says(own) || EXACT.test(own)) return true;
    const fittedColumn = FITTED_HEADER.test(cells.header('do-not-fit', ''));
    if (fittedColumn ? NO.test(own) : YES.test(own)) return true;
  }
  const texts = [
    cells.get(line, 'value'),
    cells.get(line, 'remark'),
    cells.get(line, 'part-number'),
    cells.get(line, 'quantity'),
    cells.get(line, 'description'),
  ];
  if (texts.some(says)) return true;
  return cells.has('designators') && EXACT.test(cells.get(line, 'value'));
}

function says(text: string): boolean {
  return WORDS.test(text) || OTHER_SCRIPTS.test(text);
}
