/** Columns of several tables under one name and with one meaning. */
export const PART_NUMBER = {
  name: 'part_number',
  kind: 'id',
  required: true,
  says: 'The part, by the number that the company gives it.',
  words: 'part no; part nr; partnumber; part; item number; Teilenummer; Materialnummer; Sachnummer',
} as const;

export const SUPPLIER_ID = {
  name: 'supplier_id',
  words: 'supplier no; vendor id; Lieferantennummer',
  wordsHere: 'supplier; vendor; Lieferant',
} as const;

export const SITE_ID = {
  name: 'site_id',
  words: 'plant id',
  wordsHere: 'site; plant; Werk',
} as const;

export const COUNTRY = {
  name: 'country',
  kind: 'territory',
  words: 'country code; Land',
  meanings: ['country'],
} as const;

/** A supplier or a site has a name; without one it bears its id. */
export const NAME = {
  name: 'name',
  kind: 'name',
  says: 'Its name; blank: its id.',
  wordsHere: 'supplier name; site name; vendor name',
} as const;

export const UNIT = {
  name: 'unit',
  kind: 'text',
  words: 'uom; unit of measure; Einheit; ME',
  meanings: ['unit'],
} as const;

export const UNIT_PRICE = {
  name: 'unit_price',
  kind: 'number',
  min: 0,
  words: 'price; Preis; Stückpreis',
  meanings: ['price'],
} as const;

export const CURRENCY = {
  name: 'currency',
  kind: 'currency',
  says: 'The currency of the price; blank: the reporting currency.',
  words: 'Währung',
  meanings: ['currency'],
} as const;

export const QUANTITY = {
  name: 'quantity',
  kind: 'number',
  min: 0,
  wordsHere: 'qty; Menge; Anzahl',
} as const;

export const EVIDENCE = {
  name: 'evidence',
  kind: 'word',
  list: 'evidence',
  otherwise: 'unknown',
  says: 'How it is known: in own records, stated by a supplier, estimated, or not at all.',
} as const;

export const EVIDENCE_DATE = {
  name: 'evidence_date',
  kind: 'day',
  period: true,
  says: 'The day of the evidence.',
} as const;
