import { foldHeader } from '../dictionary/fold-header.ts';
import type { ForeignColumn } from '../base/foreign-table.ts';
import { PROMOTED } from './propose-columns.ts';
import { nothing, propose, type Clues, type PurposeProposal } from './purpose-clues.ts';
import { findItems, findOwnSites, findPlans, findPurchases, findRatesOrContents } from './system-purposes.ts';
import type { ColumnProposal } from '../base/table-proposal.ts';

/** Columns that stand only in lists of events: orders, deliveries, forecasts. Their quantities are no quantities of a BOM. */
const EVENTS =
  /(?:^| )(?:due|production date|start date end date|departure|arrival|tracking number|customer(?= (?:name|id|order|po)(?: |$)|$)|demand category code|estimated completion time|order date|delivery date|ship date|invoice|incoterm|lieferdatum|rechnungsnummer)(?: |$)/;
const PLACED = /^(?:rotation|rot|angle|orientation|旋转|回転)$/;
const COORDINATE = /^(?:mid x|center x|centre x|pos ?x|ref x|x|x pos|posx|location x|coordinate x|center x mm)$/;

const ORDERS = 'It lists orders, deliveries or forecasts by date, which no table of the import holds.';
/** From this confidence on a table is nothing that the import reads, even if some columns bear canonical names. */
export const SURE_OF_NOTHING = 0.9;
const PEOPLE_AND_TIMES =
  /^(?:persons?|people|users?|employees?|contacts?|customers?|calendars?|calendar ?buckets?|skills?|resources?|resource ?skills?|parameters?)$/;

/** Names of lists of events, whatever columns they have. */
const EVENT_LIST =
  /^(?:operation ?plans?|(?:manufacturing|purchase|work|production|distribution|delivery|sales|customer) ?orders?|demands?|forecasts?|consignments?|shipments?)$/;

/** The name of a sheet or file without folder, ending and the group before a point (`input.item`), folded. */
function readLabel(name: string): string {
  const stem = name.replace(/^.*[\\/]/, '').replace(/\.(?:csv|tsv|txt|xlsx?|xlsm|ods|json|xml)$/i, '');
  return foldHeader(/^[a-z_]+\.([a-z_]+)$/i.exec(stem)?.[1] ?? stem).text;
}

/**
 * Proposes what a table is for, from the meanings of its columns and the name of its sheet or file: the first step that knows it says so,
 * so that their order counts.
 */
export function proposePurpose(columns: readonly ColumnProposal[], name: string): PurposeProposal {
  const clues = readClues(columns, name);
  for (const step of STEPS) {
    const proposal = step(clues);
    if (proposal !== null) return proposal;
  }
  return nothing('Its columns say neither parts with quantities nor firms nor stocks.');
}

const STEPS = [
  findPlans,
  findUnreadList,
  findRatesOrContents,
  findOwnSites,
  findPurchases,
  findItems,
  findFirmsByColumns,
  findStockOrOrders,
  findBom,
  findSourcing,
  findSuppliers,
  findParts,
] as const;

function readClues(columns: readonly ColumnProposal[], name: string): Clues {
  const has = (...meanings: ForeignColumn[]): boolean =>
    columns.some(({ meaning }) => meanings.some((one) => one === meaning));
  const label = readLabel(name);
  return {
    columns,
    headers: columns.map(({ header }) => foldHeader(header).text),
    label,
    has,
    says: (meaning) => columns.some((column) => column.meaning === meaning && column.reason !== PROMOTED),
    named: (pattern) => pattern.test(label),
    part: has('part-number', 'maker-part-number', 'supplier-part-number'),
    place: has('country', 'address', 'city', 'latitude'),
  };
}

/** Lists of places on a board, links, events, people and choices, which the import does not read. */
function findUnreadList({ headers, label, has, says }: Clues): PurposeProposal | null {
  if (headers.some((header) => PLACED.test(header)) && headers.some((header) => COORDINATE.test(header))) {
    return nothing('It is a pick-and-place list: places and turns of parts on a board, not a bill of materials.');
  }
  if (headers.includes('source') && headers.includes('target') && !has('quantity') && !says('part-number')) {
    return nothing('It lists links between things that other tables hold.');
  }
  if (EVENT_LIST.test(label) && !has('designators', 'level', 'parent')) return nothing(ORDERS, SURE_OF_NOTHING);
  if (PEOPLE_AND_TIMES.test(label) && !says('part-number'))
    return nothing('It lists people, means or times, which no table of the import holds.', SURE_OF_NOTHING);
  if (/(?:^| )look ?up(?: |$)/.test(label) && !has('quantity'))
    return nothing('It is a list to choose from, not what was chosen.', SURE_OF_NOTHING);
  return null;
}

/** Firms by address, smelters by metal, operations by name. */
function findFirmsByColumns({ headers, has, says, named, place }: Clues): PurposeProposal | null {
  // An id with a name and a country is a firm or a plant; a part has a country of origin.
  if (
    place &&
    !says('part-number') &&
    !has('maker-part-number', 'supplier-part-number', 'quantity', 'designators', 'price')
  ) {
    if (headers.includes('name') && has('country', 'address'))
      return propose('supplier-list', 0.8, 'It lists names with addresses or countries.');
  }
  if (has('smelter-id') || (has('metal') && has('supplier'))) {
    return propose('declaration', 0.9, 'It names smelters by metal.');
  }
  if (headers.includes('name') && named(/(?:^| )operations?$/) && has('part-number'))
    return propose('operations', 0.9, 'The sheet lists operations and what they make.');
  return null;
}

/** What is on hand; orders and deliveries, which have quantities too. */
function findStockOrOrders({ headers, has, named, part }: Clues): PurposeProposal | null {
  const stocked =
    headers.some((header) => /stock site|^on ?hand/.test(header)) ||
    named(/(?:^| )(?:stock|stocks|inventory|buffer|bestand|lagerbestand|库存|在庫)(?: |$)/);
  if (part && stocked && has('stock', 'quantity'))
    return propose('stock', 0.85, 'It says how much of each part is on hand.');
  if (has('quantity') && headers.some((header) => EVENTS.test(header)) && !has('designators', 'level', 'parent')) {
    return nothing(ORDERS, SURE_OF_NOTHING);
  }
  return null;
}

/** Bills of material in any layout. */
function findBom({ columns, has, named, part }: Clues): PurposeProposal | null {
  if (has('component-ids') && (part || has('parent')))
    return propose('bom', 0.8, 'Each row lists its components in one cell.');
  if (has('operation') && part && has('quantity')) return propose('bom', 0.85, 'It says what each operation takes.');
  const structured = has('level', 'parent');
  if (columns.filter(({ meaning }) => meaning === 'level').length > 1 && has('quantity', 'description')) {
    return propose('bom', 0.85, 'It has a column for each level of a structure.');
  }
  if (part && structured && has('quantity'))
    return propose('bom', 0.95, 'It has parts with quantities and a structure.');
  if (has('designators') && (part || has('value', 'description', 'footprint', 'quantity')))
    return propose('bom', 0.95, 'It has reference designators.');
  if (has('quantity') && part)
    return propose(
      'bom',
      has('item-number') || named(/bom|stuckliste|nomenclature|bill|清单|部品表/) ? 0.9 : 0.8,
      'It has parts with quantities.',
    );
  if (part && structured) return propose('bom', 0.75, 'It has parts and a structure.');
  if (part && has('item-number') && !has('stock', 'price', 'supplier', 'country'))
    return propose('bom', 0.6, 'It counts parts line by line.');
  if (
    has('quantity') &&
    has('value', 'description') &&
    (has('item-number', 'unit', 'maker', 'supplier', 'price', 'level') ||
      named(/bom|stuckliste|nomenclature|清单|部品表/))
  ) {
    return propose('bom', 0.7, 'It has descriptions with quantities.');
  }
  // Two plain columns, what and how many, as short lists are written by hand.
  if (
    has('quantity') &&
    has('description', 'value') &&
    columns.some(({ meaning, confidence }) => meaning === 'quantity' && confidence >= 0.9) &&
    columns.some(
      ({ meaning, confidence }) => (meaning === 'description' || meaning === 'value') && confidence >= 0.9,
    ) &&
    !has('country', 'address', 'supplier-id', 'site', 'smelter-id')
  ) {
    return propose('bom', 0.55, 'It says what and how many.');
  }
  return null;
}

/** Who delivers which part, or how much of it is there. */
function findSourcing({ has, named, part, place }: Clues): PurposeProposal | null {
  if (
    part &&
    has('supplier', 'supplier-id') &&
    (has('share', 'lead-time', 'minimum-order', 'lot-size', 'capacity', 'blocked', 'valid-to', 'price-unit') ||
      named(/sourcing|source|item supplier|vendor|bezug/))
  ) {
    return propose('sourcing', 0.85, 'It says who delivers which part.');
  }
  if (part && has('stock') && (!has('description', 'price') || (has('location') && !has('price', 'kind', 'hs-code'))))
    return propose('stock', 0.75, 'It says how much of each part is on hand.');
  if (has('part-number', 'maker-part-number') && has('supplier') && place && !has('description', 'price', 'maker'))
    return propose('sourcing', 0.7, 'It says who delivers which part.');
  return null;
}

/** Firms and where they are. */
function findSuppliers({ headers, has, named, part, place }: Clues): PurposeProposal | null {
  if (
    has('supplier', 'site', 'supplier-id', 'contributor') &&
    !part &&
    (place || has('supplier-id') || named(/supplier|vendor|lieferant|fournisseur|factor|facilit|供应商|仕入/))
  ) {
    return propose('supplier-list', has('supplier') && place ? 0.9 : 0.7, 'It lists firms and where they are.');
  }
  if (headers.includes('name') && named(/^(?:suppliers?|vendors?|lieferanten|fournisseurs)$/))
    return propose('supplier-list', 0.8, 'The sheet is named after suppliers.');
  return null;
}

/** Parts without quantities. */
function findParts({ columns, headers, has, says, named, part, place }: Clues): PurposeProposal | null {
  // A code beside a country is a list of countries; where nothing names the part, something else must say that it is one.
  const coded = !says('part-number') && !has('maker-part-number', 'supplier-part-number');
  if (
    part &&
    (!coded || has('description', 'price', 'hs-code', 'unit', 'mass', 'kind', 'category')) &&
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
    )
  ) {
    return propose('parts-list', 0.75, 'It lists parts without quantities.');
  }
  if (part && columns.every(({ meaning, header }) => meaning !== null || header === ''))
    return propose('parts-list', 0.6, 'It lists part numbers and nothing else.');
  if (headers.includes('name') && named(/^(?:items?|parts?|products?|materials?|articles?|artikel|teile|部品|物料)$/))
    return propose('parts-list', 0.75, 'The sheet is named after parts.');
  if (has('description') && has('price') && !place && !has('supplier-id', 'site', 'smelter-id'))
    return propose('parts-list', 0.5, 'It lists things with their prices.');
  return null;
}
