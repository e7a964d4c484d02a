import { type ForeignColumn, LICENCE_FIELDS } from '../../../domain/tables/foreign-columns.ts';
import type { ForeignPurpose } from '../../../intake/base/foreign-table.ts';

const STRUCTURE = ['level', 'item-number', 'parent', 'operation', 'component-ids'] as const;
const IDENTITY = ['part-number', 'description', 'maker-part-number', 'supplier-part-number', 'bill', 'key'] as const;
const FACTS = ['kind', 'category', 'form', 'material', 'mass', 'hs-code', 'unit', 'procurement'] as const;
const FIRMS = ['maker', 'supplier', 'supplier-id', 'site', 'site-id', 'country', 'origin-country'] as const;
const PLACES = ['address', 'city', 'latitude', 'longitude'] as const;
const PRICES = ['price', 'selling-price', 'price-unit', 'order-unit', 'unit-factor', 'currency'] as const;
const TERMS = [...PRICES, 'share', 'lead-time', 'capacity', 'blocked', 'valid-from', 'valid-to'] as const;
const LOTS = ['lot-size', 'minimum-order', 'purchase-multiple'] as const;
const PACKS = ['pack-unit', 'pack-size', 'pack-base'] as const;
const STOCKS = ['stock', 'days-of-cover', 'location', 'stock-status', 'stock-not-usable', 'stock-of-supplier'] as const;

/** Possible meanings of a table's column for each purpose. */
export const FITTING: Readonly<Record<ForeignPurpose, readonly ForeignColumn[]>> = {
  bom: [
    ...IDENTITY,
    'value',
    'footprint',
    'designators',
    ...FACTS,
    ...STRUCTURE,
    'quantity',
    'quantity-second',
    'parent-quantity',
    'base-quantity',
    'line-kind',
    'alternative',
    'line-status',
    'do-not-fit',
    ...LOTS,
    'yield',
    'scrap',
    'essential',
    'annual-demand',
    'unit-margin',
    'parent-demand',
    'parent-price',
    ...FIRMS,
    ...TERMS,
    'stock',
    'remark',
  ],
  'parts-list': [
    ...IDENTITY,
    'value',
    'footprint',
    ...FACTS,
    ...PACKS,
    'quantity',
    ...LOTS,
    'annual-demand',
    'period-demand',
    'unit-margin',
    'sales-value',
    'order-date',
    ...FIRMS,
    ...TERMS,
    ...STOCKS,
    'element',
    'property-column',
    'remark',
  ],
  'supplier-list': [
    ...FIRMS,
    'supplier-parent',
    'role',
    ...(['stage', 'site-status', 'technology-origin', 'licensor'] as const),
    ...PLACES,
    ...IDENTITY,
    'category',
    'material',
    'contributor',
    'remark',
  ],
  sourcing: [
    ...IDENTITY,
    ...FIRMS,
    ...TERMS,
    ...LOTS,
    'supplier-parent',
    'document',
    'order-quantity',
    'order-date',
    'order-value',
    'quantity',
    'unit',
    'remark',
  ],
  stock: [...IDENTITY, 'quantity', ...STOCKS, 'mrp-element', 'site', 'site-id', 'unit', 'remark'],
  declaration: ['metal', 'smelter-id', ...FIRMS, ...PLACES, 'contributor', 'remark'],
  'own-sites': ['site-id', 'site', 'country', 'city', 'address', 'remark'],
  'rate-list': ['rate', 'from-currency', 'to-currency', 'rate-unit', 'currency', 'valid-from', 'remark'],
  contents: [
    'part-number',
    'description',
    'substance',
    'cas',
    'element',
    'mass-min',
    'mass-max',
    'mass-share',
    'remark',
  ],
  'bill-list': ['bill', 'base-quantity', 'unit', 'remark'],
  'property-list': ['part-number', 'description', 'property', 'property-value', 'unit', 'remark'],
  'licence-list': [...LICENCE_FIELDS, 'description', 'remark'],
  'declared-list': [],
  operations: ['operation', 'part-number', 'description', 'quantity', 'site', 'site-id', 'remark'],
};
