import { CAS_FORMULAS } from './cas-numbers.ts';
import { findAmbiguous, readFormula } from './formula.ts';

/** Standard atomic weights, abridged to the digits common to every source of the element (IUPAC 2021). */
const ATOMIC_WEIGHTS: ReadonlyMap<string, number> = new Map(
  (
    'H 1.008; He 4.0026; Li 6.94; Be 9.0122; B 10.81; C 12.011; N 14.007; O 15.999; F 18.998; Ne 20.18; Na 22.99; Mg 24.305; Al 26.982; ' +
    'Si 28.085; P 30.974; S 32.06; Cl 35.45; Ar 39.95; K 39.098; Ca 40.078; Sc 44.956; Ti 47.867; V 50.942; Cr 51.996; Mn 54.938; ' +
    'Fe 55.845; Co 58.933; Ni 58.693; Cu 63.546; Zn 65.38; Ga 69.723; Ge 72.63; As 74.922; Se 78.971; Br 79.904; Kr 83.798; Rb 85.468; ' +
    'Sr 87.62; Y 88.906; Zr 91.224; Nb 92.906; Mo 95.95; Ru 101.07; Rh 102.91; Pd 106.42; Ag 107.87; Cd 112.41; In 114.82; Sn 118.71; ' +
    'Sb 121.76; Te 127.6; I 126.9; Xe 131.29; Cs 132.91; Ba 137.33; La 138.91; Ce 140.12; Pr 140.91; Nd 144.24; Sm 150.36; Eu 151.96; ' +
    'Gd 157.25; Tb 158.93; Dy 162.5; Ho 164.93; Er 167.26; Tm 168.93; Yb 173.05; Lu 174.97; Hf 178.49; Ta 180.95; W 183.84; Re 186.21; ' +
    'Os 190.23; Ir 192.22; Pt 195.08; Au 196.97; Hg 200.59; Tl 204.38; Pb 207.2; Bi 208.98; Th 232.04; U 238.03'
  )
    .split('; ')
    .map((entry): [string, number] => {
      const [symbol = '', weight = ''] = entry.split(' ');
      return [symbol, Number(weight)];
    }),
);

/** Shares of mass by element, with a sum of 1. */
export type MassFractions = ReadonlyMap<string, number>;

/**
 * The share of each element in the mass of a substance given as a chemists' formula (`Dy2O3`, `LiNi0.8Mn0.1Co0.1O2`, `NiSO4·6H2O`) or a CAS
 * number of known formula. Null if the amounts are not fixed: designations of alloys, `x` and `δ`, alternatives in brackets, names.
 */
export function readMassFractions(substance: string): MassFractions | null {
  const known = CAS_FORMULAS.get(substance);
  if (known === undefined && (findAmbiguous(substance) !== null || readFormula(substance)?.exact !== true)) return null;
  const formula = known ?? substance;
  const counts = new Map<string, number>();
  for (const [place, molecule] of formula.split(/[·*]/).entries()) {
    const lead = place === 0 ? '' : (/^\d+(?:\.\d+)?/.exec(molecule)?.[0] ?? '');
    const found = countAtoms(molecule.slice(lead.length));
    if (found === null) return null;
    for (const [symbol, count] of found) counts.set(symbol, (counts.get(symbol) ?? 0) + count * Number(lead || 1));
  }
  if (counts.size === 0) return null;
  const masses = [...counts].map(
    ([symbol, count]) => [symbol, count * (ATOMIC_WEIGHTS.get(symbol) ?? Number.NaN)] as const,
  );
  const total = masses.reduce((sum, [, mass]) => sum + mass, 0);
  return Number.isFinite(total) && total > 0 ? new Map(masses.map(([symbol, mass]) => [symbol, mass / total])) : null;
}

/** Atoms of one molecule with its brackets; null if anything in it is no symbol, figure or bracket. */
function countAtoms(text: string): Map<string, number> | null {
  const tokens = text.match(/[A-Z][a-z]?|\d+(?:\.\d+)?|[()[\]]|./g) ?? [];
  const open: Map<string, number>[] = [new Map<string, number>()];
  let last: readonly (readonly [string, number])[] = [];
  const add = (counts: Map<string, number>, symbol: string, count: number): void => {
    counts.set(symbol, (counts.get(symbol) ?? 0) + count);
  };
  for (const token of tokens) {
    const top = open.at(-1);
    if (top === undefined) return null;
    if (ATOMIC_WEIGHTS.has(token)) {
      last = [[token, 1]];
      add(top, token, 1);
    } else if (token === '(' || token === '[') {
      open.push(new Map<string, number>());
      last = [];
    } else if (token === ')' || token === ']') {
      const inner = [...(open.pop() ?? [])];
      const outer = open.at(-1);
      if (outer === undefined) return null;
      for (const [symbol, count] of inner) add(outer, symbol, count);
      last = inner;
    } else if (/^\d/.test(token) && last.length > 0) {
      for (const [symbol, count] of last) add(top, symbol, count * (Number(token) - 1));
      last = [];
    } else return null;
  }
  return open.length === 1 ? (open[0] ?? null) : null;
}
