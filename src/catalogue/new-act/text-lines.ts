/** One line of an announcement: the text in one width of characters, and its number in the file for people. */
export type TextLine = { readonly text: string; readonly number: number };

/**
 * The non-empty lines of an announcement. Marks of HTML go, full-width digits and signs become plain ones (`２０２６` and `％`), so Chinese and
 * English texts are read by the same rules.
 */
export function toTextLines(text: string): TextLine[] {
  const plain = /<(p|div|br|td|html)\b/i.test(text) ? stripHtml(text) : text;
  return plain
    .replaceAll(/[①-⑳]/g, (one) => `(${one.normalize('NFKC')})`)
    .normalize('NFKC')
    .split(/\r?\n/)
    .map((line, index) => ({ text: writeDigits(line).replaceAll(/\s+/g, ' ').trim(), number: index + 1 }))
    .filter(({ text: line }) => line !== '');
}

const CHINESE_DAY =
  /([〇零○一二三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,3})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/g;

const CHINESE_SHARE =
  /百分之\s*(?:(\d+(?:\.\d+)?)|(一百|[一二三四五六七八九]?十[一二三四五六七八九]?|[零〇一二三四五六七八九])(?:点([零〇一二三四五六七八九]+))?)(?![零〇一二三四五六七八九十百千万点])/g;

/** Days and percentages in Chinese numerals (`二〇二六年十一月十四日`, `百分之二十`, `5 per cent`) in digits; a numeral above a hundred stays as it is. */
function writeDigits(line: string): string {
  const shares = line
    .replaceAll(
      CHINESE_SHARE,
      (_whole, digits: string | undefined, whole: string | undefined, part: string | undefined) => {
        const value = whole === '一百' ? 100 : readChineseNumber((whole ?? '').replace('零', '〇'));
        return `${digits ?? `${value}${part === undefined ? '' : `.${readDigits(part)}`}`}%`;
      },
    )
    .replaceAll(/(\d)\s*per ?cent\b/gi, '$1%');
  return shares.replaceAll(CHINESE_DAY, (_whole, year: string, month: string, day: string) => {
    return `${readDigits(year)}年${String(readChineseNumber(month))}月${String(readChineseNumber(day))}日`;
  });
}

/** Chinese digits one by one: `二〇二六` is 2026. */
function readDigits(text: string): string {
  return Array.from(text, (one) => String(Math.max(0, '〇一二三四五六七八九'.indexOf(one)))).join('');
}

/** A Chinese numeral below a hundred as a number: `二十一` is 21. */
export function readChineseNumber(text: string): number {
  const digit = (one: string | undefined): number =>
    one === undefined || one === '' ? 0 : '〇一二三四五六七八九'.indexOf(one);
  const [tens, ones] = text.split('十');
  return ones === undefined ? digit(tens) : (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

function stripHtml(text: string): string {
  const shown = text.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, '');
  // Behind the last `>` no mark ends, and each `<` would look for one up to the end of the text.
  const end = shown.lastIndexOf('>') + 1;
  const plain = shown
    .slice(0, end)
    .replaceAll(/<(br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '');
  return `${plain}${shown.slice(end)}`
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
