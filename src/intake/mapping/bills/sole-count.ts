import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { listPlaces, type Candidate } from './settle-parent-columns.ts';

/** From this share of its cells on a column is one of numbers. */
const NEARLY_ALL = 0.9;
/**
 * Columns of numbers that count nothing of a line, folded: of what it weighs, costs, loses, its revision, how long it takes; and of a time, since what is
 * used in a year goes into no one piece.
 */
const NO_COUNT =
  /weight|gewicht|masse|poids|peso|waga|hmotnost|paino|agirlik|вес|масса|重|质量|質量|중량|price|preis|prix|prezz|preci|preco|pris|cena|fiyat|hinta|цена|стоим|价|價|金额|金額|단가|금액|cost|kost|cout|scrap|ausschuss|rebut|scart|chatarra|refugo|loss|yield|损耗|損耗|不良|rev|version|index|year|jahr|annee|anno|ano|date|datum|level|stufe|niveau|livell|nivel|poziom|uroven|percent|quote|lead|time|zeit|delai|stock|bestand|inventory|magazyn|库存|在庫|재고|number|nummer|numero|pos|line|row|zeile|ligne|seq|id|序|项|番|순|호|20\d\d|(?:^| )(?:fy|ytd|last|rok|mois|annuel|annual|week|month|mese|mes|mesic)|monat|woche|月|周|年|연|월/;

/**
 * The column that says how many go into what a line makes: the one that was taken for a quantity, else the only column of numbers of which
 * nothing else is known, as `Consumo`, `Zużycie` or `UPA` is. Null where there is none or more than one.
 */
export function findCount(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: readonly Candidate[],
): number | null {
  const [named] = listPlaces(chosen, 'quantity');
  if (named !== undefined) return named;
  const open = [...profiles.keys()].filter((place) => {
    const profile = profiles[place];
    return (
      chosen[place]?.meaning === null &&
      profile !== undefined &&
      profile.filled >= 2 &&
      (profile.numbers >= NEARLY_ALL || isBelowUnits(profile)) &&
      !NO_COUNT.test(foldHeader(header[place] ?? '').text)
    );
  });
  const [only, further] = open;
  return only === undefined || further !== undefined ? null : only;
}

/** In a bill of which columns say what is made and what goes in, and none how many: the only column of numbers does. */
export function nameSoleCount(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (!['parent', 'part-number'].every((meaning) => chosen.some((candidate) => candidate.meaning === meaning))) return;
  if (chosen.some(({ meaning }) => meaning === 'quantity' || meaning === 'supplier' || meaning === 'supplier-id'))
    return;
  const place = findCount(header, profiles, chosen);
  if (place === null) return;
  chosen[place] = {
    meaning: 'quantity',
    confidence: 0.7,
    reason: 'It is the only column of numbers beside what is made and what goes in.',
  };
}

/** Whether all cells but one are numbers: that one may say the unit of those below it. */
function isBelowUnits({ numbers, filled }: ColumnProfile): boolean {
  return filled >= 3 && (1 - numbers) * filled < 1.5;
}
