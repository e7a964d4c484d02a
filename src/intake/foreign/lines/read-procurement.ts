import { parseYesNo } from '../../values/parse-values.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** What planning systems call an item that the company makes, or buys, besides the words of the closed list. */
const MADE =
  /^(?:(?:in-?house|own|eigene?) (?:production|fertigung|manufactur\p{L}*)|eigenfertigungsteil|production|prod\.? ?order|production order|manufactur\p{L}*|assembly(?:\/.*)?|assembly item|kit\/assembly|self-?made|自制)$/iu;
const BOUGHT =
  /^(?:(?:external|fremd) ?(?:procurement|beschaffung|purchase)|kaufteil|zukaufteil|fremdteil|purch\.?|purchase|purchase order|purchased item|buy|inventory (?:item|part)|procured?|vendor|transfer|外购)$/iu;
/** A column that asks whether the item is bought, with yes or no below it. */
const ASKS_BOUGHT = /purchas?e?able|purchased/i;

/** Returns who makes the part of a line in a word of the closed list, or as written where no word is known. '' where the line does not say. */
export function readProcurementCell(cells: ForeignCells, line: SourceLine): string {
  const cell = cells.get(line, 'procurement');
  if (cell === '') return '';
  if (MADE.test(cell)) return 'made';
  if (BOUGHT.test(cell)) return 'bought';
  const answer = ASKS_BOUGHT.test(cells.header('procurement', '')) ? parseYesNo(cell) : null;
  if (answer !== null) return answer ? 'bought' : 'made';
  // `E - In-house production`: the key counts, with its text behind it.
  return /^([EFX])\s*[-–:(]\s*\p{L}/u.exec(cell)?.[1] ?? cell;
}
