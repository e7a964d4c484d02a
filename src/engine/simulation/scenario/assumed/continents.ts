/** Territories by continent, as far as goods cross it by road or rail and as the United Nations list them (M49), North Africa and the Near East apart. */
const CONTINENTS: Readonly<Record<string, string>> = {
  europe:
    'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA VA XK TR',
  'east asia': 'CN HK MO MN KR KP JP TW',
  'south east asia': 'BN ID KH LA MM MY PH SG TH TL VN',
  'south asia': 'AF BD BT IN IR LK MV NP PK',
  'central asia': 'KZ KG TJ TM UZ',
  'near east': 'AE AM AZ BH GE IL IQ JO KW LB OM PS QA SA SY YE EG',
  'north america': 'US CA MX GL BM',
  'south america': 'AR BO BR CL CO EC GY PE PY SR UY VE',
  oceania: 'AU NZ PG FJ NC',
  africa:
    'DZ AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW',
};
/** Neighbours with goods going by land or a short sea. */
const NEIGHBOURS: readonly (readonly [string, string])[] = [
  ['east asia', 'south east asia'],
  ['east asia', 'central asia'],
  ['south asia', 'central asia'],
];

const continentOf = new Map(
  Object.entries(CONTINENTS).flatMap(([continent, codes]) =>
    codes.split(' ').map((code) => [code, continent] as const),
  ),
);

/** Returns whether goods between two territories stay on a continent. False if one of them is on none of the lists. */
export function isSameContinent(from: string, to: string): boolean {
  const [a, b] = [continentOf.get(from), continentOf.get(to)];
  if (a === undefined || b === undefined) return false;
  return a === b || NEIGHBOURS.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
}
