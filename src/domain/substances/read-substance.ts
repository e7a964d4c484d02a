import { keepLately } from '../texts/keep-lately.ts';
import { type SubstanceReading, RARE_EARTHS } from './substance-words.ts';
import { CAS_ELEMENTS } from './cas-numbers.ts';
import { findAmbiguous, readFormula } from './formula.ts';
import { composeWords } from './compose-words.ts';
import { isFillerOnly, splitWords } from './split-words.ts';

const NOTHING: SubstanceReading = { isRest: false, contains: [], mayContain: [], atZero: [], understood: false };

const CAS_NUMBER = /(?<![\d-])\d{2,7}-\d{2}-\d(?![\d-])/g;
const CAS_TITLE = /\b(?:cas|ec|rn)\b(?:[\s.:#-]*(?:no|nr|number|nummer|rn)\b)?[\s.:#-]*/gi;
/** Where one of several things is named: `Dy/Tb`, `Pr, Nd`, `Dysprosium and terbium`. */
const SEPARATORS = /\s*[/+&;,|、]\s*|\s+(?:and|und|et|or|oder|ou)\s+|(?:和|及|与|與|或|または|又は|と)/i;
/** `n/a`, `n.d.`, `k. A.` and `NA` name nothing, neither nitrogen nor sodium. */
const NOT_STATED = /^(?:[nNkK][\s./]+[aAdD][\s.]*|NA|na)$/;
/** Longer text is a remark and no name of a substance. */
const LONGEST_NAME = 200;

/**
 * Meaning of a substance: element names in English, German, French, Chinese and Japanese, symbols in any case where only one element can be
 * meant, formulas, known CAS numbers, groups (`Dy/Tb`, `heavy rare earths`, `TREO`) and words for the rest. Anything else is not understood, and
 * never taken for nothing. Each step of an import asks for the same names, and a list may hold many that nobody knows.
 */
export const readSubstance = keepLately(readText, { most: 250_000, longest: LONGEST_NAME });

function readText(text: string): SubstanceReading {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212\uFE58\uFE63]/g, '-')
    .replaceAll(/[\s\u200B-\u200D\u2060\uFEFF]+/g, ' ')
    .trim();
  if (plain === '' || plain.length > LONGEST_NAME || NOT_STATED.test(plain)) return NOTHING;
  const bare = readBareNumber(plain);
  if (bare !== null) return bare;
  const numbers = plain.match(CAS_NUMBER);
  if (numbers === null) return readNamed(plain);
  const name = plain
    .replaceAll(CAS_NUMBER, ' ')
    .replaceAll(CAS_TITLE, ' ')
    .replaceAll(/^[\s()[\]:;,/-]+|[\s()[\]:;,/-]+$/g, '');
  const readings = numbers.map(readCasNumber);
  return readings.reduce(agree, name === '' ? (readings[0] ?? NOTHING) : readNamed(name));
}

/** A known CAS number without its hyphens (`7429916`), whose last digit checks the others; null for any other text. */
function readBareNumber(text: string): SubstanceReading | null {
  const [, first, second, check] = /^0*(\d{2,7})(\d{2})(\d)$/.exec(text) ?? [];
  if (first === undefined || second === undefined || check === undefined) return null;
  const digits = Array.from(`${first}${second}`, Number).toReversed();
  const sum = digits.reduce((total, digit, at) => total + digit * (at + 1), 0);
  const cas = `${first}-${second}-${check}`;
  return sum % 10 === Number(check) && CAS_ELEMENTS.has(cas) ? readCasNumber(cas) : null;
}

function readCasNumber(cas: string): SubstanceReading {
  const elements = CAS_ELEMENTS.get(cas.replace(/^0+/, ''));
  return elements === undefined ? NOTHING : holdsAll(elements, true);
}

/** Two names of one thing: their common part is sure; where they contradict each other, or one is not understood, the list stays open. */
function agree(one: SubstanceReading, other: SubstanceReading): SubstanceReading {
  if (isSame(one, other)) return one;
  const both = one.contains.filter((element) => other.contains.includes(element));
  const all = [...one.contains, ...one.mayContain, ...other.contains, ...other.mayContain];
  const mayContain = [...new Set(all)].filter((element) => !both.includes(element));
  const within = (a: SubstanceReading, b: SubstanceReading): boolean =>
    [...a.contains, ...a.mayContain].every((element) => b.contains.includes(element) || b.mayContain.includes(element));
  const understood = one.understood && other.understood && (within(one, other) || within(other, one));
  // A remark that nobody understands takes nothing away from a name that is understood, and adds what it may.
  const silent = (reading: SubstanceReading): boolean =>
    !reading.understood && reading.contains.length + reading.mayContain.length === 0;
  if (silent(other)) return { ...one, atZero: [], understood: false };
  if (silent(one)) return { ...other, atZero: [], understood: false };
  return { isRest: false, contains: both, mayContain, atZero: [], understood };
}

function isSame(one: SubstanceReading, other: SubstanceReading): boolean {
  const write = ({ isRest, contains, mayContain, understood }: SubstanceReading): string =>
    JSON.stringify([isRest, contains.toSorted(), mayContain.toSorted(), understood]);
  return write(one) === write(other);
}

function holdsAll(elements: readonly string[], understood: boolean): SubstanceReading {
  const [first] = elements;
  const atZero = understood && elements.length === 1 && first !== undefined ? [first] : [];
  return { isRest: false, contains: elements, mayContain: [], atZero, understood };
}

/** A name with its brackets: `Dysprosium (Dy)`, `Dy (wt%)`, `Nd2(Fe,Co)14B`. */
function readNamed(text: string): SubstanceReading {
  const whole = readWhole(text);
  if (whole !== null) return whole;
  const inside = [...text.matchAll(/[([{]([^()[\]{}]*)[)\]}]/g)].flatMap(([, inner = '']) =>
    isFillerOnly(inner) ? [] : [inner],
  );
  const outside = text.replaceAll(/[([{][^()[\]{}]*[)\]}]/g, ' ').trim();
  const readings = [outside, ...inside].filter((part) => part !== '' && !isFillerOnly(part)).map(readListed);
  // `Fe (balance)` is iron; what stands for the rest stands alone.
  const named = readings.filter(({ isRest }) => !isRest);
  const [first, ...others] = named.length === 0 ? readings : named;
  return first === undefined ? NOTHING : others.reduce(agree, first);
}

/** Text of one symbol or formula from end to end; null otherwise. */
function readWhole(text: string): SubstanceReading | null {
  const bare = text.replace(/\s*%$/, '');
  const ambiguous = findAmbiguous(bare);
  if (ambiguous !== null) return { isRest: false, ...ambiguous, atZero: [], understood: true };
  const formulaFirst = /^[A-Za-z]{1,2}$/.test(bare) || /[a-z][A-Z]/.test(bare);
  if (!formulaFirst && (isFillerOnly(bare) || splitWords(bare).every(({ known }) => known))) return null;
  if (isList(bare)) return null;
  const formula = readFormula(bare);
  if (formula === null) return null;
  // `DyTb` and `Dy-Tb` are the sum of two; praseodymium-neodymium is one metal of the trade.
  const isSum =
    !formula.exact && formula.elements.length > 1 && formula.elements.every((symbol) => RARE_EARTHS.includes(symbol));
  if (isSum && formula.elements.toSorted().join('') === 'NdPr') return holdsAll(formula.elements, true);
  return isSum ? holdsOneOf(formula.elements, formula.elements) : holdsAll(formula.elements, formula.exact);
}

function holdsOneOf(elements: readonly string[], atZero: readonly string[]): SubstanceReading {
  return { isRest: false, contains: [], mayContain: elements, atZero, understood: true };
}

/** Whether signs outside of brackets part several things, as in `Dy/Tb`; a decimal comma in a formula parts none. */
function isList(text: string): boolean {
  const outside = text.replaceAll(/[([][^()[\]]*[)\]]/g, '');
  return /[/&;|]|\+(?=\s*[A-Za-z])|,(?!\d)/.test(outside);
}

/** One of several possible things: at least one is there. */
function readListed(text: string): SubstanceReading {
  const whole = readWhole(text);
  if (whole !== null) return whole;
  const parts = text.split(SEPARATORS).filter((part) => part.trim() !== '' && !isFillerOnly(part));
  if (parts.length <= 1) return readOne(parts[0] ?? text);
  const readings = parts.map(readOne).filter(({ isRest }) => !isRest);
  const [first] = readings;
  if (first === undefined) return { ...NOTHING, isRest: true, understood: true };
  const understood = readings.every((reading) => reading.understood);
  const contains = understood
    ? first.contains.filter((element) => readings.every((reading) => reading.contains.includes(element)))
    : [];
  const all = readings.flatMap((reading) => [...reading.contains, ...reading.mayContain]);
  const mayContain = [...new Set(all)].filter((element) => !contains.includes(element));
  const plain = understood && readings.every(({ atZero }) => atZero.length > 0);
  return {
    isRest: false,
    contains,
    mayContain,
    atZero: plain ? readings.flatMap(({ atZero }) => atZero) : [],
    understood,
  };
}

function readOne(text: string): SubstanceReading {
  return readWhole(text.trim()) ?? composeWords(splitWords(text));
}
