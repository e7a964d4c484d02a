/** Digits of spreadsheets beyond ASCII, with their marks. */
const OTHER = /[０-９٠-٩۰-۹]/u;
/** A figure or a day in such digits, perhaps with a unit. */
const FIGURE =
  /^[\s\p{Sc}<>≤≥~±+＋\-－△▲(（]*[0-9０-９٠-٩۰-۹][0-9０-９٠-٩۰-۹\s.,．，、٫٬/／:：\-－年月]*[^\d０-９٠-٩۰-۹]{0,6}$/u;
const MARKS: Readonly<Record<string, string>> = {
  '．': '.',
  '，': ',',
  '、': ',',
  '٫': '.',
  '٬': ',',
  '／': '/',
  '：': ':',
  '－': '-',
  '＋': '+',
  '％': '%',
  '（': '(',
  '）': ')',
};

/** A figure in full-width or Arabic digits in those of ASCII (`１，２００`, `٩٥٫٥`); any other cell as it is. */
export function writePlainDigits(cell: string): string {
  if (!OTHER.test(cell) || !FIGURE.test(cell)) return cell;
  return Array.from(cell, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    for (const zero of [0xff10, 0x0660, 0x06f0]) if (code >= zero && code <= zero + 9) return String(code - zero);
    return MARKS[sign] ?? sign;
  }).join('');
}
