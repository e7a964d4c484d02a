/** What a scan of XML tells: names come without their prefix, attributes as written between name and bracket. */
export type XmlListener = {
  readonly open: (name: string, attributes: string, closesItself: boolean) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
};

const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Walks once over XML text and calls `listener` for every tag and every piece of text, entities resolved. Only the five entities of XML
 * and numeric ones are known: declared ones stay as written, so nothing can expand. Broken XML is walked as far as it goes.
 * Returns whether the XML is whole: each tag that opens closes, in order.
 */
export function scanXml(xml: string, listener: XmlListener): boolean {
  let at = 0;
  const openTags: string[] = [];
  let isInOrder = true;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open === -1) break;
    if (open > at) listener.text(resolveEntities(xml.slice(at, open)));
    if (xml.startsWith('<![CDATA[', open)) {
      const end = xml.indexOf(']]>', open);
      if (end === -1) isInOrder = false;
      listener.text(xml.slice(open + 9, end === -1 ? xml.length : end));
      at = end === -1 ? xml.length : end + 3;
      continue;
    }
    const isComment = xml.startsWith('<!--', open);
    const end = isComment ? xml.indexOf('-->', open) : findTagEnd(xml, open);
    if (end === -1) {
      isInOrder = false;
      break;
    }
    at = end + (isComment ? 3 : 1);
    const first = xml[open + 1];
    if (first === '!' || first === '?') continue;
    if (first === '/') {
      const name = dropPrefix(xml.slice(open + 2, end).trim());
      if (openTags.pop() !== name) isInOrder = false;
      listener.close(name);
    } else {
      const closesItself = xml[end - 1] === '/';
      const tag = xml.slice(open + 1, closesItself ? end - 1 : end);
      const blank = tag.search(/\s/);
      const name = dropPrefix(blank === -1 ? tag : tag.slice(0, blank));
      listener.open(name, blank === -1 ? '' : tag.slice(blank), closesItself);
      if (closesItself) listener.close(name);
      else openTags.push(name);
    }
  }
  return isInOrder && openTags.length === 0;
}

/**
 * Where the bracket stands that ends a tag; one inside of the quotes of an attribute ends none, and a quote that never closes is none. -1 where there is
 * no bracket. Looks no further than the tag, so that a file costs as much as it is long.
 */
function findTagEnd(xml: string, open: number): number {
  let quoteAt = -1;
  for (let at = open + 1; at < xml.length; at++) {
    const sign = xml[at];
    if (quoteAt !== -1) {
      if (sign === xml[quoteAt]) quoteAt = -1;
    } else if (sign === '"' || sign === "'") quoteAt = at;
    else if (sign === '>') return at;
  }
  return quoteAt === -1 ? -1 : xml.indexOf('>', quoteAt);
}

/**
 * Whether XML declares entities of its own, or a list of declarations in its head that could: what they stand for is never put in, so that its text would not be
 * what it says. Looks at the first head alone, so that a text of many costs no more than its length.
 */
export function declaresEntities(xml: string): boolean {
  if (/<!ENTITY/i.test(xml)) return true;
  const head = xml.search(/<!DOCTYPE/i);
  if (head === -1) return false;
  const [list, end] = [xml.indexOf('[', head), xml.indexOf('>', head)];
  return list !== -1 && (end === -1 || list < end);
}

/** The value of an attribute, whatever its prefix; null where the tag does not have it. `name` is a plain word. */
export function getAttribute(attributes: string, name: string): string | null {
  let at = attributes.indexOf(name);
  while (at !== -1) {
    const before = attributes[at - 1] ?? ' ';
    const found = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (found !== null && /[\s:]/.test(before)) return resolveEntities(found[1] ?? found[2] ?? '');
    at = attributes.indexOf(name, at + name.length);
  }
  return null;
}

function dropPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
