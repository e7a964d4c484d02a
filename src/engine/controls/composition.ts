import type { Evidence } from '../../domain/closed-lists.ts';
import { isMetal } from '../../domain/substances/metals.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import type { SubstanceReading } from '../../domain/substances/substance-words.ts';
import { compareEvidence, getWeaker } from './evidence.ts';
import type { ElementFact, PureMetal, OneOfFact, Composition } from './facts.ts';

/** Least purity of goods of one metal. */
export const PURE_PCT = 99;

/** Nothing known of a part's contents. */
export const NO_COMPOSITION: Composition = {
  elements: new Map(),
  oneOf: [],
  closedBy: null,
  notUnderstood: null,
  pure: null,
};

/** One row as a dataset or a category holds it; masses in percent. */
export type CompositionFact = {
  readonly substance: string;
  readonly massPctMin: number | null;
  readonly massPctMax: number | null;
  readonly evidence: Evidence;
};

type ReadRow = { reading: SubstanceReading; row: CompositionFact; min: number; max: number };

/** Masses with a higher sum contradict each other; figures are rounded. */
const MOST_TOTAL_PCT = 101;

/**
 * Meaning of the rows of one composition. A row for an element beats one for its group. The list is closed by a row for the rest with a maximum
 * of 0 that somebody knows, where no other row leaves a rest, every other row is understood, and the masses do not add up to more than there is. `read` may
 * remember earlier readings.
 */
export function readComposition(facts: readonly CompositionFact[], read = readSubstance): Composition {
  const rows = facts.map((row): ReadRow => ({
    reading: read(row.substance),
    row,
    min: row.massPctMin ?? 0,
    max: row.massPctMax ?? 100,
  }));
  const elements = new Map<string, ElementFact>();
  for (const each of rows) takeNamed(elements, each);
  const denied = new Set([...elements].flatMap(([element, { state }]) => (state === 'no' ? [element] : [])));
  const oneOf = rows.flatMap((each) => takeGroup(elements, denied, each));
  for (const each of rows) denyGroup(elements, each);
  const unread = rows.find(({ reading }) => !reading.understood);
  const total = rows.reduce((sum, { min }) => sum + min, 0);
  const notUnderstood =
    unread !== undefined
      ? `“${unread.row.substance}”${writeMass(unread)} is not understood`
      : total > MOST_TOTAL_PCT
        ? `rows that add up to ${Number(total.toPrecision(4))} %`
        : null;
  const rests = rows.filter(({ reading }) => reading.isRest);
  // A rest of 0 that nobody knows says nothing, and must not say more than no row at all.
  const closes = rests.length > 0 && rests.every(({ max, row }) => max === 0 && row.evidence !== 'unknown');
  return {
    elements,
    oneOf,
    closedBy: closes && notUnderstood === null ? rests.map(({ row }) => row.evidence).reduce(getWeaker) : null,
    notUnderstood,
    pure: notUnderstood === null ? findPureMetal(rows) : null,
  };
}

function findPureMetal(rows: readonly ReadRow[]): PureMetal | null {
  for (const { reading, row, min } of rows) {
    const metals = reading.contains.filter(isMetal);
    const [element] = metals;
    if (min < PURE_PCT || metals.length !== 1 || element === undefined || reading.mayContain.length > 0) continue;
    return { element, evidence: row.evidence, text: `${min} % ${row.substance}` };
  }
  return null;
}

/** Elements named by a row by themselves or in a compound. A compound with nothing of it there says nothing of its elements. */
function takeNamed(elements: Map<string, ElementFact>, each: ReadRow): void {
  const { reading, row, min, max } = each;
  const named = max === 0 ? (reading.mayContain.length > 0 ? [] : reading.atZero) : reading.contains;
  const state = min > 0 ? 'contains' : max === 0 ? 'no' : 'open';
  for (const element of named) {
    const text = state === 'no' ? `no ${element}` : describe(element, each);
    const least = named.length === 1 && min > 0 && reading.contains.length === 1 ? { leastPct: min } : {};
    const fact: ElementFact = {
      state,
      touched: state === 'open',
      evidence: row.evidence,
      text,
      mostPct: max,
      ...least,
    };
    const other = elements.get(element);
    elements.set(element, other ? mergeRows(other, fact) : fact);
  }
}

/** Possible elements of a row: touched, where no row of their own says more. Returns the joint knowledge of them. */
function takeGroup(elements: Map<string, ElementFact>, denied: ReadonlySet<string>, each: ReadRow): OneOfFact[] {
  const { reading, row, min, max } = each;
  if (max === 0 || reading.mayContain.length === 0) return [];
  const left = reading.mayContain.filter((element) => !denied.has(element));
  // Where every element of the group is denied, the rows contradict each other and none of them is settled.
  const open = left.length === 0 ? reading.mayContain : left;
  const isOneOf = min > 0 && left.length > 0 && reading.understood && reading.contains.length === 0;
  const [only] = left;
  if (isOneOf && left.length === 1 && only !== undefined) {
    const fact: ElementFact = { state: 'contains', touched: false, evidence: row.evidence, text: describe(only, each) };
    const other = elements.get(only);
    elements.set(only, other ? mergeRows(other, fact) : fact);
    return [];
  }
  for (const element of open) {
    const known = elements.get(element);
    if (known !== undefined && known.state !== 'no') continue;
    const text = `${element} 0–${max} % (${row.substance}${writeMass(each)})`;
    elements.set(element, { state: 'open', touched: true, evidence: row.evidence, text });
  }
  return isOneOf ? [{ elements: left, evidence: row.evidence, text: describe(left.join('/'), each) }] : [];
}

/** A group with nothing of it there denies each of its elements without another row. */
function denyGroup(elements: Map<string, ElementFact>, { reading, row, max }: ReadRow): void {
  if (max !== 0 || reading.mayContain.length === 0) return;
  for (const element of reading.atZero) {
    if (!elements.has(element))
      elements.set(element, { state: 'no', touched: false, evidence: row.evidence, text: `no ${element}` });
  }
}

/** An element with its mass, and the words of the file where they are others. */
function describe(element: string, each: ReadRow): string {
  const { substance } = each.row;
  if (substance === element || /^[A-Z][a-z]?(?:[\dA-Z(][\w.()·*]*)?$/.test(substance))
    return `${substance}${writeMass(each)}`;
  return `${element}${writeMass(each)} (${substance})`;
}

function writeMass({ min, max }: ReadRow): string {
  return ` ${min === max ? min : `${min}–${max}`} %`;
}

/** Two rows of one part for the same element, such as Dy and Dy2O3: it is there if either says so. */
function mergeRows(a: ElementFact, b: ElementFact): ElementFact {
  const rank = { contains: 0, open: 1, no: 2 };
  if (a.state !== b.state) return rank[a.state] < rank[b.state] ? a : b;
  return a.state === 'contains' && compareEvidence(b.evidence, a.evidence) < 0 ? b : a;
}
