import { ELEMENTS } from './element-names.ts';

/** Elements of a formula; `exact` false: a designation such as NdFeB or 42CrMo4, an alloy with others besides. */
export type Formula = { readonly elements: readonly string[]; readonly exact: boolean };

/** Final elements of a compound's formula; a word ending on a metal without any number in it is the designation of an alloy. */
const ENDS_COMPOUNDS: ReadonlySet<string> = new Set('H C N O F P S Cl As Se Br Sb Te I'.split(' '));

/** Elements never named by a material declaration in capitals alone or in small letters alone. */
const NOT_IN_ANY_CASE: ReadonlySet<string> = new Set('Po At Rn Fr Ra Ac Pa Tc Pm'.split(' '));

/** Possible meanings of letters with several readings; `contains` holds in each of them. */
export type AmbiguousLetters = { readonly contains: readonly string[]; readonly mayContain: readonly string[] };

const RARE_EARTHS_OR_RHENIUM = 'Re La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Y Sc'.split(' ');
/** Letters read as a symbol in another case and as a compound or a word as they stand. */
const AMBIGUOUS: ReadonlyMap<string, AmbiguousLetters> = new Map([
  ['CO', { contains: [], mayContain: ['Co', 'C', 'O'] }],
  ['co', { contains: [], mayContain: ['Co', 'C', 'O'] }],
  // Hydrogen fluoride is written so everywhere; hafnium in capitals is possible all the same.
  ['HF', { contains: ['H', 'F'], mayContain: ['Hf'] }],
  ['hf', { contains: [], mayContain: ['Hf', 'H', 'F'] }],
  ['RE', { contains: [], mayContain: RARE_EARTHS_OR_RHENIUM }],
  ['re', { contains: [], mayContain: RARE_EARTHS_OR_RHENIUM }],
  // Short for Seltene Erden; selenium in capitals is possible all the same.
  ['SE', { contains: [], mayContain: ['Se', ...RARE_EARTHS_OR_RHENIUM.slice(1)] }],
]);

/** Words of two letters, no symbols where they stand alone. */
const NO_SYMBOLS: ReadonlySet<string> = new Set(['no', 'pa', 'pu', 'np', 'cn', 'at', 'am', 'is', 'it', 'ac']);

/** Compounds and designations without numbers, told in any case. */
const WITHOUT_NUMBERS: ReadonlyMap<string, Formula> = new Map(
  (
    'NdFeB FeNdB NdFeBo SmCo CoSm AlNiCo SmFeN NdDyFeB DyFe FeDy TbFe TbDyFe FeB CoFeB PrNd NdPr GaAs GaN GaP GaSb InP InAs InSb ' +
    'InGaAs AlGaAs SiC SiGe AlN BN WC TiC TiB ZnO ZnS ZnSe CuO NiO CoO FeO MgO CaO MnO PbO LiF LiCl NaCl KCl NaOH KOH LiOH CdTe HgCdTe CdZnTe'
  )
    .split(' ')
    .flatMap((text): [string, Formula][] => {
      const formula = readExactFormula(text);
      return formula === null ? [] : [[text.toLowerCase(), formula]];
    }),
);

/** The possible elements of letters in this case, with several readings (`CO`, `SIO2`); null for one reading. */
export function findAmbiguous(text: string): AmbiguousLetters | null {
  const known = AMBIGUOUS.get(text);
  if (known !== undefined) return known;
  if (isWrittenExactly(text) || isGrade(text)) return null;
  const ways = listWays(text);
  return ways.length > 1 && !isOneWay(ways) ? { contains: [], mayContain: [...new Set(ways.flat())] } : null;
}

function isWrittenExactly(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && readExactFormula(text) !== null;
}

/**
 * The formula of a word: a symbol in any case, a formula in chemists' writing (`Nd2Fe14B`, `NiSO4·6H2O`, `LiNi0.8Mn0.1Co0.1O2`), or in other
 * letters where only one reading is possible (`DY2O3`, `nd2o3`). Null if it is none, or where it could be another.
 */
export function readFormula(text: string): Formula | null {
  // Among other words nobody can tell which of its readings is meant.
  if (text === 'SE') return null;
  const mixed = /[a-z]/.test(text) && /[A-Z]/.test(text);
  if (mixed && !NO_SYMBOLS.has(text.toLowerCase())) {
    const exact = readExactFormula(text);
    if (exact !== null) return exact;
  }
  const letters = text.toLowerCase();
  if (/^[a-z]{1,2}$/.test(letters)) return readSymbol(letters);
  if (/^[a-z]+$/.test(letters)) return WITHOUT_NUMBERS.get(letters) ?? null;
  return isGrade(text) ? null : readInAnyCase(text);
}

function readSymbol(letters: string): Formula | null {
  const symbol = letters.replace(/^./, (letter) => letter.toUpperCase());
  if (NO_SYMBOLS.has(letters) || NOT_IN_ANY_CASE.has(symbol)) return null;
  if (ELEMENTS.has(symbol)) return { elements: [symbol], exact: true };
  return WITHOUT_NUMBERS.get(letters) ?? null;
}

/** Grades of magnets, steels and plastics are letters and figures too: `N42SH`, `38UH`, `PA66`, `C45`, `S235`. */
function isGrade(text: string): boolean {
  return /^n?\d{2}(?:m|h|sh|uh|eh|ah|vh|th)?$/i.test(text) || /^(?:pa|pc|pp|pe|ps|pu|po|pi)-?\d/i.test(text);
}

/** A formula in capitals and small letters as chemistry writes them; null if it is none. */
function readExactFormula(text: string): Formula | null {
  const joined = text.replaceAll(/[·.*\s]\d*(?=[A-Z([])/g, '');
  const tokens = joined.match(/[A-Z][a-z]?|[()[\]]|[\d.,xyzδ±+-]+|./g) ?? [];
  const found: string[] = [];
  for (const token of tokens) {
    if (/^[A-Z][a-z]?$/.test(token)) {
      if (!ELEMENTS.has(token)) return null;
      found.push(token);
    } else if (!/^(?:[()[\]]|[\d.,xyzδ±+-]+)$/.test(token)) return null;
  }
  return found.length === 0 ? null : judgeFormula(joined, found);
}

/** A formula in other letters, where all ways to cut it into symbols name the same elements. */
function readInAnyCase(text: string): Formula | null {
  const ways = listWays(text);
  const [first] = ways;
  return first === undefined || !isOneWay(ways) ? null : judgeFormula(text, first);
}

function isOneWay(ways: readonly (readonly string[])[]): boolean {
  return new Set(ways.map((way) => [...new Set(way)].toSorted().join(' '))).size === 1;
}

/** Ways to cut letters with figures between them into symbols, in any case; none if it takes more than a few steps to find them. */
function listWays(text: string): readonly (readonly string[])[] {
  if (!/^[\dA-Z()[\].,·*+-]{1,40}$/i.test(text) || !/\d/.test(text)) return [];
  const letters = text.toLowerCase().replaceAll(/[·.*]\d*(?=[a-z([])/g, '');
  const ways: string[][] = [];
  let steps = 0;
  const cut = (at: number, found: readonly string[]): void => {
    steps += 1;
    if (steps > MOST_STEPS) return;
    let from = at;
    while (from < letters.length && !/[a-z]/.test(letters[from] ?? '')) from++;
    if (from >= letters.length) {
      ways.push([...found]);
      return;
    }
    for (const length of [1, 2]) {
      const piece = letters.slice(from, from + length);
      const symbol = piece.replace(/^./, (letter) => letter.toUpperCase());
      if (piece.length === length && ELEMENTS.has(symbol) && !NOT_IN_ANY_CASE.has(symbol))
        cut(from + length, [...found, symbol]);
    }
  };
  cut(0, []);
  return steps > MOST_STEPS ? [] : ways;
}

/** Letters with more ways to cut are no formula. */
const MOST_STEPS = 2000;

const MOLECULES = /^(?:[HNOF]2|Cl2|Br2|I2|O3|S8|P4)$/i;

/** Signs before, in or behind the letters tell a compound from the designation of an alloy or of a purity. */
function judgeFormula(text: string, found: readonly string[]): Formula | null {
  const elements = [...new Set(found)];
  const [first = ''] = elements;
  const numbered = /\d/.test(text);
  if (elements.length === 1) {
    if (!numbered || MOLECULES.test(text)) return { elements, exact: true };
    // `Al99.5` holds aluminium and something else; a letter with a figure behind it may be the name of anything.
    return first.length === 1 ? null : { elements, exact: false };
  }
  // `42CrMo4`: figures before the letters are those of a steel. `N42SH`: no compound of single letters has so many atoms of one.
  if (/^\d{2}/.test(text)) return { elements, exact: false };
  // Groups that are counted (`(NH4)10W12O41`) stand in no grade.
  const isGradeLike = elements.every((symbol) => symbol.length === 1) && !/[)\]]\d/.test(text);
  if (isGradeLike && (text.match(/\d+/g) ?? []).some((count) => Number(count) > 22)) return null;
  return { elements, exact: numbered || ENDS_COMPOUNDS.has(found.at(-1) ?? '') };
}
