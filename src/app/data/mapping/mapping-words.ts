import { TABLE_DEFINITIONS } from '../../../domain/tables/table-definitions.ts';
import type { ForeignColumn } from '../../../domain/tables/foreign-columns.ts';
import type { ForeignPurpose } from '../../../intake/base/foreign-table.ts';
import type { TableName } from '../../../domain/dataset.ts';
import type { TablePurpose } from '../../../intake/base/table-proposal.ts';
import { CANONICAL_TABLES, listColumns } from '../import/canonical-tables.ts';
import { FITTING } from './fitting-meanings.ts';

/** Possible purposes of a table, as a person chooses them. */
const PURPOSE_NAMES: Readonly<Record<ForeignPurpose, string>> = {
  bom: 'Bill of materials',
  'parts-list': 'List of parts',
  'supplier-list': 'List of suppliers',
  sourcing: 'Who delivers what',
  stock: 'Stock',
  declaration: 'Declaration of smelters',
  'own-sites': 'Our own plants',
  'rate-list': 'Exchange rates',
  contents: 'What parts contain',
  'bill-list': 'Heads of bills of material',
  'property-list': 'Properties of parts',
  'licence-list': 'Export licences',
  'declared-list': 'Material declaration',
  operations: 'Operations and what they make',
};

/** Every purpose of a table, the usual ones first. */
export const PURPOSES: readonly ForeignPurpose[] = [
  'bom',
  'parts-list',
  'supplier-list',
  'sourcing',
  'stock',
  'declaration',
  'own-sites',
  'rate-list',
  'contents',
  'property-list',
  'licence-list',
  'bill-list',
  'operations',
];

/** Further canonical tables for a table; the others have a purpose of their own above. */
export const CANONICAL_PURPOSES: readonly TableName[] = CANONICAL_TABLES.map(({ table }) => table).filter(
  (table) => !isForeignPurpose(table),
);

/** A table's purpose in words; null: not read. */
export function describePurpose(purpose: string | null): string {
  if (purpose === null) return 'Not read';
  return isForeignPurpose(purpose) ? PURPOSE_NAMES[purpose] : `The table ${purpose}`;
}

/** Whether a table for this purpose is translated from words of its own. */
export function isForeignPurpose(purpose: string | null): purpose is ForeignPurpose {
  return purpose !== null && Object.hasOwn(PURPOSE_NAMES, purpose);
}

/** How sure a proposal is, in a word; the number stands beside it. */
export function describeConfidence(confidence: number): 'certain' | 'very likely' | 'likely' | 'a guess' | 'not known' {
  if (confidence >= 1) return 'certain';
  if (confidence >= 0.9) return 'very likely';
  if (confidence >= 0.7) return 'likely';
  return confidence > 0 ? 'a guess' : 'not known';
}

type Meaning = { readonly name: string; readonly group: MeaningGroup; readonly fills: string };
export const MEANING_GROUPS = [
  'The part',
  'Its place in the structure',
  'Quantity',
  'Who and where',
  'Money and terms',
  'Stock',
  'Other',
] as const;
type MeaningGroup = (typeof MEANING_GROUPS)[number];

const meaning = (name: string, group: MeaningGroup, fills: string): Meaning => ({ name, group, fills });

/** A column's name as words: `annual_demand` is "Annual demand". */
function writeWords(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}

/** A meaning of one field of canonical tables, under its own name. */
function fieldOf(word: ForeignColumn, group: MeaningGroup): Meaning {
  const columns = Object.entries(TABLE_DEFINITIONS).flatMap(([table, { columns: all }]) =>
    Object.values(all).flatMap(({ name, label, meanings }) =>
      meanings?.includes(word) === true ? [{ label: label ?? writeWords(name), place: `${table}.${name}` }] : [],
    ),
  );
  return meaning(columns[0]?.label ?? word, group, columns.map(({ place }) => place).join(' and '));
}

/** Possible meanings of a column, by the dictionary's word: its name, its place in the list, and its effect on the canonical tables. */
const MEANINGS: Readonly<Record<ForeignColumn, Meaning>> = {
  'part-number': meaning('Part number', 'The part', 'parts.part_number'),
  description: fieldOf('description', 'The part'),
  value: meaning('Value', 'The part', 'parts.description; names the part where it has no number'),
  footprint: meaning('Footprint', 'The part', 'parts.description; names the part where it has no number'),
  designators: meaning('Reference designators', 'The part', 'bom.quantity where none is stated'),
  kind: fieldOf('kind', 'The part'),
  category: fieldOf('category', 'The part'),
  form: fieldOf('form', 'The part'),
  material: meaning('Material', 'The part', 'no table; kept apart from the part number'),
  mass: meaning('Mass', 'The part', 'no table; kept apart from quantities'),
  'hs-code': fieldOf('hs-code', 'The part'),
  unit: fieldOf('unit', 'The part'),
  procurement: meaning('Made or bought', 'The part', 'parts.procurement'),
  'maker-part-number': meaning(
    "Maker's part number",
    'The part',
    'parts.part_number where the company has none of its own',
  ),
  'supplier-part-number': meaning(
    "Supplier's part number",
    'The part',
    'sourcing.supplier_part_number; parts.part_number where nothing else names the part',
  ),
  level: meaning('Level', 'Its place in the structure', 'bom.parent'),
  'item-number': meaning('Item number', 'Its place in the structure', 'bom.parent where it is nested, such as 1.2.1'),
  parent: meaning('Parent', 'Its place in the structure', 'bom.parent'),
  operation: meaning('Operation', 'Its place in the structure', 'bom.parent, by what the operation makes'),
  'component-ids': meaning('List of components', 'Its place in the structure', 'bom.child, several in one cell'),
  bill: meaning('Bill', 'Its place in the structure', 'bom.parent, by the item that the bill makes'),
  key: meaning('Key of the record', 'Its place in the structure', 'parts.part_number, where lists name a part by it'),
  quantity: meaning('Quantity', 'Quantity', 'bom.quantity'),
  'quantity-second': meaning('Second quantity', 'Quantity', 'bom.quantity, as a factor'),
  'parent-quantity': meaning('Quantity for the product in the header', 'Quantity', 'bom.parent and quantity'),
  'base-quantity': meaning('Base quantity', 'Quantity', 'bom.quantity, which it divides'),
  'line-kind': meaning('Kind of line', 'Quantity', 'leaves documents and texts out of the bill'),
  alternative: meaning('Alternative or revision of a bill', 'Quantity', 'counts once what several of them hold'),
  'line-status': meaning('Status of the line', 'Quantity', 'leaves the line out of the bill where it is out of use'),
  'do-not-fit': meaning('Do not fit', 'Quantity', 'leaves the line out of the bill'),
  'lot-size': meaning('Lot size', 'Quantity', 'no table; never read as a quantity'),
  'minimum-order': meaning('Minimum order', 'Quantity', 'no table; never read as a quantity'),
  'purchase-multiple': meaning('Purchase multiple', 'Quantity', 'no table; never read as a quantity'),
  yield: fieldOf('yield', 'Quantity'),
  scrap: meaning('Scrap', 'Quantity', 'bom.yield, by which the need grows'),
  essential: fieldOf('essential', 'Quantity'),
  'annual-demand': fieldOf('annual-demand', 'Quantity'),
  'period-demand': meaning('Demand of a period', 'Quantity', 'parts.annual_demand, added up to a year'),
  'parent-demand': meaning('Demand of the parent', 'Quantity', 'parts.annual_demand of what is made'),
  'parent-price': meaning('Selling price of the parent', 'Money and terms', 'parts.unit_price of what is made'),
  maker: meaning('Maker', 'Who and where', 'suppliers.name and a source in sourcing'),
  supplier: meaning('Supplier', 'Who and where', 'suppliers.name and a source in sourcing'),
  'supplier-id': meaning('Supplier id', 'Who and where', 'suppliers.supplier_id'),
  'supplier-parent': fieldOf('supplier-parent', 'Who and where'),
  role: meaning('Ourselves, or a supplier', 'Who and where', 'suppliers.role'),
  site: meaning('Site', 'Who and where', 'sites.name'),
  'site-id': meaning('Site id', 'Who and where', 'sites.site_id'),
  country: meaning('Country', 'Who and where', 'sites.country'),
  'origin-country': fieldOf('origin-country', 'Who and where'),
  address: meaning('Address', 'Who and where', 'tells sites of one supplier apart'),
  city: fieldOf('city', 'Who and where'),
  latitude: fieldOf('latitude', 'Who and where'),
  longitude: fieldOf('longitude', 'Who and where'),
  contributor: meaning('Contributor', 'Who and where', 'no table; kept apart from the supplier'),
  document: meaning('Order or info record', 'Who and where', 'joins lines with the head that names the supplier'),
  price: meaning('Price', 'Money and terms', 'parts.unit_price; never read as a quantity'),
  'selling-price': meaning('Selling price', 'Money and terms', 'parts.unit_price, before any cost'),
  'unit-margin': fieldOf('unit-margin', 'Money and terms'),
  'price-unit': meaning('Price unit', 'Money and terms', 'parts.unit_price and sourcing.unit_price, which it divides'),
  'order-unit': meaning('Unit of the price', 'Money and terms', 'unit_price, brought to the unit of the part'),
  'unit-factor': meaning('Units in a unit of the price', 'Money and terms', 'unit_price, which it divides'),
  'pack-unit': meaning('Further unit', 'Money and terms', 'amounts and prices in it, brought to the unit of the part'),
  'pack-size': meaning('Units in the further unit', 'Money and terms', 'amounts and prices in the further unit'),
  'pack-base': meaning(
    'For so many of the further unit',
    'Money and terms',
    'the size of the further unit, which it divides',
  ),
  currency: fieldOf('currency', 'Money and terms'),
  share: fieldOf('share', 'Money and terms'),
  'order-quantity': meaning('Quantity ordered', 'Money and terms', 'sourcing.share_pct, of a year'),
  'order-value': meaning('Money paid', 'Money and terms', 'parts.unit_price, divided by the quantity ordered'),
  'sales-value': meaning('Revenue', 'Money and terms', 'parts.unit_price, divided by the demand'),
  'order-date': meaning('Day of the order', 'Money and terms', 'sourcing.share_pct, of a year'),
  'lead-time': fieldOf('lead-time', 'Money and terms'),
  capacity: fieldOf('capacity', 'Money and terms'),
  blocked: meaning('Blocked', 'Money and terms', 'leaves a source out'),
  'valid-from': meaning('Valid from', 'Money and terms', 'tells what has ended, and what is yet to begin'),
  'valid-to': meaning('Valid to', 'Money and terms', 'leaves out what has ended'),
  rate: meaning('Exchange rate', 'Money and terms', 'rates.per_reporting'),
  'from-currency': meaning('From currency', 'Money and terms', 'rates.currency'),
  'to-currency': meaning('To currency', 'Money and terms', 'rates.currency'),
  'rate-unit': meaning('Units of the rate', 'Money and terms', 'rates.per_reporting, by so many units'),
  stock: meaning('Stock', 'Stock', 'inventory.quantity'),
  'mrp-element': meaning('Stock, receipt or requirement', 'Stock', 'inventory.quantity or parts.annual_demand, by row'),
  'days-of-cover': fieldOf('days-of-cover', 'Stock'),
  location: meaning('Store', 'Stock', 'inventory.site_id'),
  'stock-status': meaning('State of the stock', 'Stock', 'leaves out stock that may not be used'),
  'stock-not-usable': meaning('Stock not usable', 'Stock', 'takes off the stock what is blocked of it'),
  'stock-of-supplier': meaning(
    'Stock on consignment',
    'Stock',
    'tells what of the stock is the supplier’s until it is used',
  ),
  substance: meaning('Substance', 'Other', 'composition.substance'),
  cas: meaning('CAS number', 'Other', 'composition.substance where no name is understood'),
  element: meaning('Share of the substance in the header', 'Other', 'composition.substance and mass_pct'),
  'mass-min': meaning('Least share of mass', 'Other', 'composition.mass_pct_min'),
  'mass-max': meaning('Most share of mass', 'Other', 'composition.mass_pct_max'),
  'mass-share': meaning('Share of mass', 'Other', 'composition.mass_pct_min and mass_pct_max'),
  property: meaning('Property', 'Other', 'properties.property'),
  'property-value': meaning('Value of the property', 'Other', 'properties.value'),
  'property-column': meaning('Value of the property in the header', 'Other', 'properties.property and value'),
  metal: meaning('Metal', 'Other', 'no table; kept apart from the supplier'),
  'smelter-id': meaning('Smelter id', 'Other', 'suppliers.supplier_id'),
  stage: meaning('Stage of the plant', 'Who and where', 'sites.stage'),
  'site-status': meaning('Status of the plant', 'Who and where', 'sites.status'),
  'technology-origin': meaning('Country of the technology', 'Who and where', 'sites.technology_origin'),
  licensor: meaning('Whose technology it is', 'Who and where', 'sites.technology_origin, by his country'),
  'licence-number': meaning('Number of the licence', 'Other', 'licences.note'),
  'control-item': meaning('Entry of the control list', 'Other', 'licences.item_id'),
  'end-user': meaning('End user', 'Other', 'licences.end_user'),
  destination: meaning('Destination', 'Other', 'licences.destination'),
  'licence-status': meaning('Status of the licence', 'Other', 'licences.status'),
  filed: meaning('Day of the application', 'Other', 'licences.filed'),
  decided: meaning('Day of the decision', 'Other', 'licences.decided'),
  used: meaning('Used of the licence', 'Other', 'licences.used'),
  'licence-left': meaning('Left of the licence', 'Other', 'licences.used, as what it leaves of the quantity'),
  remark: meaning('Remark', 'Other', 'no table; may say “do not fit”'),
};

/** Meanings of a column, as a list of choices under a heading. */
export type MeaningChoices = { group: string; meanings: { id: string; name: string }[] };

/**
 * Possible meanings of a table's column, in groups: canonical columns where the table is read as a canonical one, else the meanings for its
 * purpose. Its meaning `now` is among them in any case.
 */
export function listMeanings(purpose: TablePurpose, now: string | null, canonical: boolean): MeaningChoices[] {
  if (canonical || !isForeignPurpose(purpose)) {
    const own = CANONICAL_TABLES.filter(({ table }) => table === purpose).flatMap(({ table }) => listColumns(table));
    const all = now === null || own.includes(now) ? own : [...own, now];
    return [{ group: `The table ${purpose}`, meanings: all.map((id) => ({ id, name: id })) }];
  }
  const fitting = new Set<ForeignColumn>(FITTING[purpose]);
  const known = findMeaning(now);
  if (known !== null) fitting.add(known);
  return MEANING_GROUPS.map((group) => ({
    group,
    meanings: [...fitting].filter((id) => MEANINGS[id].group === group).map((id) => ({ id, name: MEANINGS[id].name })),
  })).filter(({ meanings }) => meanings.length > 0);
}

/** A word of the dictionary as a meaning; null if it is none (a canonical column, or not read). */
export function findMeaning(word: string | null): ForeignColumn | null {
  return word !== null && isMeaning(word) ? word : null;
}

function isMeaning(word: string): word is ForeignColumn {
  return Object.hasOwn(MEANINGS, word);
}

/** Meaning of a column, in words: a meaning's name, a canonical column's own, null as "not read". */
export function describeMeaning(word: string | null): string {
  const known = findMeaning(word);
  return known === null ? (word ?? 'not read') : MEANINGS[known].name;
}

/** Fields of canonical tables filled by a column, or its other effect. */
export function describeEffect(purpose: TablePurpose | null, word: string | null, canonical: boolean): string {
  if (purpose === null || word === null) return 'nothing';
  const known = canonical ? null : findMeaning(word);
  if (known === null) return `${purpose}.${word}`;
  if (purpose === 'stock' && known === 'quantity') return 'inventory.quantity';
  if (purpose === 'bom' && known === 'part-number') return 'parts.part_number and bom.child';
  if (purpose === 'sourcing' && known === 'part-number') return 'sourcing.part_number';
  return MEANINGS[known].fills;
}
