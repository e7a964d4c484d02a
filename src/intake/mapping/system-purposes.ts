import { namesOrder, namesPurchases } from '../dictionary/lines/purchase-words.ts';
import { saysBought, saysImported } from '../dictionary/bought-words.ts';
import { CUSTOMER_HEADER, PERIOD_HEADER, PLAN_DAY_HEADER, YEAR_HEADER } from '../dictionary/periods.ts';
import { listsBulkPurchases } from './amounts/bulk-purchases.ts';
import { nothing, propose } from './purpose-clues.ts';
import type { PurposeRule } from './purpose-clues.ts';
import { OWN_PLANT_RULES } from './registers/plant-purposes.ts';

/** Numbers in purchasing systems: of an order, an info record, an agreement. */
const PURCHASES =
  /^(?:purch(?:as(?:ing|e))? (?:document|order|doc)(?: (?:no|nr|number))?|po(?: (?:no|nr|number))?|(?:document|order) (?:no|nr|number)|einkaufsbeleg|bestellung|ebeln|info record|purchasing info record|infosatz|infnr|outline agreement|rahmenvertrag|account relation|kontobeziehung|order reference)$/;

/** Columns found only in lists of suppliers' prices. */
const PRICE_LISTS =
  /^(?:product template|produktvorlage|plantilla de producto|modele d article|modelo de produto|modello prodotto|codigo de producto del proveedor|codigo do produto do fornecedor|(?:reference|code) (?:article |produit )?fournisseur|codice prodotto fornitore|vendor product (?:code|name)|supplier product (?:code|name)|price ?vendor ?account ?number)$/;

/** Columns of a table of more than sources. */
const BEYOND_A_SOURCE = [
  'quantity',
  'description',
  'level',
  'parent',
  'designators',
  'item-number',
  'stock',
  'kind',
  'element',
  'substance',
  'maker',
  'component-ids',
  'operation',
  'annual-demand',
  'period-demand',
  'property',
] as const;

/** Tables of planning systems beside structure and stock: rates, contents, own plants, purchases, items. */
export const SYSTEM_PURPOSE_RULES: readonly PurposeRule[] = [
  {
    when: ({ has }) => has('rate') && has('from-currency'),
    then: propose('rate-list', 0.95),
    reason: 'It has rates between two currencies.',
  },
  {
    when: ({ has, part }) => part && has('substance', 'cas') && has('mass-min', 'mass-max', 'mass-share'),
    then: propose('contents', 0.9),
    reason: 'It says what parts contain, by substance.',
  },
  {
    // A list with prices, structure or firms keeps its purpose; what its columns of elements say is read besides.
    when: ({ has, part }) =>
      part &&
      has('element') &&
      !has('quantity', 'price', 'supplier', 'supplier-id', 'stock', 'level', 'parent', 'kind'),
    then: propose('contents', 0.85),
    reason: 'It has a column for each substance.',
  },
  ...OWN_PLANT_RULES,
  {
    // Order quantities are no quantities of a structure.
    when: ({ headers, has, part }) =>
      part &&
      has('supplier', 'supplier-id') &&
      has('price') &&
      !has('level', 'parent', 'designators') &&
      headers.some((header) => PURCHASES.test(header)),
    then: propose('sourcing', 0.9),
    reason: 'It says from whom each part is bought, and for how much.',
  },
  {
    // What was ordered, received or spent, with or without the number of an order; a year beside a firm says the same.
    when: ({ headers, has, label, named, part }) =>
      part &&
      has('supplier', 'supplier-id') &&
      !has('level', 'parent', 'designators', 'component-ids', 'operation', 'stock', 'annual-demand', 'period-demand') &&
      (headers.some((header) => saysBought(header) || namesOrder(header, true)) ||
        named(/^(?:purchase|sc7)(?: |$)|^purchase ?register/) ||
        namesPurchases(label) ||
        (has('quantity', 'price') && headers.some((header) => YEAR_HEADER.test(header)))),
    then: propose('sourcing', 0.85),
    reason: 'It says what was bought of each part, and from whom.',
  },
  {
    when: listsBulkPurchases,
    then: propose('sourcing', 0.9),
    reason: 'It says what was paid for each part, and to whom.',
  },
  {
    // What was declared to customs says where parts came from, also where no shipper stands beside them.
    when: ({ headers, has, part }) =>
      part && has('country', 'origin-country') && !has('level', 'parent', 'designators') && headers.some(saysImported),
    then: propose('sourcing', 0.85),
    reason: 'It says what was imported of each part, and from where.',
  },
  {
    // The lines of orders and info records, whose heads (EKKO, EINA) say from whom.
    when: ({ headers, has, part }) =>
      has('document') &&
      // Of what customers ordered nobody is a source.
      !(headers.some((header) => CUSTOMER_HEADER.test(header)) && !has('supplier', 'supplier-id')) &&
      (part || !has('supplier', 'supplier-id')) &&
      has('quantity', 'price', 'price-unit', 'lead-time') &&
      !has('level', 'parent', 'designators'),
    then: propose('sourcing', 0.85),
    reason: 'It lists what was ordered or offered, by the number of an order or info record.',
  },
  {
    // The number of a supplier is nothing of a part but that it can be had there.
    when: ({ has, says, part }) => part && says('part-number') && has('supplier-id') && !has(...BEYOND_A_SOURCE),
    then: propose('sourcing', 0.85),
    reason: 'It says which supplier delivers which part.',
  },
  {
    when: ({ headers, has, named, part }) =>
      part &&
      has('supplier', 'supplier-id') &&
      has('price') &&
      !has('level', 'parent', 'designators') &&
      // Odoo numbers the offers for a part by sequence.
      (!has('item-number') || named(/supplier ?info/)) &&
      (headers.some((header) => PRICE_LISTS.test(header)) ||
        named(/supplier ?info|price ?list|preisliste|katalogpreis/) ||
        (has('supplier-id') && has('currency') && !has('description'))),
    then: propose('sourcing', 0.9),
    reason: 'It says who delivers which part, and for how much; a quantity is the least that is ordered.',
  },
  {
    when: ({ has, part }) => part && has('property') && has('property-value', 'value'),
    then: propose('property-list', 0.9),
    reason: 'It says what parts can do, one property a row.',
  },
  {
    when: ({ has, part }) => !part && has('bill') && has('base-quantity') && !has('quantity'),
    then: propose('bill-list', 0.9),
    reason: 'It says for how many each bill is written.',
  },
  {
    when: ({ has, part }) => part && has('bill') && !has('quantity'),
    then: propose('parts-list', 0.85),
    reason: 'It says which item each bill makes.',
  },
  {
    when: ({ headers, has, part }) =>
      !part &&
      headers.includes('name') &&
      has('supplier', 'supplier-id') &&
      has('price') &&
      has('procurement', 'unit', 'lead-time', 'stock'),
    then: propose('parts-list', 0.8),
    reason: 'It lists items with who delivers them.',
  },
];

/** Columns found only in lists of events: orders, deliveries, forecasts. Their quantities are no quantities of a BOM. */
const EVENTS =
  /(?:^| )(?:due|production date|start date end date|departure|arrival|tracking number|customer(?= (?:name|id|order|po)(?: |$)|$)|demand category code|estimated completion time|order date|doc date|document date|line total|delivery date|ship date|invoice|incoterm|lieferdatum|rechnungsnummer)(?: |$)/;
const PLACED = /^(?:rotation|rot|angle|orientation|旋转|回転)$/;
const COORDINATE = /^(?:mid x|center x|centre x|pos ?x|ref x|x|x pos|posx|location x|coordinate x|center x mm)$/;
const ORDERS = 'It lists orders, deliveries or forecasts by date, which no table of the import holds.';
/** From this confidence on a table is nothing for the import, even if some columns bear canonical names. */
export const SURE_OF_NOTHING = 0.9;
const PEOPLE_AND_TIMES =
  /^(?:persons?|people|users?|employees?|contacts?|customers?|calendars?|calendar ?buckets?|skills?|resources?|resource ?skills?|parameters?)$/;
/** Names of lists of events, with any columns. */
const EVENT_LIST =
  /^(?:operation ?plans?|(?:manufacturing|purchase|work|production|distribution|delivery|sales|customer) ?orders?|demands?|forecasts?|consignments?|shipments?)$/;

/** The stock, the receipts and the requirements of each part, a row each. */
export const MRP_RULE: PurposeRule = {
  when: ({ has, part }) => part && has('mrp-element') && has('quantity'),
  then: propose('stock', 0.9),
  reason: 'It lists stock, receipts and requirements of each part.',
};

/** Customers' orders of each part, with their days. */
export const SALES_ORDERS_RULE: PurposeRule = {
  when: ({ has, part }) => part && has('annual-demand') && has('order-date'),
  then: propose('parts-list', 0.9),
  reason: 'It lists what customers ordered of each part.',
};

/** The number of each part in each period: sold or needed in a year, and not ordered. */
export const PLAN_RULE: PurposeRule = {
  when: ({ has, part }) => part && has('period-demand'),
  then: propose('parts-list', 0.85),
  reason: 'It plans how many of each part go in each period.',
};

/** The same with a row for each part and period. */
export const PLAN_ROWS_RULE: PurposeRule = {
  when: ({ headers, has, part }) =>
    part &&
    has('annual-demand') &&
    headers.some((header) => PERIOD_HEADER.test(header) || PLAN_DAY_HEADER.test(header)) &&
    !has('level', 'parent', 'designators'),
  then: propose('parts-list', 0.9),
  reason: 'It plans how many of each part go in each period, a row for each.',
};

const MINE = /(?:^| )mines?(?: |$)|矿(?:山|场)|鉱山/;
const OF_REQUESTER = /^requester(?: s)? product (?:number|name)|^请求方产品|^依頼者の製品/;

/** Lists outside the import: places on a board, links, events, people, choices, mines and scopes. */
export const UNREAD_LIST_RULES: readonly PurposeRule[] = [
  {
    when: ({ headers }) =>
      headers.some((header) => PLACED.test(header)) && headers.some((header) => COORDINATE.test(header)),
    then: nothing(),
    reason: 'It is a pick-and-place list: places and turns of parts on a board, not a bill of materials.',
  },
  {
    when: ({ headers, has, says }) =>
      headers.includes('source') && headers.includes('target') && !has('quantity') && !says('part-number'),
    then: nothing(),
    reason: 'It lists links between things that other tables hold.',
  },
  {
    when: ({ label, has, headers, part }) =>
      EVENT_LIST.test(label) &&
      !has('designators', 'level', 'parent', 'annual-demand') &&
      // What was bought from whom, or for how much, says the sources of parts.
      !(part && has('supplier', 'supplier-id') && headers.some((name) => saysBought(name) || PURCHASES.test(name))) &&
      !(namesPurchases(label) && part && has('supplier', 'supplier-id') && has('price', 'order-value')),
    then: nothing(SURE_OF_NOTHING),
    reason: ORDERS,
  },
  {
    when: ({ label, says }) => PEOPLE_AND_TIMES.test(label) && !says('part-number'),
    then: nothing(SURE_OF_NOTHING),
    reason: 'It lists people, means or times, which no table of the import holds.',
  },
  {
    when: ({ label, has }) => /(?:^| )look ?up(?: |$)/.test(label) && !has('quantity'),
    then: nothing(SURE_OF_NOTHING),
    reason: 'It is a list to choose from, not what was chosen.',
  },
  {
    // The country beside a mine is the mine's: the smelter that it feeds would be put there.
    when: ({ headers, has }) => has('metal') && !has('smelter-id') && headers.some((header) => MINE.test(header)),
    then: nothing(SURE_OF_NOTHING),
    reason: 'It lists the mines behind smelters, which no table of the import holds.',
  },
  {
    when: ({ headers }) => headers.some((header) => OF_REQUESTER.test(header)),
    then: nothing(SURE_OF_NOTHING),
    reason:
      'It lists the products that a declaration of smelters covers, and says neither what they contain nor from where.',
  },
];

/** A list of orders by its columns; a list of goods on hand goes before it. */
export const ORDER_LIST_RULE: PurposeRule = {
  when: ({ headers, has }) =>
    has('quantity') && headers.some((header) => EVENTS.test(header)) && !has('designators', 'level', 'parent'),
  then: nothing(SURE_OF_NOTHING),
  reason: ORDERS,
};
