import { type DeclaredNode, writeDeclaredTerms } from '../../base/declared-list.ts';
import {
  type DeclaredAmount,
  readDeclaredAmount,
  widenAmount,
  writeDeclaredAmount,
  writeUnreadAmount,
} from '../../values/contents/declared-amount.ts';
import { readSubstance } from '../../../domain/substances/read-substance.ts';
import { type XmlElement, findBelow, readAttribute } from './read-xml-tree.ts';

/** Who declares; '' where the file does not say. `terms` is a day, marked where the supplier does not accept what is declared. */
export type Declarer = { readonly supplier: string; readonly terms: string };

/** Supplier and day of the answer in the head of IPC-1752 and IEC 62474 files. People who are named are not kept. */
export function readDeclarer(root: XmlElement): Declarer {
  const [company] = findBelow(root, 'SupplyCompany');
  const [response] = findBelow(root, 'Response');
  const [declaration] = findBelow(root, 'Declaration');
  const isDraft = /^(?:false|no|0)$/i.test(readAttribute(declaration, 'supplierAcceptance'));
  const date = readDay(readAttribute(response, 'date'));
  return {
    supplier: readAttribute(company, 'name', 'nameLocal'),
    terms: writeDeclaredTerms({ date, validTo: '', validFrom: '', isDraft, goods: '' }),
  };
}

/** A day as the import reads days; '' for anything else. */
export function readDay(text: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';
}

/** Whether a file only asks: a request without an answer holds no data. A form to be filled in and returned names the product and nothing in it. */
export function isRequestOnly(root: XmlElement): boolean {
  const [business] = findBelow(root, 'BusinessInfo');
  const mode = readAttribute(business, 'mode');
  if (/^request$/i.test(mode)) return true;
  const states = (name: string): boolean => [...findBelow(root, name)].length > 0;
  const isOpen = states('Request') && !states('Response');
  return isOpen && (mode === '' || (/^request/i.test(mode) && !states('Substance') && !states('SubstanceCategory')));
}

/** The amount that attributes state, with tolerances, which are relative, in percent; null where none is stated or its unit is no mass. */
export function readAmountOf(
  element: XmlElement | undefined,
  value: readonly string[],
  unit: readonly string[],
  otherwise: string,
): DeclaredAmount | null {
  if (element === undefined) return null;
  const amount = readDeclaredAmount(readAttribute(element, ...value), readAttribute(element, ...unit) || otherwise);
  if (amount === null) return null;
  const tolerance = (sign: string): number => {
    const name = [...element.attributes.keys()].find((key) => key.toLowerCase() === `${sign}tolerance`);
    const figure = Number((name === undefined ? '' : (element.attributes.get(name) ?? '')).replace('%', ''));
    return Number.isFinite(figure) ? Math.abs(figure) : 0;
  };
  const both = tolerance('');
  return widenAmount(amount, tolerance('negative') || both, tolerance('positive') || both);
}

/** What elements say of an amount that none of them states so that it can be read, as a declared list keeps it; '' where none says anything. */
export function readUnreadOf(elements: readonly (XmlElement | undefined)[], names: readonly string[]): string {
  const said = elements.map((element) => readAttribute(element, ...names)).find((text) => text !== '');
  return writeUnreadAmount(said ?? '');
}

/** The CAS number among the identities of a substance; '' where another authority alone names it. */
export function readCas(element: XmlElement, ...names: readonly string[]): string {
  const identities = element.children.filter(({ name }) => names.includes(name));
  const cas = identities.find((each) => /^cas/i.test(readAttribute(each, 'authority')));
  return readAttribute(cas, 'identity') || readAttribute(element, 'casNumber', 'cas');
}

/**
 * What a statement says of a substance: it is there where it is above a threshold; else its words are kept, and nothing follows from them.
 */
export function buildStatement(
  level: number,
  { name, above, words, cas }: { name: string; above: string; words: readonly string[]; cas: string },
): DeclaredNode {
  const isThere = /^(?:true|yes|1)$/i.test(above) && name + cas !== '';
  return buildNode(level, 'statement', {
    name: isThere ? name : [name, above, ...words].filter(Boolean).join(', '),
    cas_number: cas,
    portion: isThere ? SOME : null,
  });
}

/** In some amount. */
const SOME: DeclaredAmount = { unit: '%', min: 1e-6, max: 100, nominal: null };

/**
 * What elements below one say that are not known to its reader: their names with the names that they bear, as words, and each substance in them that is said to be there, as such. What they
 * deny, and what is in a process alone, is not read.
 */
export function readUnknown(element: XmlElement, known: ReadonlySet<string>, level: number): DeclaredNode[] {
  return element.children.flatMap((child): DeclaredNode[] => {
    if (known.has(child.name)) return readUnknown(child, known, level);
    const words = [child.name, ...listNames(child)].join(' ').slice(0, LONGEST);
    const present = listPresent(child).map((one) =>
      buildStatement(level, { name: readAttribute(one, ...NAMES), above: 'true', words: [], cas: readAnyCas(one) }),
    );
    return [...present, buildNode(level, 'statement', { name: words })];
  });
}

const NAMES = ['name', 'substanceName', 'nameLocal'];
/** What says that something is there, or more of it than a threshold. */
const SAYS_PRESENT = /above|over(?:threshold)?|present|presence|contain|included|inproduct|remain|declared/i;
/** What is said of making something, or of its absence. */
const ELSEWHERE = /process|below|absent|notpresent|notcontain/i;
const YES = /^(?:true|yes|y|1|present|contained|above(?: threshold)?)$/i;

/** The substances at or below an element that is not known, of which it says that they are there, or in an amount above 0. */
function listPresent(element: XmlElement): XmlElement[] {
  if (ELSEWHERE.test(element.name)) return [];
  const isNamed = readAnyCas(element) !== '' || readSubstance(readAttribute(element, ...NAMES)).contains.length > 0;
  return [...(isNamed && isPresent(element) ? [element] : []), ...element.children.flatMap(listPresent)];
}

function isPresent({ attributes, children }: XmlElement): boolean {
  const said = [
    ...attributes,
    ...children.flatMap((child) => [[child.name, child.text] as const, ...child.attributes]),
  ];
  const isSaid = said.some(([name, value]) => SAYS_PRESENT.test(name) && !ELSEWHERE.test(name) && YES.test(value));
  const amounts = children.filter(({ name }) => AMOUNTS.test(name));
  return isSaid || amounts.some((one) => isAbove(readAmountOf(one, ['value', 'mass', 'massPercent'], UNITS, '%')));
}

const AMOUNTS = /^(?:amount|mass|concentration|masspercent)$/i;
const UNITS = ['UOM', 'unitOfMeasure', 'unit'];

function isAbove(amount: DeclaredAmount | null): boolean {
  return amount !== null && amount.unit !== 'rest' && amount.min > 0;
}

/** The CAS number that an element bears, or the identity in it. */
function readAnyCas(element: XmlElement): string {
  const identity = element.children.find(({ name }) => /^(?:uniqueid|\w*substance\w*id)$/i.test(name));
  return readCas(element, identity?.name ?? 'UniqueID');
}

function listNames(element: XmlElement): string[] {
  const own = readAttribute(element, 'name', 'statement');
  return [...(own === '' ? [] : [own]), ...element.children.flatMap(listNames)];
}

/** Most of what an unknown element says that is shown. */
const LONGEST = 200;

/** A node without the cells that say nothing. */
export function buildNode(
  level: number,
  type: DeclaredNode['type'],
  cells: Readonly<Record<string, string | DeclaredAmount | null>>,
): DeclaredNode {
  const stated = Object.entries(cells).flatMap(([name, value]): [string, string][] => {
    const text = value === null ? '' : typeof value === 'string' ? value : writeDeclaredAmount(value);
    return text === '' ? [] : [[name, text]];
  });
  return { level, type, ...Object.fromEntries(stated) };
}
