import { propose, type Clues, type PurposeProposal } from './purpose-clues.ts';

/** Rates between currencies; what parts contain by substance. */
export function findRatesOrContents({ has, part }: Clues): PurposeProposal | null {
  if (has('rate') && has('from-currency')) return propose('rate-list', 0.95, 'It has rates between two currencies.');
  const shares = has('mass-min', 'mass-max', 'mass-share');
  if (part && has('substance', 'cas') && shares)
    return propose('contents', 0.9, 'It says what parts contain, by substance.');
  // A list with prices, structure or firms keeps its purpose; what its columns of elements say is read besides.
  if (
    part &&
    has('element') &&
    !has('quantity', 'price', 'supplier', 'supplier-id', 'stock', 'level', 'parent', 'kind')
  )
    return propose('contents', 0.85, 'It has a column for each substance.');
  return null;
}

/** How many of each part go in each period: what is sold or needed in a year, and not orders. */
export function findPlans({ has, part }: Clues): PurposeProposal | null {
  return part && has('period-demand')
    ? propose('parts-list', 0.85, 'It plans how many of each part go in each period.')
    : null;
}

/** What planning systems call the plants of the company itself. */
const PLANTS =
  /^(?:werk|werke|wrk|werks|bwkey|plant|plnt|plant code|plant id|werksnummer|organi[sz]ation(?: code)?|inventory organi[sz]ation)$/;

/** Plants by their code, with a country, in a table that names no firm and no part. */
export function findOwnSites({ headers, has, part, place }: Clues): PurposeProposal | null {
  if (part || !place || has('supplier', 'supplier-id', 'maker', 'contributor', 'quantity', 'smelter-id')) return null;
  if (!has('site', 'site-id') || headers.includes('operator')) return null;
  return headers.some((header) => PLANTS.test(header))
    ? propose('own-sites', 0.85, 'It lists plants by code and names no firm: those of the company itself.')
    : null;
}

/** Items by name with who delivers them and for how much; which item each bill makes. */
export function findItems({ headers, has, part }: Clues): PurposeProposal | null {
  if (part && has('bill') && !has('quantity'))
    return propose('parts-list', 0.85, 'It says which item each bill makes.');
  if (part || !headers.includes('name') || !has('supplier', 'supplier-id')) return null;
  return has('price') && has('procurement', 'unit', 'lead-time')
    ? propose('parts-list', 0.8, 'It lists items with who delivers them.')
    : null;
}

/** What purchasing systems number: an order, an info record, an agreement. */
const PURCHASES =
  /^(?:purchas(?:ing|e) (?:document|order|doc)(?: (?:no|nr|number))?|po(?: (?:no|nr|number))?|einkaufsbeleg|bestellung|ebeln|info record|purchasing info record|infosatz|infnr|outline agreement|rahmenvertrag)$/;

/** Orders and info records that name part, supplier and price: who delivers what. Order quantities are no quantities of a structure. */
export function findPurchases({ headers, has, part }: Clues): PurposeProposal | null {
  if (!part || !has('supplier', 'supplier-id') || !has('price') || has('level', 'parent', 'designators')) return null;
  return headers.some((header) => PURCHASES.test(header))
    ? propose('sourcing', 0.9, 'It says from whom each part is bought, and for how much.')
    : null;
}
