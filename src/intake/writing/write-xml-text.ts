const MARKS = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** What XML has no character for, or changes on the way: control characters, half characters, two code points that are none. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu;

/**
 * Text of a cell of a workbook as XML. A control character is written as a workbook has it (`_x0007_`), and so is what only looks like one; what
 * no workbook can hold (half of a character) becomes the sign for an unreadable character.
 */
export function writeXmlText(text: string): string {
  return text
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll(UNWRITABLE, (sign) => {
      const code = sign.charCodeAt(0);
      return code === 0 || code > 0xff ? '\uFFFD' : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replaceAll(/[&<>"]/g, (sign) => MARKS.get(sign) ?? sign);
}
