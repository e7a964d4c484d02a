import type { TextLine } from './text-lines.ts';

/** An entry of a list: its control code where it has one, its words, and the customs lines printed with it. */
export type FoundEntry = {
  readonly code: string | null;
  readonly text: string;
  /** Its words without those of points within it. */
  readonly own: string;
  /** Words of points within it (`a.`, `(1)`, `1.1`) without entries of their own: whether a limit in them holds for all of it is not told. */
  readonly within: string;
  readonly customs: readonly string[];
  readonly line: number;
  /** Words of the entries above it (`1C915.a` above `1C915.a.1`), valid for it as well. */
  readonly above: string;
};
/** The entries of an act, and numbered points outside them. */
export type FoundEntries = { readonly entries: readonly FoundEntry[]; readonly leftOver: readonly TextLine[] };

/** How numbered points of a list begin: `一、`, `(一)`, `1.`, `(1)`, `1.1`, `a)`, `(ii)`. */
const POINT =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}(?:\.\d{1,2})+(?:[.、)]\s*|(?=\s|\p{Script=Han}))|\(?\d{1,2}[.、)](?!\d(?![A-E]\d{3}))|\(?(?:[a-z]|[ivx]{2,4})[.)])\s*/iu;
/** A point of a lower level, within an entry. */
const INNER = /^(?:\(?(?:[a-z]|[ivx]{2,4})[.)]|\d{1,2}(?:\.\d{1,2})+(?:[.、)]|\s|(?=\p{Script=Han}))|[-–—•·●▪]\s)/iu;
/** Where a lower point begins in the middle of a line: behind a mark a letter or number, behind a space a letter with a dot or in brackets. */
const INNER_IN_LINE =
  /(?<=[;:。,]\s*)(?=\(?(?:[a-z]|[ivx]{2,4}|\d{1,2})\)\s*\S|\([一二三四五六七八九十]{1,3}\)|(?!e\.g|i\.e)(?:[a-z]|[ivx]{2,4})\.\s*[^\s.])|(?<=\s)(?=[a-h]\.\s|\([a-h]\)\s)/iu;
/** Points under such words hold only together, so none of them is an entry. */
const TOGETHER =
  /\b(?:all|each|both) of the following|同时(?:具有|具备|满足|符合)|(?:以下|下列)(?:所有|全部|各项)|(?:所有|全部)(?:以下|下列)/i;
/** A control code such as `1C902.a.4` or `3A901` at the beginning of an entry. */
const CODE = /^\(?(?:编号|item|no\.?)?\s*(\d[A-E]\d{3}(?:\.[a-z](?:\.\d{1,2})*(?:\.[a-z])?)?)(?![A-Za-z0-9])\)?/i;
/** The same in brackets behind the words of an entry. */
const CODE_IN_BRACKETS =
  /\((?:编号|管制编码|control code|item|no\.?)?[\s:]*(\d[A-E]\d{3}(?:\.[a-z](?:\.\d{1,2})*(?:\.[a-z])?)?)\)/gi;
const CUSTOMS = /\b(\d{4}\.?\d{2}\.?\d{2}(?:\.?\d{2})?|\d{4}\.\d{2})\b/g;
/** Points about people's duties, and sentences about the act itself. */
const PROCEDURE =
  /应当|不得|申请|暂停|废止|公告第|实施|施行|执行|许可证件|shall|must|apply for|suspen|repeal|pursuant|in accordance/i;
const ABOUT_ACT =
  /^(本公告|特此公告|出口经营者|商务部|海关|根据|自.{0,20}起|This |Exporters|Export operators|The (measures|announcement))/i;

type Begun = {
  readonly code: string | null;
  /** Its code stands at its beginning, without brackets. */
  readonly leads: boolean;
  readonly texts: string[];
  readonly inner: Begun[];
  readonly line: TextLine;
  /** The entry of the point. */
  readonly parent: Begun | null;
};

/**
 * The entries of an announcement's lists. Where some begin with a control code, points without one are no entries; without any code they are the
 * numbered points of `namesGoods`. A lower point is an entry of its own where it has a code, or names goods in a list without codes. Numbered
 * points without a duty and not taken are left over, so nothing goes by unseen.
 */
export function findEntries(lines: readonly TextLine[], namesGoods: (text: string) => boolean): FoundEntries {
  const first = begin(lines);
  const isCoded = first.some(({ leads }) => leads);
  const begun = first.flatMap((one) => splitOff(one, isCoded ? () => false : namesGoods));
  const isEntry = (one: Begun): boolean =>
    one.code !== null || (!isCoded && !PROCEDURE.test(join(one.texts)) && namesGoods(join(tellTexts(one))));
  const taken = begun.filter(isEntry);
  const leftOver = begun.filter(
    (one, at) => !isEntry(one) && !PROCEDURE.test(join(one.texts)) && !isTitleOf(one, begun[at + 1], isEntry),
  );
  const isAbove = (upper: Begun, one: Begun): boolean =>
    upper.code !== null && one.code?.startsWith(`${upper.code}.`) === true;
  const entries = taken
    .filter((one) => !taken.some((other) => other.parent !== one && isAbove(one, other)))
    .map((one) => ({
      code: one.code,
      text: tidy(join(tellTexts(one))),
      own: tidy(join(one.texts)),
      within: one.inner.map(({ texts }) => tidy(join(texts))).join('; '),
      customs: chooseCustoms(one),
      line: one.line.number,
      above: join(
        [
          ...new Set([...taken.filter((upper) => isAbove(upper, one)), ...(one.parent === null ? [] : [one.parent])]),
        ].map(({ texts }) => tidy(join(texts))),
      ),
    }));
  // Goods that stand below a sentence of duty (`The following shall be controlled:`) are seen as well.
  const belowDuty = begun
    .filter((one) => !isEntry(one) && PROCEDURE.test(join(one.texts)))
    .flatMap(({ inner }) => inner.filter(({ texts }) => namesGoods(join(texts))));
  return {
    entries,
    leftOver: [
      ...leftOver.map(({ line }) => line),
      ...belowDuty.map(({ texts, line }) => ({ ...line, text: join(texts) })),
    ],
  };
}

/** An entry without its points with entries of their own, and those behind it. */
function splitOff(whole: Begun, namesGoods: (text: string) => boolean): Begun[] {
  const words = join(whole.texts);
  const isOfDuty = whole.code === null && PROCEDURE.test(words);
  const standsAlone = (one: Begun): boolean =>
    one.code !== null ||
    (!isOfDuty && !TOGETHER.test(words) && !PROCEDURE.test(join(one.texts)) && namesGoods(join(one.texts)));
  const upper = { ...whole, inner: whole.inner.filter((one) => !standsAlone(one)) };
  return [upper, ...whole.inner.filter(standsAlone).map((one) => ({ ...one, parent: upper }))];
}

function join(texts: readonly string[]): string {
  return texts.join(' ');
}

/** The words of an entry with those of the points within it. */
function tellTexts({ texts, inner }: Begun): string[] {
  return [...texts, ...inner.flatMap((one) => one.texts)];
}

/** Customs lines printed with an entry, else those of the entry above the point. */
function chooseCustoms(one: Begun): string[] {
  const own = readCustoms(join(tellTexts(one)));
  return own.length > 0 || one.parent === null ? own : chooseCustoms(one.parent);
}

/** A short point right above an entry, such as `一、铒相关物项`. */
function isTitleOf(one: Begun, next: Begun | undefined, isEntry: (one: Begun) => boolean): boolean {
  return one.texts.length === 1 && one.line.text.length < 40 && next !== undefined && isEntry(next);
}

/** Numbered or coded lines, each with the text up to the next one or to a sentence about the act. */
function begin(lines: readonly TextLine[]): Begun[] {
  const found: Begun[] = [];
  const codes = new Set<string>();
  let isOpen = false;
  for (const line of lines) {
    for (const [at, text] of line.text.split(INNER_IN_LINE).entries()) {
      const rest = text.replace(POINT, '');
      const leading = CODE.exec(rest)?.[1] ?? null;
      const code = leading ?? readCodeInBrackets(text, codes);
      const isInner = isOpen && leading === null && (at > 0 || INNER.test(text));
      const one: Begun = {
        code,
        leads: leading !== null && !rest.startsWith('('),
        texts: [text],
        inner: [],
        line,
        parent: null,
      };
      if (code !== null) codes.add(code);
      if (isInner) found.at(-1)?.inner.push(one);
      else if (leading !== null || rest !== text) {
        found.push(one);
        isOpen = true;
      } else if (ABOUT_ACT.test(text) || /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/.test(text)) isOpen = false;
      else if (isOpen) (found.at(-1)?.inner.at(-1) ?? found.at(-1))?.texts.push(text);
    }
  }
  return found;
}

/** The one control code in brackets; null: none, several, or one of an entry before it, as a reference. */
function readCodeInBrackets(text: string, taken: ReadonlySet<string>): string | null {
  const codes = [...new Set([...text.matchAll(CODE_IN_BRACKETS)].map(([, code]) => code!))];
  return codes.length === 1 && !taken.has(codes[0]!) ? codes[0]! : null;
}

function tidy(text: string): string {
  return text
    .replace(POINT, '')
    .replace(CODE, ' ')
    .replaceAll(CODE_IN_BRACKETS, ' ')
    .replaceAll(
      /[(]?(?:参考)?(?:海关商品编号|海关编码|税则号列|HS(?: codes?)?|customs (?:codes?|commodity (?:codes?|numbers?)))[\s:.]*\d[^;。)]*[)。;]?/gi,
      ' ',
    )
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.、:;-]+/, '')
    .replace(/(?<![\s;,.。:])[\s;,.。:]+$/, '');
}

function readCustoms(text: string): string[] {
  const marked = /海关|税则|\bHS\b|customs|tariff/i.test(text);
  const codes = [...text.matchAll(CUSTOMS)].map(([code]) => code.replaceAll('.', ''));
  return marked ? [...new Set(codes.filter((code) => [6, 8, 10].includes(code.length)))] : [];
}
