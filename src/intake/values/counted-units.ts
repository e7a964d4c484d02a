/**
 * Units that count pieces by the dozen, hundred or thousand, folded and parted by semicolons: `TST` and `HST` of SAP, `Tsd. Stk`, `CEN` and `DZN` of UN/ECE
 * recommendation 20. Its `MIL` is left out, since boards are measured in mils.
 */
const WORDS: readonly (readonly [size: number, words: string])[] = [
  [12, 'dz; dzn; doz; dozen; dutzend; dtz; 打'],
  [
    100,
    'hst; c; cpc; cpcs; c pcs; cen; hundred; hundert; hun; hd; cento; 100 st; 100 stk; 100 stück; 100 pcs; 100 pc; 100 ea',
  ],
  [
    1000,
    'ts; tst; tsd; tsd st; tsd stk; tsd stück; t st; t stk; t.st; t.stk; kst; kstk; tausend; tausend st; tausend stück',
  ],
  [1000, 'kpc; kpcs; mpcs; m pcs; m pc; k pcs; k units; th pcs; thousand; thousands; thousand pcs; thousand pieces'],
  [1000, "1000 st; 1000 stk; 1000 stück; 1000 pcs; 1000 pc; 1000 ea; 1'000 st; 1.000 st; 1,000 pcs"],
  [
    1000,
    'mpc; ths; tys; tys szt; tys.szt; тыс шт; тыс.шт; тис шт; тис.шт; milheiro; millar; millares; milhar; milhares; milheiros; migliaia; migliaio; millier; milliers; mille; bin adet',
  ],
  [144, 'gro; gross'],
  [1000, '千个; 千個; 千件; 千只; 千片; 千本'],
];

/** Each of these units with the pieces that one of it is. */
export const COUNT_SIZES: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap(([size, words]) => words.split('; ').map((word) => [word, size] as const)),
);

/** How many pieces one of a unit is: 1000 for `TST`, 12 for `DZ`; 1 for pieces themselves and for whatever does not count pieces. */
export function readCountSize(unit: string): number {
  const folded = unit
    .trim()
    .toLowerCase()
    .replaceAll(/\.(?=\s|$)/g, '')
    .replaceAll(/\s+/g, ' ');
  return COUNT_SIZES.get(folded) ?? 1;
}
