import { isPieceWord } from './piece-words.ts';
import { readSizedPack } from './units/sized-packs.ts';

/**
 * Units that count pieces by the dozen, hundred or thousand, folded and parted by semicolons: `TST` and `HST` of SAP, `Tsd. Stk`, `CEN` and `DZN` of UN/ECE
 * recommendation 20. Its `MIL` is left out, since boards are measured in mils.
 */
const WORDS: readonly (readonly [size: number, words: string])[] = [
  [12, 'dz; dzn; doz; dozen; dutzend; dtz; 打'],
  [
    100,
    'hst; cent; centaine; centaines; ciento; cientos; cien; centena; centenas; centinaio; centinaia; honderd; stovka; setka; hundra; hundre; hundrede; c; cpc; cpcs; c pcs; cen; hundred; hundert; hun; hd; cento; 100 st; 100 stk; 100 stück; 100 pcs; 100 pc; 100 ea',
  ],
  [
    1000,
    'ts; tst; tsd; tsd st; tsd stk; tsd stück; t st; t stk; t.st; t.stk; kst; kstk; tausend; tausend st; tausend stück',
  ],
  [
    1000,
    'kpc; kpcs; kea; mpcs; m pcs; m pc; k pcs; k units; th pcs; thousand; thousands; thousand pcs; thousand pieces',
  ],
  [1000, "1000 st; 1000 stk; 1000 stück; 1000 pcs; 1000 pc; 1000 ea; 1'000 st; 1.000 st; 1,000 pcs"],
  [
    1000,
    'mpc; ths; tys; tys szt; tys.szt; тыс шт; тыс.шт; тис шт; тис.шт; milheiro; millar; millares; milhar; milhares; milheiros; migliaia; migliaio; millier; milliers; mille; bin adet',
  ],
  [
    12,
    'dtzd; docena; docenas; douzaine; douzaines; dozzina; dozzine; dúzia; dúzias; tucet; tucat; düzine; dosin; dusin; дюжина',
  ],
  [144, 'gro; gross; grosse'],
  [1000, '千个; 千個; 千件; 千只; 千片; 千本'],
];

/** Each of these units with the pieces that one of it is. */
export const COUNT_SIZES: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap(([size, words]) => words.split('; ').map((word) => [word, size] as const)),
);

/** Words for a hundred or more before a word for pieces: `tis. ks`, `тыс. шт.`, `ezer db`, `千个`, `万个`. */
const HUNDREDS: readonly (readonly [size: number, words: RegExp])[] = [
  [100, /^(?:hundert|cent|stov?k[ay]?|sto)[ .-]*/u],
  [
    1000,
    /^(?:tsd|tausend|ths|thousand|k(?=[ -]?\p{L}{2})|m(?= )|tis(?:íc)?|tys(?:iąc|ięcy)?|тыс(?:яч[аи]?)?|тис|хил(?:яди)?|хиљ|tisuć[ae]?|hilj|ezer|e(?= )|mii(?: de)?|bin|mil|mille|mila|tuh|tuhat|tūkst|tusen|tus)[ .-]*/u,
  ],
  [1000, /^[千천]\s*/u],
  [10_000, /^[万萬만]\s*/u],
];
/** `100 ks`, `1.000 szt.`, `per 1000`, `x100`. */
const NUMBERED = /^(x|×|per|pro|je|par|por|za|na|pr|à)?\s*(10|100|1[.,'’ ]?000|10[.,'’ ]?000)\s*(\D.*)?$/u;

/** How many pieces one of a unit is: 1000 for `TST`, 12 for `DZ`, 50 for `VE à 50`; 1 for pieces themselves and for whatever does not count pieces. */
export function readCountSize(unit: string): number {
  const folded = unit
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/\.(?=\s|$)/g, '')
    .replaceAll(/\s+/g, ' ');
  const known = COUNT_SIZES.get(folded);
  // Most units are `kg`, `m` and the like.
  if (known !== undefined || /^[a-z]{0,3}$/.test(folded)) return known ?? 1;
  return readNumbered(folded) ?? readHundreds(folded) ?? readSizedPack(folded) ?? 1;
}

function readNumbered(unit: string): number | null {
  const [, per, figure, word = ''] = NUMBERED.exec(unit) ?? [];
  // A bare figure is the size of a pack or of a lot.
  if (figure === undefined || (word === '' ? per === undefined : !isPieceWord(word))) return null;
  return Number(figure.replaceAll(/\D/g, ''));
}

function readHundreds(unit: string): number | null {
  for (const [size, words] of HUNDREDS) {
    const rest = unit.replace(words, '');
    if (rest !== unit && rest !== '' && isPieceWord(rest)) return size;
  }
  return null;
}
