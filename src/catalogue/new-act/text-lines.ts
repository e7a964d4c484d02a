/** One line of an announcement: the text in one width of characters, and its number in the file for people. */
export type TextLine = { readonly text: string; readonly number: number };

/**
 * The lines of an announcement that hold something. Marks of HTML go, full-width digits and signs become plain ones (`２０２６` and `％`), so
 * that Chinese and English texts are read by the same rules.
 */
export function toTextLines(text: string): TextLine[] {
  const plain = /<(p|div|br|td|html)\b/i.test(text) ? stripHtml(text) : text;
  return plain
    .normalize('NFKC')
    .split(/\r?\n/)
    .map((line, index) => ({ text: writeDigits(line).replaceAll(/\s+/g, ' ').trim(), number: index + 1 }))
    .filter(({ text: line }) => line !== '');
}

const CHINESE_DAY =
  /([〇零○一二三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,3})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/g;

/** Days in Chinese numerals (`二〇二六年十一月十四日`) as days in digits. */
function writeDigits(line: string): string {
  return line.replaceAll(CHINESE_DAY, (_whole, year: string, month: string, day: string) => {
    const years = Array.from(year, (one) => String(Math.max(0, '〇一二三四五六七八九'.indexOf(one)))).join('');
    return `${years}年${String(readChineseNumber(month))}月${String(readChineseNumber(day))}日`;
  });
}

/** A Chinese numeral below a hundred as a number: `二十一` is 21. */
export function readChineseNumber(text: string): number {
  const digit = (one: string | undefined): number =>
    one === undefined || one === '' ? 0 : '〇一二三四五六七八九'.indexOf(one);
  const [tens, ones] = text.split('十');
  return ones === undefined ? digit(tens) : (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

function stripHtml(text: string): string {
  return text
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<(br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The text of a file in UTF-8 or, as Chinese pages often are, GB 18030. */
export function decodeAnnouncement(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
