import { resolveHtmlEntities } from './html-entities.ts';

/** What a scan of HTML tells: names in small letters, attributes as written between name and bracket, entities of texts resolved. */
export type HtmlListener = {
  readonly open: (name: string, attributes: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** The content of a `style` element. */
  readonly style: (css: string) => void;
};

/** Elements whose content is no text of the page. */
const RAW = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'xml',
  'noframes',
  'iframe',
  'noembed',
  'template',
]);

const [BLANK, DOUBLE, SINGLE, EQUALS, BRACKET] = [0x20, 0x22, 0x27, 0x3d, 0x3e];

/**
 * Walks once over HTML and calls `listener` for every tag and every piece of text; scripts, comments and islands of XML are passed over, and nothing
 * is run or fetched. Costs as much as the text is long, whatever it holds. Returns whether no comment, tag or passed-over element is left open at the end.
 */
export function scanHtml(html: string, listener: HtmlListener): boolean {
  let at = 0;
  const findTagEnd = createTagEndFinder(html);
  while (at < html.length) {
    const open = findMarkup(html, at);
    if (open > at) listener.text(resolveHtmlEntities(html.slice(at, open)));
    if (open === html.length) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 2);
      if (end === -1) return false;
      at = end + 3;
      continue;
    }
    const isTag = /[a-z/]/i.test(html[open + 1] ?? '');
    const end = isTag ? findTagEnd(open) : html.indexOf('>', open);
    if (end === -1) return false;
    at = end + 1;
    const [, slash, name = ''] = /^<(\/?)([a-z][^\s/>]*)/i.exec(html.slice(open, Math.min(end, open + 64))) ?? [];
    if (name === '') continue;
    const lower = name.toLowerCase();
    if (slash === '/') {
      listener.close(lower);
      continue;
    }
    listener.open(lower, html.slice(open + 1 + name.length, end));
    if (!RAW.has(lower) || html[end - 1] === '/') continue;
    const closing = new RegExp(`</${lower}[\\s/>]`, 'gi');
    closing.lastIndex = at;
    const found = closing.exec(html);
    if (found === null) return false;
    if (lower === 'style') listener.style(html.slice(at, found.index));
    at = found.index;
  }
  return true;
}

/** Where the next bracket stands that begins a tag, a comment or a directive; the length of the text where none does. */
function findMarkup(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at !== -1; at = html.indexOf('<', at + 1)) {
    if (/[a-z/!?]/i.test(html[at + 1] ?? '')) return at;
  }
  return html.length;
}

/** Finds the bracket that ends the tag which begins at a place, -1 where none does. A quote counts only behind `=`, and one that never closes is none. */
function createTagEndFinder(html: string): (open: number) => number {
  /** Quotes of which no further one comes, so that nothing looks for them a second time. */
  const gone = new Set<number>();
  return (open) => {
    let before = 0;
    for (let at = open + 1; at < html.length; at++) {
      const code = html.charCodeAt(at);
      if (code === BRACKET) return at;
      if (before === EQUALS && (code === DOUBLE || code === SINGLE) && !gone.has(code)) {
        const close = html.indexOf(String.fromCharCode(code), at + 1);
        if (close === -1) gone.add(code);
        else at = close;
      }
      if (code > BLANK) before = code;
    }
    return -1;
  };
}

/** The attributes of a tag by their names in small letters, entities resolved; of one that is written twice the first counts. */
export function readHtmlAttributes(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (attributes === '') return found;
  for (const [, name = '', double, single, bare] of attributes.matchAll(
    /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, resolveHtmlEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}
