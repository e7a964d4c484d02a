/** What a spreadsheet takes for the beginning of a formula, also in the wide forms that East Asian editions take for the same. */
const RUNS = String.raw`=+\-@＝＋－＠`;
/** Blanks, quotation marks and apostrophes, which do not keep a spreadsheet from running what follows them. */
const BEFORE = String.raw`['"]|[^\S\t\r\n]`;
/** Where a cell begins: at the start, and where a spreadsheet that splits at `;` or at a tab sees another cell or row inside of the text. */
const BEGINS = String.raw`(?<=[;\t\r\n])`;
const RISK = `(?:${BEFORE})*[${RUNS}]`;
const TO_GUARD = new RegExp(`^(?=(?:${BEFORE})*[${RUNS}\\t\\r])|${BEGINS}(?=${RISK})`, 'g');
const GUARDED = new RegExp(`^'(?=(?:${BEFORE})*[${RUNS}\\t\\r])|${BEGINS}'(?=${RISK})`, 'g');

/**
 * Text as data: a spreadsheet runs what begins with `=`, `+`, `-`, `@` or a control character as a formula, so there is an apostrophe before
 * it; also inside of the text, after a `;`, a tab or the end of a line, where a spreadsheet of another language splits it. `readGuardedText`
 * undoes exactly this, whatever apostrophes the text had of its own.
 */
export function writeGuardedText(text: string): string {
  return text.replaceAll(TO_GUARD, "'");
}

/** Text without the apostrophes that `writeGuardedText` put into it. */
export function readGuardedText(cell: string): string {
  return cell.includes("'") ? cell.replaceAll(GUARDED, '') : cell;
}
