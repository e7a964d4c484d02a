import { declaresEntities, scanXml } from '../scan-xml.ts';

/** An element of an XML file; names and attributes come without their prefix, the text without the blanks around it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

type Draft = { name: string; attributes: ReadonlyMap<string, string>; children: Draft[]; text: string };

/** Elements inside of elements that are followed; deeper files are no declarations. */
const DEEPEST = 100;
const MOST_ELEMENTS = 2_000_000;

/**
 * The root element of an XML text; a sentence where there is none that may be read: entities that the file declares itself are never resolved,
 * and a file that declares any is refused, as is one that is nested too deeply or holds too much.
 */
export function readXmlTree(xml: string): XmlElement | string {
  if (declaresEntities(xml)) return 'it declares entities of its own, which are not resolved';
  const top: Draft = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Draft[] = [top];
  let count = 0;
  let fault: string | null = null;
  const isWhole = scanXml(xml, {
    open: (name, attributes) => {
      count += 1;
      if (count > MOST_ELEMENTS) fault = 'it has more than two million elements';
      if (open.length > DEEPEST) fault = 'its elements are nested more than a hundred deep';
      if (fault !== null) return;
      const element: Draft = { name, attributes: readAttributes(attributes), children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text: (text) => {
      const last = open.at(-1);
      if (last !== undefined && fault === null) last.text += text;
    },
    close: (name) => {
      const at = open.findLastIndex((element) => element.name === name);
      if (at > 0 && fault === null) open.length = at;
    },
  });
  if (fault !== null) return fault;
  const [root] = top.children;
  if (root === undefined) return 'it holds no element';
  return isWhole ? root : 'it is not whole: it ends before its elements do, or they do not end in order';
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  // What is no attribute is passed as a whole: a tag of a million letters was gone through once from each of them.
  for (const [, name = '', double, single] of text.matchAll(/([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g)) {
    if (double === undefined && single === undefined) continue;
    const bare = name.slice(name.indexOf(':') + 1);
    if (!name.startsWith('xmlns') && !attributes.has(bare)) attributes.set(bare, resolve(double ?? single ?? ''));
  }
  return attributes;
}

function resolve(value: string): string {
  if (!value.includes('&')) return value.trim();
  let text = '';
  scanXml(`${value}<end/>`, { open: () => undefined, close: () => undefined, text: (piece) => (text += piece) });
  return text.trim();
}

/** The first child of that name; undefined where there is none. */
export function findChild(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** All elements of that name at any depth below, in the order of the file, but not inside of elements named in `except`. */
export function* findBelow(element: XmlElement, name: string, except: readonly string[] = []): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    if (!except.includes(child.name)) yield* findBelow(child, name, except);
  }
}

/** The value of the first of these attributes that says something; '' where none does. */
export function readAttribute(element: XmlElement | undefined, ...names: readonly string[]): string {
  for (const name of names) {
    const value = element?.attributes.get(name)?.trim() ?? '';
    if (value !== '') return value;
  }
  return '';
}
