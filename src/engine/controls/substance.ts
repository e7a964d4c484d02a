import { CAS_ELEMENTS } from './cas-numbers.ts';

const ELEMENTS = new Set(
  (
    'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag ' +
    'Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U'
  ).split(' '),
);

/**
 * Element symbols in a substance: an element symbol, a formula (`Li2CO3`, `NiSO4·6H2O`, `Nd2Fe14B`, `LiNi0.8Mn0.1Co0.1O2`) or a CAS
 * number of the table. An empty list where the text is none of them: such a substance decides nothing.
 */
export function getElements(substance: string): readonly string[] {
  const text = substance.trim();
  if (/^\d{2,7}-\d{2}-\d$/.test(text)) return CAS_ELEMENTS[text] ?? [];
  const tokens = text.replaceAll(/[·.*\s]\d*(?=[A-Z(])/g, '').match(/[A-Z][a-z]?|[()[\]]|[\d.,xyz±-]+|./g) ?? [];
  const found = new Set<string>();
  for (const token of tokens) {
    if (/^[A-Z][a-z]?$/.test(token)) {
      if (!ELEMENTS.has(token)) return [];
      found.add(token);
    } else if (!/^([()[\]]|[\d.,xyz±-]+)$/.test(token)) {
      return [];
    }
  }
  return [...found];
}
