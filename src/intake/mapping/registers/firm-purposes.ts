import { FIRM_NAME_WORDS, LEGAL_NAMES } from '../../dictionary/firm-names.ts';
import { PLANT_CODE_WORDS } from '../../dictionary/lines/plant-words.ts';
import { NUMBERS_OF_FIRMS } from '../../dictionary/words-in-context.ts';
import { countContacts } from '../../dictionary/registers/contact-words.ts';
import { areShortCodes, propose } from '../purpose-clues.ts';
import type { Clues, PurposeRule } from '../purpose-clues.ts';
import { NO_COUNT } from '../settle-items.ts';

/** Headings of names in lists of firms, folded, and words for firms that buy instead of delivering. */
const FIRM_NAMES: ReadonlySet<string> = new Set([...FIRM_NAME_WORDS, 'name 1', 'name1']);
const BUYERS =
  /customer|client|kunde|debitor|cliente|klant|kund|musteri|odberatel|zakaznik|odbiorc|klient|клиент|покупател|vevo|asiaka|客户|客戶|得意先|顧客|고객/;

/** Words of people and systems for suppliers, in the name of a list, folded. */
const DELIVER =
  /supplier|vendor|creditor|lieferant|kreditor|fournisseur|(?:^| )frs(?: |$)|proveedor|acreedor|fornitor|fornecedor|dostawc|kontrahen|dodavatel|leverancier|crediteur|leverantor|leverandor|toimittaj|szallito|furnizor|tedarik|satici|(?:^| )cari(?: |$)|поставщик|供应商|供應商|仕入先|取引先|공급|협력|거래처|προµηθευτ|pemasok|nha cung cap|dobavitelj|dobavljac|добављач|доставчи|постачальник|ספק|ผู้จำหน่าย|ผู้ขาย/u;
const NUMBERS: ReadonlySet<string> = new Set(NUMBERS_OF_FIRMS);
/** Columns missing from a list of firms, and present in one of parts, sources, orders or stocks. */
const OF_GOODS = [
  'quantity',
  'order-quantity',
  'order-date',
  'document',
  'price',
  'selling-price',
  'unit',
  'mass',
  'stock',
  'share',
  'lead-time',
  'minimum-order',
  'price-unit',
  'maker-part-number',
  'substance',
  'metal',
  'smelter-id',
  'site',
] as const;

/** Contacts are noted of firms alone, under any numbers. */
export const CONTACTS_RULE: PurposeRule = {
  // Telephone, mail, postcode, tax number, terms of payment: two kinds of them are noted of firms, and never of parts.
  when: ({ headers, has, named }) =>
    countContacts(headers) >= 2 &&
    !headers.some((header) => BUYERS.test(header)) &&
    !named(BUYERS) &&
    (named(DELIVER) || has('supplier', 'supplier-id')) &&
    (has('supplier', 'supplier-id') || headers.some((header) => FIRM_NAMES.has(header))) &&
    !has(...OF_GOODS),
  then: propose('supplier-list', 0.9),
  reason: 'It lists firms with what is noted of them: telephone, mail, postcode, tax number or terms of payment.',
};

/** Firms by address, smelters by metal, operations by name. */
export const FIRM_RULES: readonly PurposeRule[] = [
  {
    // `Nr.` or `N°` beside a name, a town or street and a country numbers firms.
    when: ({ headers, has, named }) =>
      headers.some((header) => FIRM_NAMES.has(header)) &&
      !headers.some((header) => BUYERS.test(header)) &&
      !named(BUYERS) &&
      has('country') &&
      has('city', 'address') &&
      !has('supplier', 'maker-part-number', 'supplier-part-number', 'quantity', 'price', 'selling-price') &&
      !has(
        'unit',
        'mass',
        'stock',
        'share',
        'procurement',
        'site',
        'site-id',
        'metal',
        'smelter-id',
        'kind',
        'hs-code',
      ),
    then: propose('supplier-list', 0.85),
    reason: 'It lists firms and where they are.',
  },
  {
    // An id with a name and a country is a firm or a plant; a part has a country of origin.
    when: ({ headers, has, says, place, named }) =>
      place &&
      !headers.some((header) => BUYERS.test(header)) &&
      !named(BUYERS) &&
      !says('part-number') &&
      !has('maker-part-number', 'supplier-part-number', 'quantity', 'designators', 'price') &&
      headers.includes('name') &&
      has('country', 'address'),
    then: propose('supplier-list', 0.8),
    reason: 'It lists names with addresses or countries.',
  },
  {
    // A list of firms may number them: `ID` or `N°` beside `Company Name` and a country is no part.
    when: ({ columns, has, says, place }) =>
      place &&
      has('supplier') &&
      has('part-number') &&
      (!says('part-number') ||
        (!has('description') &&
          columns.some(({ meaning, reason }) => meaning === 'part-number' && reason === NO_COUNT))) &&
      !has(
        'maker-part-number',
        'supplier-part-number',
        'quantity',
        'designators',
        'price',
        'metal',
        'smelter-id',
        'share',
      ),
    then: propose('supplier-list', 0.85),
    reason: 'It lists firms and where they are.',
  },
  {
    // `Código` beside the legal name and the address of a firm numbers the firms.
    when: ({ headers, has, place }) =>
      place &&
      has('supplier') &&
      (has('address') || headers.some((header) => LEGAL_NAMES.has(header))) &&
      headers.some((header) => /^(?:codigo|codice|code|kod)$/.test(header)) &&
      !has('maker-part-number', 'supplier-part-number', 'quantity', 'price', 'unit', 'mass', 'stock', 'share'),
    then: propose('supplier-list', 0.85),
    reason: 'It lists firms and where they are.',
  },
  {
    // `Réf. fournisseur` beside the name and the address or group of each numbers the firms of a list that is named after them.
    when: ({ has, headers, named, says }) =>
      named(DELIVER) &&
      has('supplier') &&
      has('address', 'city', 'supplier-parent') &&
      // `Κωδικός` beside them is the number of the firm.
      (!says('part-number') || headers.some((header) => NUMBERS.has(header))) &&
      !has('description', ...OF_GOODS),
    then: propose('supplier-list', 0.85),
    reason: 'It is named after suppliers, and says of each where it is or whose it is.',
  },
  {
    when: ({ has }) => has('smelter-id') || (has('metal') && has('supplier')),
    then: propose('declaration', 0.9),
    reason: 'It names smelters by metal.',
  },
  {
    when: ({ headers, has, named }) => headers.includes('name') && named(/(?:^| )operations?$/) && has('part-number'),
    then: propose('operations', 0.9),
    reason: 'The sheet lists operations and what they make.',
  },
];

const PLANT_CODES: ReadonlySet<string> = new Set(PLANT_CODE_WORDS);
const FIRMS: ReadonlySet<string | null> = new Set(['supplier', 'supplier-id', 'contributor']);

/** Whether plants stand by short codes without any firm: they are the company's own, and no firms. */
function codesPlants({ columns, headers }: Clues): boolean {
  const isPlant = (at: number): boolean => {
    const { meaning = null } = columns[at] ?? {};
    return meaning === 'site' || meaning === 'site-id' || PLANT_CODES.has(headers[at] ?? '');
  };
  const plants = columns.filter((_, at) => isPlant(at));
  const firms = columns.filter(({ meaning }, at) => FIRMS.has(meaning) && !isPlant(at));
  return firms.length === 0 && plants.length > 0 && plants.every(({ samples }) => areShortCodes(samples));
}

function listsFirms(clues: Clues): boolean {
  const { has, named, part, place } = clues;
  return (
    has('supplier', 'site', 'supplier-id', 'contributor') &&
    !codesPlants(clues) &&
    !part &&
    !named(BUYERS) &&
    (place || has('supplier-id') || named(/supplier|vendor|lieferant|fournisseur|factor|facilit|供应商|仕入/))
  );
}

/** Firms and their places. */
export const SUPPLIER_RULES: readonly PurposeRule[] = [
  {
    when: (clues) => listsFirms(clues) && clues.has('supplier') && clues.place,
    then: propose('supplier-list', 0.9),
    reason: 'It lists firms and where they are.',
  },
  { when: listsFirms, then: propose('supplier-list', 0.7), reason: 'It lists firms and where they are.' },
  {
    when: ({ headers, named }) =>
      headers.some((header) => /^(?:name|short name|account name|full name)$/.test(header)) &&
      named(/^(?:suppliers?|vendors?|creditors?|lieferanten|kreditoren|fournisseurs)$/),
    then: propose('supplier-list', 0.8),
    reason: 'The sheet is named after suppliers.',
  },
];
