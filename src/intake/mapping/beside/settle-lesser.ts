import type { ForeignColumn } from '../../base/foreign-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';
import type { ColumnProfile } from '../column-profile.ts';

/** Words for earlier values, folded: `Old price`, `Anteil Vorjahr`, `Ancien prix`. */
const BEFORE =
  /(?:^| )(?:old|alt(?:e[rsn]?)?|former|legacy|initial|tidigare|previous|prior|prev|last year|vorjahr(?:es)?|vorperiode|bisher(?:ig\p{L}*)?|ancien(?:ne)?s?|precedente?s?|anterior|vecchi[oa]|viejo|antigu[oa]|oude?|vorige?|poprzedni[ae]?|star[aey]|predchozi|predosl\p{L}*|gammal|gamla|gammel|foregaende|forrige|tidligere|eski|onceki|vanha|edellinen|elozo)(?: |$)|旧|舊|前回|上次|이전/u;
/** Words for wished, expected or asked values, and for payments besides, folded: `Target price`, `Planned split`, `Tooling cost`. */
const NOT_SO =
  /(?:^| )(?:target|ziel|soll|goal|objectif|obiettivo|objetivo|cible|budget(?:ed)?|plan(?:ned)?|geplant|prevu|quoted?|quotation|offer(?:ed)?|offre|offerta|oferta|spot|benchmark|market|markt|should|indicative|indikativ|estimated?|geschatzt|projected|expected|erwartet|simulated|theoretical|tooling|werkzeug|outillage|nre|setup|sample|max(?:imum)?|min(?:imum)?)(?: |$)|(?:angebots|ziel|markt|muster|plan|budget)preis|目标|目標|見積|목표/u;
/** Words of a stock nobody can take, folded. */
const OF_NO_DAY =
  /(?:^| )(?:average|avg|mean|durchschn\p{L}*|mittler\p{L}*|moyen|medi[oa]s?|gemiddelde?|sredni[ae]?|ø|consumed|verbraucht\p{L}*|issued)(?: |$)|平均|평균/u;
/** Words of a stock on the books, folded, beside a counted one. */
const ON_BOOKS =
  /(?:^| )(?:books?|booked|system|buch(?:bestand|menge)|sollbestand|comptable|contabile|contable|ksiegow[aey]|ucetni)(?: |$)|账面|帳面|帳簿|장부/u;
/** Words for possible suppliers to come, folded: `Proposed supplier`. */
const NOT_YET =
  /(?:^| )(?:proposed|potential|prospective|possible|candidate|future|planned|target|vorgeschlagen\p{L}*|potenziell\p{L}*|moglich\p{L}*|kunftig\p{L}*|potentiel\p{L}*|propose|potenziale|proposto|potencial|propuesto|potencjalny)(?: |$)|候補|候选|潜在/u;
/** Numbers of a drawing; several parts may share one. */
const OF_DRAWING =
  /(?:^| )(?:drawing|zeichnungs?\p{L}*|dessin|disegno|ritnings?\p{L}*|tegnings?\p{L}*)(?: |$)|図番|图号|圖號/u;

/** Whether a folded header gives the stock on the books. */
export function saysOnBooks(text: string): boolean {
  return ON_BOOKS.test(text);
}

/** Whether a folded header numbers drawings. */
export function namesDrawing(text: string): boolean {
  return OF_DRAWING.test(text);
}

/** Words by which a column gives way to another one of the same meaning, by this meaning. */
const LESSER: readonly (readonly [ForeignColumn, readonly RegExp[]])[] = [
  ['price', [BEFORE, NOT_SO]],
  ['selling-price', [BEFORE, NOT_SO]],
  ['share', [BEFORE, NOT_SO]],
  ['stock', [BEFORE, NOT_SO, OF_NO_DAY, ON_BOOKS]],
  ['lead-time', [BEFORE]],
  ['part-number', [BEFORE, OF_DRAWING]],
  ['supplier', [BEFORE, NOT_YET]],
  ['supplier-id', [BEFORE, NOT_YET]],
];

/**
 * Of several columns of one meaning, those with headers of another time, or of wished, expected or asked values, give way to the others, in any order
 * of columns.
 */
export function settleLesser(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  for (const [meaning, words] of LESSER) {
    const places = listPlaces(chosen, meaning).filter((place) => (profiles[place]?.filled ?? 0) > 0);
    const isLesser = (place: number): boolean => {
      const whole = foldWhole(header[place] ?? '');
      // `Ist-Quote` is a share in German, and no quotation.
      const text = meaning === 'share' ? whole.replaceAll(/(?<= |^)quote(?= |$)/g, '') : whole;
      return words.some((one) => one.test(text));
    };
    const lesser = places.filter(isLesser);
    if (lesser.length === 0 || lesser.length === places.length) continue;
    for (const place of lesser)
      chosen[place] = {
        meaning: null,
        confidence: 0.9,
        reason: 'Another column says the same, and says it as it is today.',
      };
  }
}

/** A header folded with the words in its brackets: `Country (plant)`. */
function foldWhole(header: string): string {
  return foldHeader(header.replaceAll(/[()[\]（）]/gu, ' ')).text;
}

/** Words for the place where goods are made or leave, folded. */
const OF_GOODS =
  /manufactur|production|produktion|produced|produzione|produccion|producao|produkcji|vyroby|fertigung|herstellung|fabrication|fabricacion|fabricacao|tillverkning|uretim|(?:^| )(?:ships?|shipped|shipping|dispatch(?:ed)?|delivered) from(?: |$)|versandland|(?:^| )(?:mfg|made in|plant|factory|werks?)(?: |$)|生产|製造|生産|制造|제조|생산/u;

/** Words for a country, folded. */
const OF_COUNTRY = /(?:^| )(?:country|ctry|land|lkz|pays|paese|pais|kraj|zeme|land(?:et)?|maa|ulke)(?: |$)|国|國|국/u;
/** From this share of its cells on a column is one of countries. */
const MOST_CELLS = 0.9;

/**
 * In a list of suppliers, the country where goods are made or leave goes before that of the firm: `Manufacturing country` beside `Country` or `HQ
 * country`.
 */
export function settleCountryOfGoods(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  // `Land Werk` is no plant where its cells are countries.
  const ofPlants = (['site', 'site-id'] as const)
    .flatMap((meaning) => listPlaces(chosen, meaning))
    .filter(
      (place) => (profiles[place]?.countries ?? 0) >= MOST_CELLS && OF_COUNTRY.test(foldWhole(header[place] ?? '')),
    );
  const places = (['country', 'origin-country'] as const)
    .flatMap((meaning) => listPlaces(chosen, meaning))
    .concat(ofPlants)
    .filter((place) => (profiles[place]?.filled ?? 0) > 0);
  const [goods, furtherGoods] = places.filter((place) => OF_GOODS.test(foldWhole(header[place] ?? '')));
  const firms = places.filter((place) => place !== goods && chosen[place]?.meaning === 'country');
  if (goods === undefined || furtherGoods !== undefined || firms.length === 0) return;
  for (const place of firms)
    chosen[place] = {
      meaning: null,
      confidence: 0.8,
      reason: 'Another column says where the goods are made or leave.',
    };
  chosen[goods] = { meaning: 'country', confidence: 0.9, reason: 'It says where the goods are made or leave.' };
}
