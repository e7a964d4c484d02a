import type { TextLine } from './text-lines.ts';

/** An entry of a list: its control code where it has one, its words, and the customs lines that are printed with it. */
export type FoundEntry = {
  readonly code: string | null;
  readonly text: string;
  readonly customs: readonly string[];
  readonly line: number;
  /** Words of the entries that stand above it (`1C915.a` above `1C915.a.1`), which hold for it as well. */
  readonly above: string;
};
/** The entries of an act, and numbered points that were taken for none of them. */
export type FoundEntries = { readonly entries: readonly FoundEntry[]; readonly leftOver: readonly TextLine[] };

/** How numbered points of a list begin: `一、`, `(一)`, `1.`, `(1)`, `a)`. */
const POINT =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\(?\d{1,2}[.、)](?!\d(?![A-E]\d{3}))|\(?[a-z][.)])\s*/i;
/** A lettered point within an entry is part of it. */
const LETTER = /^\(?[a-z][.)]/i;
/** A control code such as `1C902.a.4` or `3A901` at the beginning of an entry. */
const CODE = /^(?:编号|item|no\.?)?\s*(\d[A-E]\d{3}(?:\.[a-z](?:\.\d{1,2})*(?:\.[a-z])?)?)(?![A-Za-z0-9])/i;
const CUSTOMS = /\b(\d{4}\.?\d{2}\.?\d{2}(?:\.?\d{2})?|\d{4}\.\d{2})\b/g;
/** Points about what people have to do, and sentences about the act itself. */
const PROCEDURE =
  /应当|不得|申请|暂停|废止|公告第|实施|施行|执行|许可证件|shall|must|apply for|suspen|repeal|pursuant|in accordance/i;
const ABOUT_ACT =
  /^(本公告|特此公告|出口经营者|商务部|海关|根据|自.{0,20}起|This |Exporters|Export operators|The (measures|announcement))/i;

type Begun = { code: string | null; readonly texts: string[]; readonly line: TextLine };

/**
 * The entries of an announcement's lists. Where some have a control code, points without one are no entries; without any code they are the numbered
 * points that `namesGoods`. Numbered points that speak of no duty and were not taken are left over, so that nothing goes by unseen.
 */
export function findEntries(lines: readonly TextLine[], namesGoods: (text: string) => boolean): FoundEntries {
  const begun = begin(lines);
  const isCoded = begun.some(({ code }) => code !== null);
  const isEntry = ({ code, texts }: Begun): boolean =>
    isCoded ? code !== null : !PROCEDURE.test(texts.join(' ')) && namesGoods(texts.join(' '));
  const taken = begun.filter(isEntry);
  const leftOver = begun.filter(
    (one, at) => !isEntry(one) && !PROCEDURE.test(one.texts.join(' ')) && !isTitleOf(one, begun[at + 1], isEntry),
  );
  const own = (one: Begun): string => tidy(one.texts.join(' '));
  const isHeading = ({ code }: Begun): boolean =>
    code !== null && taken.some((one) => one.code?.startsWith(`${code}.`) === true);
  const entries = taken
    .filter((one) => !isHeading(one))
    .map((one) => ({
      code: one.code,
      text: own(one),
      customs: readCustoms(one.texts.join(' ')),
      line: one.line.number,
      above: taken
        .filter(({ code }) => code !== null && one.code?.startsWith(`${code}.`) === true)
        .map(own)
        .join(' '),
    }));
  return { entries, leftOver: leftOver.map(({ line }) => line) };
}

/** A short point right above an entry, such as `一、铒相关物项`. */
function isTitleOf(one: Begun, next: Begun | undefined, isEntry: (one: Begun) => boolean): boolean {
  return one.texts.length === 1 && one.line.text.length < 40 && next !== undefined && isEntry(next);
}

/** Numbered or coded lines, each with what follows it up to the next one or to a sentence about the act. */
function begin(lines: readonly TextLine[]): Begun[] {
  const found: Begun[] = [];
  let isOpen = false;
  for (const line of lines) {
    const rest = line.text.replace(POINT, '');
    const code = CODE.exec(rest)?.[1] ?? null;
    const continues = code === null && isOpen && LETTER.test(line.text);
    if (continues) found.at(-1)?.texts.push(line.text);
    else if (code !== null || rest !== line.text) {
      found.push({ code, texts: [line.text], line });
      isOpen = true;
    } else if (ABOUT_ACT.test(line.text) || /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/.test(line.text))
      isOpen = false;
    else if (isOpen) found.at(-1)?.texts.push(line.text);
  }
  return found;
}

function tidy(text: string): string {
  return text
    .replace(POINT, '')
    .replace(CODE, ' ')
    .replaceAll(
      /[(]?(?:参考)?(?:海关商品编号|海关编码|税则号列|HS(?: codes?)?|customs (?:codes?|commodity (?:codes?|numbers?)))[\s:.]*\d[^;。)]*[)。;]?/gi,
      ' ',
    )
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.、:;-]+|[\s;,。:]+$/g, '');
}

function readCustoms(text: string): string[] {
  const marked = /海关|税则|\bHS\b|customs|tariff/i.test(text);
  const codes = [...text.matchAll(CUSTOMS)].map(([code]) => code.replaceAll('.', ''));
  return marked ? [...new Set(codes.filter((code) => [6, 8, 10].includes(code.length)))] : [];
}
