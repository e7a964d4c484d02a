/** Meaning of a column of a foreign table. A meaning may stand in several columns (maker 1, maker 2; one column per level). */
export const FOREIGN_COLUMNS = [
  // Structure. Several `level` columns are a column for each level.
  'level',
  'item-number',
  'parent',
  'operation',
  'component-ids',
  // What a list of lines may name instead of a part: the bill that makes it, the key of its record.
  'bill',
  'key',
  // The number of an order or info record, by which its head and its lines belong together.
  'document',
  // The part.
  'part-number',
  'description',
  'value',
  'footprint',
  'designators',
  'kind',
  'category',
  'form',
  'material',
  'mass',
  'hs-code',
  'unit',
  'procurement',
  'price',
  'selling-price',
  // What one unit earns.
  'unit-margin',
  'price-unit',
  // The unit that is ordered and priced, where the part is counted in another, and how many of the latter one of it is.
  'order-unit',
  'unit-factor',
  // A further unit that a list of parts knows, and how many of the one that the part is counted in it is: so many for so many.
  'pack-unit',
  'pack-size',
  'pack-base',
  'currency',
  'annual-demand',
  'period-demand',
  // What is sold in a year, and for how much, of the product that a line of a bill is for.
  'parent-demand',
  'parent-price',
  // The quantity of a line. Several `quantity` columns are quantities for several lots; `quantity-second` multiplies.
  'quantity',
  'quantity-second',
  // A column for each product, named in its header: how many of the part go into it.
  'parent-quantity',
  'do-not-fit',
  'base-quantity',
  'line-kind',
  // Which of several alternatives or revisions of a bill a line belongs to.
  'alternative',
  // Whether a line is in use still, in a word.
  'line-status',
  'lot-size',
  'minimum-order',
  'purchase-multiple',
  'yield',
  // The share that is lost where the part is built in.
  'scrap',
  'essential',
  // Who and where.
  'maker',
  'maker-part-number',
  'supplier',
  'supplier-id',
  'supplier-part-number',
  'supplier-parent',
  'role',
  'site',
  'site-id',
  'country',
  'origin-country',
  'address',
  'city',
  'latitude',
  'longitude',
  'contributor',
  'share',
  // What was ordered and when, of which the shares of suppliers are worked out.
  'order-quantity',
  'order-date',
  // What was paid for it, and what a demand brought in: prices are worked out from these where none is stated.
  'order-value',
  'sales-value',
  'lead-time',
  'capacity',
  'blocked',
  'valid-from',
  'valid-to',
  // Stock.
  'stock',
  'days-of-cover',
  // Whether a stock may be used, and whose it is. Several columns may say it.
  'stock-status',
  // How much of a stock may not be used.
  'stock-not-usable',
  // How much of what lies here is the supplier's until it is used.
  'stock-of-supplier',
  // Whether a row is stock, or what comes and goes.
  'mrp-element',
  'location',
  // Exchange rates: so many of one currency are so many of the other.
  'rate',
  'from-currency',
  'to-currency',
  'rate-unit',
  // Declarations.
  'substance',
  // Its registry number, which stands in for a name or bears it out; a column for each substance, named in its header.
  'cas',
  'element',
  'mass-min',
  'mass-max',
  'mass-share',
  // What a test or a data sheet says of a part: the property by name, and its value; a column for each property, named in its header.
  'property',
  'property-value',
  'property-column',
  'metal',
  'smelter-id',
  // Plants: what they do, how far they are, and whose technology they work with.
  'stage',
  'site-status',
  'technology-origin',
  'licensor',
  // Export licences: the number, what of the lists it is for, who uses the goods and where, and its course.
  'licence-number',
  'control-item',
  'end-user',
  'destination',
  'licence-status',
  'filed',
  'decided',
  'used',
  // What of a licence is left, where the list says that and not what is used.
  'licence-left',
  'remark',
] as const;
export type ForeignColumn = (typeof FOREIGN_COLUMNS)[number];

/** What a register says of an export licence, and what reaches its record. */
export const LICENCE_FIELDS = [
  'licence-number',
  'supplier',
  'supplier-id',
  'control-item',
  'part-number',
  'end-user',
  'destination',
  'licence-status',
  'filed',
  'decided',
  'valid-from',
  'valid-to',
  'quantity',
  'unit',
  'used',
  'licence-left',
] as const satisfies readonly ForeignColumn[];
