import type { ForeignPurpose } from '../base/foreign-table.ts';
import type { SourceLine } from '../base/source-table.ts';
import type { ColumnProfile } from './column-profile.ts';
import { bearsLegalForm, LEGAL_NAMES } from '../dictionary/firm-names.ts';
import { namesPurchases } from '../dictionary/lines/purchase-words.ts';
import { namesBureauNumber } from '../dictionary/registers/contact-words.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { namesSales } from '../dictionary/sales-words.ts';
import { has, OF_ITEM } from './settle-items.ts';
import { numberColumns } from './source-groups.ts';
import { listPlaces } from './bills/candidate.ts';
import type { Candidate } from './bills/candidate.ts';

/** A name for sorting firms or looking for them, folded. */
const SORT_NAME =
  /(?:^| )(?:sort(?: ?(?:name|key|field))?|search ?(?:name|key|term)|short ?name|alias|match ?code|suchbegriff|suchname|kurzname|kurzbezeichnung)$|简称$|略称$|약칭$/;

/** Beside the whole name of a firm, its name for sorting names nobody. */
export function dropSortNames(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const names = listPlaces(chosen, 'supplier');
  const sorted = names.filter((place) => SORT_NAME.test(foldHeader(header[place] ?? '').text));
  // Numbers under the word for a firm are no names.
  const isWhole = (place: number): boolean =>
    !sorted.includes(place) &&
    (profiles[place]?.filled ?? 0) > 0 &&
    (profiles[place]?.samples ?? []).some((cell) => /\p{L}{2}/u.test(cell));
  if (!names.some(isWhole)) return;
  for (const place of sorted)
    chosen[place] = { meaning: null, confidence: 0.8, reason: 'Another column has the whole name.' };
}

/** From this share of codes on a column holds the numbers of firms and not their names. */
const MOST_CODES = 0.9;
/** Headings of the name of a firm beside its number. */
const NAMES =
  /^(?:name|name 1|name1|sort name|alpha name|search name|firma|naam|namn|navn|nimi|nazev|nev|(?:nombre|nome|nom|nazwa)(?: ?1)?|名称(?: ?1)?|(?:nazev|jmeno|nazwa|nome|nombre|nom|naam|namn|navn|nume|denumire)(?: \p{L}+){1,2}|供(?:应|應)商(?:简称|簡稱|名称|名稱|全称)|仕入先名称?|공급업체명|공급사명)$|(?:vendor|supplier|lieferant|kreditor|lief).*name$|^(?:leveran\p{L}*|toimittaja\p{L}*|dodavatel\p{L}*|dostawc\p{L}*|proveedor|fornecedor|fornitore|fournisseur|szallito|furnizor\p{L}*|tedarikci) ?s?(?:nam[en]|namn|navn|naam|nome|nombre|nom|nev|nazev|nazwa|neve|adi|nimi)$/u;

/**
 * `Lieferant` with numbers below it beside `Name 1`: the number and the name of one firm. Columns naming several firms of a line, each with a number
 * in its header, stay as they are.
 */
export function settleFirms(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  lines: readonly SourceLine[] = [],
  label = '',
): void {
  nameNumberedFirms(header, profiles, chosen, label);
  nameSites(header, chosen);
  const firms = listPlaces(chosen, 'supplier');
  const isNamed = header.some((_, place) => isName(place));
  const areCodes = (place: number): boolean => holdsNumbers(profiles[place]) || holdsShortCodes(profiles[place]);
  // `Vendor` twice, as systems export a field with its text: codes, and the names of the same firms.
  const isFieldWithText =
    firms.length === 2 &&
    new Set(firms.map((place) => foldHeader(header[place] ?? '').text)).size === 1 &&
    firms.filter(areCodes).length === 1;
  const numbers = firms.filter(
    (place) =>
      holdsNumbers(profiles[place]) ||
      (isFieldWithText && areCodes(place)) ||
      (isNamed && !isName(place) && holdsShortCodes(profiles[place])) ||
      (firms.some(isName) && firms.length === 2 && !isName(place) && holdsOneWords(profiles[place])) ||
      // `XTC` beside its name, which stands in each of its rows: of parts each has a name of its own.
      (isName(place + 1) && holdsOneWords(profiles[place]) && goTogether(lines, place, place + 1)),
  );
  const ids = listPlaces(chosen, 'supplier-id');
  if (ids.some((place) => !namesBureauNumber(foldHeader(header[place] ?? '').text))) dropBureauNumbers(header, chosen);
  const [id, otherId] = listPlaces(chosen, 'supplier-id');
  // `Naam` right behind the number of the firm is its name.
  if (
    id !== undefined &&
    otherId === undefined &&
    firms.length === 0 &&
    isName(id + 1) &&
    (chosen[id + 1]?.meaning ?? null) === null
  )
    chosen[id + 1] = { meaning: 'supplier', confidence: 0.85, reason: 'It stands beside the numbers of firms.' };
  const [number] = numbers;
  if (number !== undefined) dropBureauNumbers(header, chosen);
  if (number === undefined || numbers.length > 1 || listPlaces(chosen, 'supplier-id').length > 0) return;
  if (
    !isFieldWithText &&
    firms.length > 1 &&
    new Set(numberColumns(header, firms)).size > 1 &&
    !firms.some((place) => isName(place))
  )
    return;
  const name = firms.find((place) => place !== number) ?? header.findIndex((_, place) => isName(place));
  if (name < 0) return;
  chosen[number] = {
    meaning: 'supplier-id',
    confidence: 0.9,
    reason: 'Its cells are numbers of firms; another column has their names.',
  };
  if (chosen[name]?.meaning !== 'supplier')
    chosen[name] = { meaning: 'supplier', confidence: 0.85, reason: 'It stands beside the numbers of firms.' };

  function isName(place: number): boolean {
    const profile = profiles[place];
    if (chosen[place]?.reason === OF_ITEM) return false;
    const { text } = foldHeader(header[place] ?? '');
    return (NAMES.test(text) || LEGAL_NAMES.has(text)) && profile !== undefined && !holdsNumbers(profile);
  }
}

/** A name of anything, folded. */
const OF_ANYTHING =
  /^(?:name(?: ?1)?|firma|naam|namn|navn|nimi|nom|nome|nombre|nazwa|nazev|nazov|nev|ad|adi|bezeichnung|denomination|denominacion|denominacao|denominazione|nome fantasia|(?:nazwa|nazev) firmy|名称|名稱|名前|명칭)$/u;

/** Some firms are known without their legal form. */
const MOSTLY_FIRMS = 0.6;
/** Headings, folded, of a firm if nothing else names one, and of a plant beside a firm. */
const WORKS = /^(?:usine|factory|factory name|工厂|工厂名称|工場|工場名)$/;

/** `Usine` beside the supplier is a plant. */
function nameSites(header: readonly string[], chosen: Candidate[]): void {
  const firms = [...listPlaces(chosen, 'supplier'), ...listPlaces(chosen, 'supplier-id')];
  const works = firms.filter((place) => WORKS.test(foldHeader(header[place] ?? '').text));
  if (works.length === firms.length) return;
  for (const place of works)
    chosen[place] = { meaning: 'site', confidence: 0.8, reason: 'It is a plant: another column names the firm.' };
}

/** The place of a firm in lists of firms. */
const PLACES = ['country', 'city', 'address'] as const;

/**
 * `Nome` or `Dénomination` beside the numbers of firms, with the legal form of one at the end of most cells: no part is called so. The same if a list
 * has each of these numbers once, gives the places of the firms, and names no part.
 */
function nameNumberedFirms(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  label: string,
): void {
  const firms = listPlaces(chosen, 'supplier');
  const isOpen = firms.every((place) => holdsNumbers(profiles[place]) || holdsShortCodes(profiles[place]));
  // Where nothing numbers firms, what is asked of one who delivers says that they do.
  const isDelivered = (['share', 'lead-time', 'minimum-order', 'price-unit'] as const).some((meaning) =>
    has(chosen, meaning),
  );
  // What a part costs and where it comes from is said with a supplier, unless the list is one of what is sold.
  const isAsked =
    (has(chosen, 'price') || has(chosen, 'country') || namesPurchases(label)) &&
    !namesSales(label) &&
    !has(chosen, 'quantity') &&
    !has(chosen, 'annual-demand');
  const ids = listPlaces(chosen, 'supplier-id');
  if (!isOpen || (firms.length + ids.length === 0 && !isDelivered && !isAsked)) return;
  const isOfFirms =
    ids.some((place) => profiles[place]?.distinct === 1) &&
    !has(chosen, 'part-number') &&
    PLACES.some((meaning) => has(chosen, meaning));
  const named = header.flatMap((name, place) => {
    const samples = profiles[place]?.samples ?? [];
    const mayBe = ['description', 'supplier-part-number', null].includes(chosen[place]?.meaning ?? null);
    const areFirms =
      isOfFirms ||
      ((profiles[place]?.filled ?? 0) > (ids.length > 0 ? 0 : 1) &&
        samples.filter(bearsLegalForm).length >= samples.length * MOSTLY_FIRMS);
    return mayBe && areFirms && OF_ANYTHING.test(foldHeader(name).text) ? [place] : [];
  });
  const [place, other] = named;
  if (place === undefined || other !== undefined) return;
  chosen[place] = { meaning: 'supplier', confidence: 0.85, reason: 'Its cells are firms, whose numbers stand beside.' };
}

/** Beside the company's own numbers of firms, those from a bureau (DUNS) are no ids. */
function dropBureauNumbers(header: readonly string[], chosen: Candidate[]): void {
  for (const place of listPlaces(chosen, 'supplier-id'))
    if (namesBureauNumber(foldHeader(header[place] ?? '').text))
      chosen[place] = { meaning: null, confidence: 0.8, reason: 'Another column has the own numbers of the firms.' };
}

/** No firm bears such a number, and amounts are often none: `0`, `0,00`. */
const NOUGHT = /^0+(?:[.,]0+)?$/;

/** A column headed by a word for a firm, with amounts in its cells, noughts among them (`Konsi Lieferant` in a list of stocks), names no firm. */
export function dropAmountsOfFirms(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  for (const meaning of ['supplier', 'supplier-id', 'maker'] as const)
    for (const place of listPlaces(chosen, meaning)) {
      const { samples = [], numbers = 0 } = profiles[place] ?? {};
      if (numbers >= MOST_CODES && samples.some((cell) => NOUGHT.test(cell)))
        chosen[place] = { meaning: null, confidence: 0.8, reason: 'Its cells are amounts, and name no firm.' };
    }
}

/** Headings of the firm in lists of sources; elsewhere the word means other things. */
const SOURCE =
  /^(?:(?:approved|qualified|alternate|alternative|second|primary|first) )?(?:source|sources|quelle|bezugsquelle)(?: name)?$/;
const NO_FIRM =
  /^(?:make|buy|made|bought|purchased|manufactured|intern(?:al)?|extern(?:al)?|single|dual|multi|yes|no)$/i;

/** Terms of a supplier. */
const TERMS = ['price', 'lead-time', 'minimum-order'] as const;
/** Names in books for the other side of a trade, folded: in a list of purchases the supplier. */
const PARTNER =
  /^(?:거래처(?:명)?|상대처|取引先名?|相手先名?|往来单位|往來單位|客商|(?:business |trading )?partner(?: name)?|counterparty|particulars|party(?: name)?|kontrahent|контрагент|cari(?: unvan[ıi]?| ad[ıi])?|geschaftspartner|tiers|tercero|parceiro)$/u;

/**
 * `Source` beside a part, or the other side of a trade in a list of purchases (`label`) or of a supplier's terms: the firm the part comes from,
 * unless its cells are words of procurement or countries.
 */
export function settleSources(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  label: string,
): void {
  if (['supplier', 'supplier-id', 'maker'].some((meaning) => chosen.some((one) => one.meaning === meaning))) return;
  if (!chosen.some(({ meaning }) => meaning === 'part-number')) return;
  const isOfPurchases = namesPurchases(label);
  // Two of a price, how long it takes and how much is to be taken are terms of one who delivers.
  const isDelivered = TERMS.filter((meaning) => chosen.some((one) => one.meaning === meaning)).length >= 2;
  const place = header.findIndex((name, at) => {
    const profile = profiles[at];
    const { text } = foldHeader(name);
    if (profile === undefined || (chosen[at]?.meaning ?? null) !== null) return false;
    if (!SOURCE.test(text) && !((isOfPurchases || isDelivered) && PARTNER.test(text))) return false;
    return (
      profile.filled > 0 &&
      profile.numbers < 0.5 &&
      profile.countries < 0.5 &&
      !profile.samples.some((cell) => NO_FIRM.test(cell))
    );
  });
  if (place >= 0)
    chosen[place] = { meaning: 'supplier', confidence: 0.75, reason: 'It says from whom the part comes.' };
  else settleMakeOrBuy(header, profiles, chosen);
}

const MAKE_OR_BUY = /^(?:make|buy|made|bought|purchased|manufactured)$/i;

/** `Source` with `Make` and `Buy` below it tells made parts from bought ones. */
function settleMakeOrBuy(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (chosen.some(({ meaning }) => meaning === 'procurement')) return;
  const place = header.findIndex((name, at) => {
    const samples = profiles[at]?.samples ?? [];
    const isOpen = (chosen[at]?.meaning ?? null) === null && SOURCE.test(foldHeader(name).text);
    return isOpen && samples.length > 0 && samples.every((cell) => MAKE_OR_BUY.test(cell));
  });
  if (place >= 0)
    chosen[place] = { meaning: 'procurement', confidence: 0.8, reason: 'Its cells say who makes the part.' };
}

/** `S1`, `V-20`: codes too short to be told from words, unless another column has the names. */
function holdsShortCodes(profile: ColumnProfile | undefined): boolean {
  return (
    (profile?.samples.length ?? 0) > 0 &&
    profile?.samples.every((cell) => /^\p{L}{0,4}[-_]?\d{1,8}$/u.test(cell)) === true
  );
}

/** `ABICOR` beside `Abicor Binzel s.r.o.`: a word in capitals for each firm. */
function holdsOneWords(profile: ColumnProfile | undefined): boolean {
  const samples = profile?.samples ?? [];
  return samples.length > 0 && samples.every((cell) => /^[\p{Lu}\d_-]{2,12}$/u.test(cell));
}

/** Whether each cell of one column has one of the other beside it wherever it stands, and some stand in several rows. */
function goTogether(lines: readonly SourceLine[], one: number, other: number): boolean {
  const pairs = lines.map(({ cells }) => [(cells[one] ?? '').trim(), (cells[other] ?? '').trim()] as const);
  const filled = pairs.filter(([code, name]) => code !== '' && name !== '');
  const both = new Set(filled.map((pair) => JSON.stringify(pair))).size;
  const [codes, names] = [new Set(filled.map(([code]) => code)).size, new Set(filled.map(([, name]) => name)).size];
  return both < filled.length && codes === both && names === both;
}

function holdsNumbers(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.filled > 0 && Math.max(profile.codes, profile.wholes) >= MOST_CODES;
}

/** `Company` with one code in every row, as systems head each of their records: the owner of the data, and no supplier. */
export function settleOwnCompany(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  purpose: ForeignPurpose | null,
): void {
  if (purpose === 'supplier-list' || purpose === 'declaration') return;
  const place = header.findIndex((name) => /^company(?: (?:code|id|no|number))?$/.test(foldHeader(name).text));
  const { filled = 0, samples = [] } = profiles[place] ?? {};
  if (place < 0 || filled < 2 || samples.length > 1 || !/^\S{1,10}$/.test(samples[0] ?? '')) return;
  chosen[place] = { meaning: null, confidence: 0.7, reason: 'It says whose data these are.' };
}
