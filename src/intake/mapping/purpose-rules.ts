import { BILL_RULES, NAMES_A_BILL } from './bills/bill-purposes.ts';
import { namesBill } from '../dictionary/lines/bill-names.ts';
import { listsGrants, listsLicences, notesLicences } from '../dictionary/lines/licence-words.ts';
import { listsCertificates, listsQuestions } from '../dictionary/lines/paper-words.ts';
import { listsOtherPermits } from '../dictionary/lines/permit-words.ts';
import { listsPlantTechnology, listsTechnologyAgreements } from '../dictionary/lines/plant-words.ts';
import { BY_CELLS } from './propose-columns.ts';
import { nothing, propose } from './purpose-clues.ts';
import type { PurposeRule } from './purpose-clues.ts';
import { CONTACTS_RULE, FIRM_RULES, SUPPLIER_RULES } from './registers/firm-purposes.ts';
import {
  ON_HAND_RULE,
  SPARES_RULE,
  STOCK_BY_STORE_RULE,
  STOCK_STATE_RULE,
  STORE_RULE,
} from './amounts/stock-purposes.ts';
import {
  MRP_RULE,
  ORDER_LIST_RULE,
  PLAN_ROWS_RULE,
  PLAN_RULE,
  SALES_ORDERS_RULE,
  SURE_OF_NOTHING,
  SYSTEM_PURPOSE_RULES,
  UNREAD_LIST_RULES,
} from './system-purposes.ts';

const UNSAID_RULE: PurposeRule = {
  when: ({ columns, has, named }) =>
    has('quantity') &&
    columns.some(({ meaning, reason }) => meaning === 'part-number' && reason === BY_CELLS) &&
    !has('level', 'parent', 'designators', 'component-ids', 'operation', 'supplier', 'supplier-id') &&
    !named(NAMES_A_BILL),
  then: nothing(),
  reason: 'It says how many of which part, and not whether they are built in, sold, ordered or on stock.',
};

/** A list named a forecast or a plan of sales, without words of a structure: goods to be sold are built into nothing. */
const FORECAST_RULE: PurposeRule = {
  when: ({ has, named }) =>
    has('part-number', 'maker-part-number') &&
    has('quantity') &&
    named(FORECASTS) &&
    !has('level', 'parent', 'designators', 'component-ids', 'operation', 'supplier', 'supplier-id') &&
    !named(NAMES_A_BILL),
  then: propose('parts-list', 0.75),
  reason: 'It is named after a forecast or a plan of sales, and lists what is to be sold.',
};

/** Names of such lists, folded. */
const FORECASTS =
  /(?:^| )(?:forecasts?|fcst|prognose|prognosen|prognos|prognoza|prevision(?:e|es|i|s)?|previsao|vorschau|tahmin|(?:sales|demand) plan|absatzplan|vertriebsplan|bedarfsplan|plan (?:de )?(?:ventes?|vendas|vendite)|piano (?:di )?vendit[ae]|plan sprzedazy|plan prodeje|verkoopplan|saljplan|salgsplan|satis plani)(?: |$)|预测|需求计划|销售计划|販売計画|需要予測|판매계획|수요예측/u;

/** Lists of the suppliers of parts, or of the stock of each part. */
const SOURCING_RULES: readonly PurposeRule[] = [
  {
    when: ({ has, named, part }) =>
      part &&
      has('supplier', 'supplier-id') &&
      (has('share', 'lead-time', 'minimum-order', 'lot-size', 'capacity', 'blocked', 'valid-to', 'price-unit') ||
        named(/sourcing|source|item supplier|vendor|bezug/)),
    then: propose('sourcing', 0.85),
    reason: 'It says who delivers which part.',
  },
  {
    when: ({ has, part }) =>
      part && has('stock') && (!has('description', 'price') || (has('location') && !has('price', 'kind', 'hs-code'))),
    then: propose('stock', 0.75),
    reason: 'It says how much of each part is on hand.',
  },
  {
    when: ({ has, place }) =>
      has('part-number', 'maker-part-number') && has('supplier') && place && !has('description', 'price', 'maker'),
    then: propose('sourcing', 0.7),
    reason: 'It says who delivers which part.',
  },
];

/** Parts without quantities. */
const PARTS_RULES: readonly PurposeRule[] = [
  {
    when: ({ has, part }) => part && has('pack-unit') && has('pack-size'),
    then: propose('parts-list', 0.75),
    reason: 'It says in which other units parts come, and how large these are.',
  },
  {
    // A code beside a country is a list of countries; where nothing names the part, something else must say that it is one.
    when: ({ has, says, part }) =>
      part &&
      (says('part-number') ||
        has('maker-part-number', 'supplier-part-number') ||
        has('description', 'price', 'hs-code', 'unit', 'mass', 'kind', 'category')) &&
      has(
        'description',
        'price',
        'hs-code',
        'unit',
        'mass',
        'kind',
        'category',
        'maker',
        'supplier',
        'country',
        'origin-country',
        'annual-demand',
        'stock',
        'form',
        'procurement',
      ),
    then: propose('parts-list', 0.75),
    reason: 'It lists parts without quantities.',
  },
  {
    when: ({ has, says, part }) =>
      part && (says('part-number') || has('maker-part-number')) && has('property-column', 'material'),
    then: propose('parts-list', 0.75),
    reason: 'It says of which grade or kind parts are, or what they can do.',
  },
  {
    when: ({ columns, part }) => part && columns.every(({ meaning, header }) => meaning !== null || header === ''),
    then: propose('parts-list', 0.6),
    reason: 'It lists part numbers and nothing else.',
  },
  {
    // Whether its columns are products, with how many of a part go into each, is known once all files are read.
    when: ({ columns, says, named, label, part }) =>
      part &&
      says('part-number') &&
      (named(NAMES_A_BILL) || namesBill(label)) &&
      columns.filter(({ meaning, header }) => meaning === null && header !== '').length > 1,
    then: propose('parts-list', 0.6),
    reason: 'It is named after a bill, and lists parts with columns that may be products.',
  },
  {
    when: ({ headers, named }) =>
      headers.includes('name') && named(/^(?:items?|parts?|products?|materials?|articles?|artikel|teile|部品|物料)$/),
    then: propose('parts-list', 0.75),
    reason: 'The sheet is named after parts.',
  },
  {
    when: ({ has, place }) => has('description') && has('price') && !place && !has('supplier-id', 'site', 'smelter-id'),
    then: propose('parts-list', 0.5),
    reason: 'It lists things with their prices.',
  },
];

/** All ways of telling the purpose of a table; the first that holds gives it. */
export const PURPOSE_RULES: readonly PurposeRule[] = [
  {
    // A list of vendors and where they are may note who holds one, and until when.
    when: ({ headers, has, part, place }) =>
      // Orders and offers may note the licence that their goods came with.
      (listsLicences(headers) || (listsGrants(headers) && !has('price', 'order-date', 'document', 'stock', 'level'))) &&
      !(place && !part && has('supplier', 'supplier-id') && !has('hs-code', 'quantity') && notesLicences(headers)),
    then: propose('licence-list', 0.9),
    reason: 'It numbers export licences and says how far they have come.',
  },
  {
    when: ({ headers }) => listsPlantTechnology(headers),
    then: propose('supplier-list', 0.9),
    reason: 'It lists plants and whose technology they work with.',
  },
  {
    when: ({ headers, has }) => listsTechnologyAgreements(headers) && !has('quantity', 'price', 'stock', 'level'),
    then: nothing(SURE_OF_NOTHING),
    reason:
      'It lists agreements on technology, such as licences, joint ventures or transfers: which of them needs a licence of its own is not judged without a list of plants with the columns Plant, Country and Technology origin.',
  },
  {
    when: ({ headers, has }) =>
      listsOtherPermits(headers) &&
      !has('level', 'parent', 'designators', 'price', 'share', 'address', 'stock', 'location', 'order-date'),
    then: nothing(),
    reason: 'It lists permits other than export licences, which no table of the import holds.',
  },
  {
    when: ({ headers }) => listsQuestions(headers),
    then: nothing(SURE_OF_NOTHING),
    reason:
      'It lists questions and what was answered. Answers are read from the sheet that a letter brings, and from lists of parts with a column for each substance.',
  },
  {
    when: ({ headers, has }) =>
      listsCertificates(headers) &&
      !has(
        'level',
        'parent',
        'designators',
        'price',
        'share',
        'lead-time',
        'stock',
        'document',
        'element',
        'substance',
      ),
    then: nothing(SURE_OF_NOTHING),
    reason:
      'It is a register of certificates of inspection: it says which deliveries had one, and neither who supplies a part nor what is in it.',
  },
  MRP_RULE,
  SALES_ORDERS_RULE,
  PLAN_RULE,
  PLAN_ROWS_RULE,
  ...UNREAD_LIST_RULES,
  CONTACTS_RULE,
  ...SYSTEM_PURPOSE_RULES,
  ...FIRM_RULES,
  STOCK_STATE_RULE,
  STOCK_BY_STORE_RULE,
  SPARES_RULE,
  ON_HAND_RULE,
  ORDER_LIST_RULE,
  STORE_RULE,
  UNSAID_RULE,
  FORECAST_RULE,
  ...BILL_RULES,
  ...SOURCING_RULES,
  ...SUPPLIER_RULES,
  ...PARTS_RULES,
];
