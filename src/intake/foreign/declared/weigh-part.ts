import { type MassFractions, readMassFractions } from '../../../domain/substances/mass-fractions.ts';
import { readSubstance } from '../../../domain/substances/read-substance.ts';
import type { SubstanceReading } from '../../../domain/substances/substance-words.ts';
import { LEAST_PCT } from '../../values/contents/declared-amount.ts';
import { isLayer } from '../../values/contents/material-words.ts';
import { joinSharesOfPart } from './shares-of-part.ts';
import type { DeclaredMaterial, DeclaredPart, DeclaredSubstance } from './declared-part.ts';

/** Least and most of something, in percent of mass or in grams. */
export type Interval = { readonly min: number; readonly max: number };

/** Contents of a part, in percent of its mass. */
export type WeighedPart = {
  /** By element, or by the name of a substance without fixed amounts of elements. */
  readonly substances: ReadonlyMap<string, Interval>;
  /** The most unnamed; null where the amounts cannot be weighed against each other, so anything may be left. */
  readonly rest: number | null;
  /** Contradictions, one sentence each. */
  readonly faults: readonly string[];
};

/** Sums this near to 100 % are 100 %: figures are rounded. */
const NEAR = 0.1;
/** Materials may weigh this much more than their part, by rounding and tolerance, before the masses contradict each other. */
const MOST_OVERWEIGHT = 1.02;

/**
 * Contents of a part without parts of its own, as intervals by the declaration. A share of the part is the share of the material, times the mass
 * of the material by that of the part, times the share of the element in the substance. Open points of the declaration stay open: hidden
 * substances and materials without a fixed composition count up to their upper bound, an unclosed list up to the rest of its figures, and mass
 * of the part outside all materials counts whole.
 */
export function weighPart(declared: DeclaredPart): WeighedPart {
  const part = joinSharesOfPart(declared);
  const faults: string[] = [];
  const found = new Map<string, Interval>();
  const ofBody = new Set<string>();
  let isBody = true;
  const add = (name: string, { min, max }: Interval): void => {
    if (isBody) ofBody.add(name);
    const before = found.get(name) ?? { min: 0, max: 0 };
    found.set(name, { min: before.min + min, max: Math.min(100, before.max + max) });
  };
  const shares = weighMaterials(part, faults);
  let rest = shares.unweighed ? null : shares.gap;
  for (const [place, material] of part.materials.entries()) {
    const share = shares.of[place] ?? null;
    isBody = !isLayer(material.name) || isLayer(part.name);
    const list = weighMaterial(material, { part, share, faults });
    // How much of the part an unweighed material is, nobody says; what it surely holds is surely in the part.
    for (const { substance, range } of list.named)
      addSubstance(substance, share === null ? keepPresence(range) : scale(range, share), add);
    if (rest !== null) rest += list.rest * (share?.max ?? 1);
  }
  for (const substance of part.present) {
    const isNew = addPresent(substance, found);
    if (isNew && part.materials.length > 0)
      faults.push(`${substance.name} is said to be above a threshold, and no list of its materials holds it`);
  }
  // A layer that holds none of an element says nothing of what it is on.
  for (const [name, { max }] of found) if (max === 0 && !ofBody.has(name)) found.delete(name);
  const total = rest === null ? null : round(Math.min(100, rest));
  return {
    substances: new Map([...found].map(([name, { min, max }]) => [name, { min: round(min), max: round(max) }])),
    rest: total,
    faults,
  };
}

type Shares = {
  /** Share of each material in the mass of the part, 0 to 1; null where it is not known. */
  readonly of: readonly (Interval | null)[];
  /** Mass of the part outside all materials, in percent. */
  readonly gap: number;
  readonly unweighed: boolean;
};

function weighMaterials(part: DeclaredPart, faults: string[]): Shares {
  const { materials, mass, number } = part;
  if (materials.length === 0) return { of: [], gap: 100, unweighed: false };
  // Layers alone are no part: nobody says what they are on, nor what that weighs.
  const areLayers = materials.every((each) => isLayer(each.name) && each.mass?.unit !== '%');
  if (areLayers && mass === null && !isLayer(part.name))
    return { of: materials.map(() => null), gap: 0, unweighed: true };
  const inGrams = materials.map((material) => (material.mass?.unit === 'g' ? material.mass : null));
  const inPercent = materials.map((material) => (material.mass?.unit === '%' ? material.mass : null));
  if (inGrams.every((each) => each !== null)) {
    const sum = (side: 'min' | 'max'): number => inGrams.reduce((total, each) => total + each[side], 0);
    const stated = mass?.unit === 'g' && mass.max > 0 ? mass : null;
    const whole = stated ?? { min: sum('min'), max: sum('max') };
    if (whole.max <= 0) return { of: materials.map(() => null), gap: 0, unweighed: true };
    const isOver = stated !== null && sum('min') > stated.max * MOST_OVERWEIGHT;
    if (isOver)
      faults.push(`the materials of ${number} weigh ${round(sum('min'))} g and the part ${round(stated.max)} g`);
    // Where the materials weigh more than their part, either may be wrong: a share is one of their sum at least, of what the part is said to weigh at most.
    const [least, most] = isOver ? [stated.min, sum('max')] : [whole.min, whole.max];
    const of = inGrams.map((each) => ({
      min: divide(each.min, most),
      max: divide(each.max, Math.max(least, Number.MIN_VALUE)),
    }));
    const gap = stated === null || isOver ? 0 : Math.max(0, 100 * (1 - sum('min') / stated.max));
    return { of, gap: gap <= NEAR ? 0 : gap, unweighed: false };
  }
  if (inPercent.every((each) => each !== null)) {
    const stated = inPercent.reduce((total, each) => total + (each.nominal ?? each.min), 0);
    const gap = Math.max(0, 100 - stated);
    return {
      of: inPercent.map(({ min, max }) => ({ min: min / 100, max: max / 100 })),
      gap: gap <= NEAR ? 0 : gap,
      unweighed: false,
    };
  }
  const [only] = materials;
  // One material without a mass is the part, unless the file says that it weighs something else.
  if (materials.length === 1 && only?.mass === null) return { of: [{ min: 1, max: 1 }], gap: 0, unweighed: false };
  return { of: materials.map(() => null), gap: 0, unweighed: true };
}

function divide(part: number, whole: number): number {
  return whole <= 0 ? 1 : Math.min(1, part / whole);
}

type Named = { readonly substance: DeclaredSubstance; readonly range: Interval };

/** The substances of a material in percent of it, and the most unnamed or kept back by its list. */
function weighMaterial(
  material: DeclaredMaterial,
  { part, share: of, faults }: { part: DeclaredPart; share: Interval | null; faults: string[] },
): { readonly named: readonly Named[]; readonly rest: number } {
  const { substances } = material;
  if (substances.length === 0) return { named: [], rest: 100 };
  const ranges = substances.map((substance) => readRange(substance, { material, part, of }));
  const sum = (read: (range: Figure) => number, which: (each: DeclaredSubstance) => boolean = () => true): number =>
    ranges.reduce((total, range, place) => {
      const substance = substances[place];
      return range === null || substance === undefined || !which(substance) ? total : total + read(range);
    }, 0);
  const [lows, highs] = [sum(({ min }) => min), sum(({ max }) => max)];
  const label = material.name || part.number;
  if (lows > 100 + NEAR) faults.push(`the substances of ${label} add up to at least ${round(lows)} %`);
  const rests = substances.filter(({ amount }) => amount?.unit === 'rest');
  if (rests.length > 1) faults.push(`${label} has ${rests.length} rows for the rest`);
  const left = { min: 0, max: Math.max(0, 100 - lows) };
  // Named without an amount: it may be anything that the others leave, and what figures that are rounded hide even where they leave nothing.
  const unstated = { min: 0, max: Math.max(NEAR, left.max) };
  const isOpen = substances.some(({ amount }, place) => amount?.unit !== 'rest' && ranges[place] === null);
  const named = substances.map((substance, place): Named => {
    const isRest = substance.amount?.unit === 'rest' && rests.length === 1;
    const least = isOpen ? 0 : Math.max(0, 100 - highs);
    // A mass that nothing can be weighed against says at least that some of it is there.
    const isThere = substance.amount?.unit === 'g' && substance.amount.min > 0;
    const otherwise = isThere ? { ...unstated, min: LEAST_PCT } : unstated;
    return { substance, range: isRest ? { min: least, max: left.max } : (ranges[place] ?? otherwise) };
  });
  const isHidden = (substance: DeclaredSubstance): boolean => readMeaning(substance).kind === 'hidden';
  const hidden = named.reduce((total, { substance, range }) => total + (isHidden(substance) ? range.max : 0), 0);
  const typical = ({ nominal, min }: Figure): number => nominal ?? min;
  // A list that is complete by the rules of its format, and whose figures do not reach the whole, is not by them.
  const isComplete = part.complete && (isOpen || highs >= 100 - NEAR);
  const isClosed = isComplete || rests.length > 0 || Math.abs(100 - sum(typical)) <= NEAR;
  // The figures of an open list may all be at their lower ends, so that what they leave is more than their middles say.
  const least = ({ min }: Figure): number => min;
  const open = 100 - sum(least, (substance) => !isHidden(substance));
  return { named, rest: Math.min(100, isClosed ? hidden : Math.max(open, hidden)) };
}

type Figure = Interval & { readonly nominal: number | null };

/** A stated amount in percent of the material; null for the rest and for amounts without a weight. */
function readRange(
  { amount, of: basis }: DeclaredSubstance,
  { material, part, of }: { material: DeclaredMaterial; part: DeclaredPart; of: Interval | null },
): Figure | null {
  if (amount === null || amount.unit === 'rest') return null;
  const { min, max, nominal } = amount;
  if (amount.unit === 'g') {
    const isWhole = basis === 'part' || part.materials.length === 1;
    const mass = material.mass?.unit === 'g' ? material.mass : isWhole && part.mass?.unit === 'g' ? part.mass : null;
    if (mass === null || mass.min <= 0) return null;
    const middle = mass.nominal ?? (mass.min + mass.max) / 2;
    return cap({
      min: (100 * min) / mass.max,
      max: (100 * max) / mass.min,
      nominal: nominal === null ? null : (100 * nominal) / middle,
    });
  }
  if (basis === 'material' || of === null || of.min <= 0) return { min, max, nominal };
  return cap({
    min: min / of.max,
    max: max / of.min,
    nominal: nominal === null ? null : (2 * nominal) / (of.min + of.max),
  });
}

function cap({ min, max, nominal }: Figure): Figure {
  return { min: Math.min(100, min), max: Math.min(100, max), nominal };
}

/** A share of something whose own share nobody knows: as much at most, and some where it surely holds some. */
function keepPresence({ min, max }: Interval): Interval {
  return { min: min > 0 ? LEAST_PCT : 0, max };
}

function scale({ min, max }: Interval, by: Interval): Interval {
  return { min: min * by.min, max: max * by.max };
}

/** The name of a substance of whose elements nothing is known, although nobody keeps it back; null for any other. */
export function findUnknownName(substance: DeclaredSubstance): string | null {
  const meaning = readMeaning(substance);
  const isUnknown = meaning.kind === 'hidden' && meaning.contains.length === 0 && !substance.hidden;
  return isUnknown && !readSubstance(substance.name).isRest ? substance.name || substance.cas || null : null;
}

/** Meaning of a substance: elements in fixed shares, a name of elements, or nothing to close a list. */
type Meaning =
  | { readonly kind: 'elements'; readonly fractions: MassFractions }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'hidden'; readonly contains: readonly string[] };

function readMeaning({ name, cas, hidden }: DeclaredSubstance): Meaning {
  if (hidden) return { kind: 'hidden', contains: [] };
  const number = readCasNumber(cas);
  const said = readSubstance(name);
  const byNumber = number === null ? null : readSubstance(number);
  // A number that stands for something else than the name says is a slip of the pen: neither closes anything.
  if (
    byNumber?.understood === true &&
    (said.contains.length === 0 || said.contains.some((one) => byNumber.contains.includes(one)))
  )
    return readElements(number ?? '', byNumber) ?? { kind: 'named', name: number ?? name };
  const both = byNumber?.understood === true ? readSubstance(`${name} ${number}`) : said;
  if (!both.understood || both.isRest) return { kind: 'hidden', contains: both.contains };
  return readElements(name, both) ?? { kind: 'named', name };
}

/** The elements of a substance where their shares are fixed; null where they are not. */
function readElements(substance: string, { contains, mayContain, atZero }: SubstanceReading): Meaning | null {
  const fractions = readMassFractions(substance);
  if (fractions !== null) return { kind: 'elements', fractions };
  const [element] = contains;
  const isElement = contains.length === 1 && mayContain.length === 0 && atZero.length === 1;
  return isElement && element !== undefined ? { kind: 'elements', fractions: new Map([[element, 1]]) } : null;
}

function addSubstance(
  substance: DeclaredSubstance,
  range: Interval,
  add: (name: string, range: Interval) => void,
): void {
  const meaning = readMeaning(substance);
  if (meaning.kind === 'elements')
    for (const [element, fraction] of meaning.fractions) add(element, scale(range, { min: fraction, max: fraction }));
  else if (meaning.kind === 'named') add(meaning.name, range);
  // What it is said to hold besides is there, though nobody knows how much of it.
  else for (const element of meaning.contains) if (range.min > 0) add(element, { min: LEAST_PCT, max: range.max });
}

/** Adds what a statement says is there; true where the lists of the part say of some of it that it is not. */
export function addPresent(substance: DeclaredSubstance, found: Map<string, Interval>): boolean {
  const meaning = readMeaning(substance);
  const names =
    meaning.kind === 'elements'
      ? [...meaning.fractions.keys()]
      : meaning.kind === 'named'
        ? [meaning.name]
        : meaning.contains;
  let isNew = false;
  for (const name of names) {
    const listed = found.get(name);
    isNew ||= (listed?.max ?? 0) === 0;
    const { min, max } = listed === undefined || listed.max === 0 ? { min: 0, max: 100 } : listed;
    found.set(name, { min: Math.max(min, LEAST_PCT), max });
  }
  return isNew;
}

const CAS = /(?<![\d-])0*(\d{2,7})-?(\d{2})-?(\d)(?![\d-])/;

/** The CAS number of a cell, with its check digit right; null for EC numbers, words and other numbers. */
export function readCasNumber(cell: string): string | null {
  const text = cell
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212\u00AD]/g, '-')
    .trim();
  if (/^\d{3}-\d{3}-\d$/.test(text)) return null;
  const found = CAS.exec(text);
  if (found === null) return null;
  const [, first = '', second = '', check = ''] = found;
  const digits = Array.from(`${first}${second}`).toReversed();
  const sum = digits.reduce((total, digit, place) => total + Number(digit) * (place + 1), 0);
  return sum % 10 === Number(check) ? `${first}-${second}-${check}` : null;
}

function round(value: number): number {
  return value < 1e-9 ? value : Number(value.toPrecision(7));
}
