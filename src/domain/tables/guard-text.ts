/** Beginnings of a formula for a spreadsheet, also in the wide forms of East Asian editions. */
const RUNS = String.raw`=+\-@＝＋－＠`;
/** Blanks, quotation marks and apostrophes, no bar for a spreadsheet to run the text after them. */
const BEFORE = String.raw`['"]|[^\S\t\r\n]`;
/** Begin of a cell: at the start, and where a spreadsheet splitting at `;` or at a tab sees another cell or row inside of the text. */
const BEGINS = String.raw`(?<=[;\t\r\n])`;
const RISK = `(?:${BEFORE})*[${RUNS}]`;
const TO_GUARD = new RegExp(`^(?=(?:${BEFORE})*[${RUNS}\\t\\r])|${BEGINS}(?=${RISK})`, 'g');
const GUARDED = new RegExp(`^'(?=(?:${BEFORE})*[${RUNS}\\t\\r])|${BEGINS}'(?=${RISK})`, 'g');

/**
 * Text as data: a spreadsheet runs text beginning with `=`, `+`, `-`, `@` or a control character as a formula, so there is an apostrophe before
 * it; also inside of the text, after a `;`, a tab or the end of a line, where a spreadsheet of another language splits it. `readGuardedText`
 * undoes exactly this, with any apostrophes of the text's own.
 */
export function writeGuardedText(text: string): string {
  return text.replaceAll(TO_GUARD, "'");
}

/** Text without the apostrophes of `writeGuardedText`. */
export function readGuardedText(cell: string): string {
  return cell.includes("'") ? cell.replaceAll(GUARDED, '') : cell;
}
