import { getOwn } from '../get-own.ts';

/** Compounds named one by one in acts, with people's names and CAS numbers for them; folded to lower case without blanks and signs. */
const NAMES: readonly (readonly [compound: string, names: string])[] = [
  [
    'ammonium-paratungstate',
    'ammonium paratungstate|apt|paratungstate|ammoniumparawolframat|paratungstate d’ammonium|仲钨酸铵|11120-25-5',
  ],
  [
    'ammonium-metatungstate',
    'ammonium metatungstate|amt|metatungstate|ammoniummetawolframat|偏钨酸铵|12333-11-8|12028-48-7',
  ],
  ['triphenylbismuth', 'triphenylbismuth|triphenylbismuthine|bismuth triphenyl|triphenyl bismuth|三苯基铋|603-33-8'],
  [
    'tri-p-ethoxyphenylbismuth',
    'tri-p-ethoxyphenylbismuth|tris(4-ethoxyphenyl)bismuth|tris(p-ethoxyphenyl)bismuth|三对乙氧基苯基铋|90591-48-3',
  ],
  ['trimethylindium', 'trimethylindium|trimethyl indium|tmin|tmi|三甲基铟|3385-78-2'],
  ['triethylindium', 'triethylindium|triethyl indium|tein|tei|三乙基铟|923-34-2'],
];

/** Elements of each of them. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  'ammonium-paratungstate': ['W', 'N', 'H', 'O'],
  'ammonium-metatungstate': ['W', 'N', 'H', 'O'],
  triphenylbismuth: ['Bi', 'C', 'H'],
  'tri-p-ethoxyphenylbismuth': ['Bi', 'C', 'H', 'O'],
  trimethylindium: ['In', 'C', 'H'],
  triethylindium: ['In', 'C', 'H'],
};

const COMPOUND_OF = new Map(
  NAMES.flatMap(([compound, names]) => names.split('|').map((name) => [fold(name), compound] as const)),
);

/** The compound of a substance among those named by acts; null for none. */
export function findNamedCompound(substance: string): string | null {
  return COMPOUND_OF.get(fold(substance)) ?? null;
}

/** The elements of a named compound; undefined for any other word. */
export function listElementsOfCompound(compound: string): readonly string[] | undefined {
  return getOwn(ELEMENTS, compound);
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
