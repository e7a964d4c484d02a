import { LICENCE_FIELDS } from '../../domain/tables/foreign-columns.ts';
import type { ForeignColumn, ForeignPurpose, ForeignTable } from '../base/foreign-table.ts';

/** Which of several columns of one meaning reach a field: the first that says something in a row, or all. */
export type Use = 'first' | 'all';

const OF_PARTS: readonly ForeignColumn[] = [
  'bill',
  'key',
  'part-number',
  'maker-part-number',
  'supplier-part-number',
  'description',
  'value',
  'footprint',
  'designators',
  'kind',
  'category',
  'form',
  'hs-code',
  'unit',
  'procurement',
  'material',
  'price',
  'selling-price',
  'unit-margin',
  'price-unit',
  'order-unit',
  'unit-factor',
  'pack-unit',
  'pack-size',
  'pack-base',
  'currency',
  'annual-demand',
];
const OF_SOURCES: readonly ForeignColumn[] = [
  'country',
  'origin-country',
  'share',
  'lead-time',
  'capacity',
  'blocked',
  'valid-from',
  'valid-to',
];
const FIRMS: readonly ForeignColumn[] = ['maker', 'supplier', 'supplier-id'];
const OF_FIRMS: readonly ForeignColumn[] = [
  ...FIRMS,
  'smelter-id',
  'supplier-parent',
  'role',
  'country',
  'site',
  'site-id',
  'city',
  'latitude',
  'longitude',
];
const OF_STOCKS: readonly ForeignColumn[] = ['stock', 'days-of-cover', 'site-id', 'location', 'site'];
const STATES_OF_STOCKS: readonly ForeignColumn[] = ['stock-status', 'stock-not-usable', 'stock-of-supplier'];

/** Meanings that reach a record, or say how records hang together, by what a table is for. What is not here has no field. */
const USES: Readonly<Record<ForeignPurpose, Readonly<Record<Use, readonly ForeignColumn[]>>>> = {
  bom: {
    all: ['level', 'do-not-fit', 'parent-quantity', 'scrap', 'element', 'material', ...FIRMS],
    first: [
      ...OF_PARTS,
      ...OF_SOURCES,
      'item-number',
      'parent',
      'parent-demand',
      'parent-price',
      'quantity',
      'quantity-second',
      'base-quantity',
      'line-kind',
      'alternative',
      'site-id',
      'site',
      'line-status',
      'yield',
      'essential',
    ],
  },
  'parts-list': {
    all: [...FIRMS, 'element', 'property-column', 'period-demand', 'material', ...STATES_OF_STOCKS],
    first: [
      ...OF_PARTS,
      ...OF_SOURCES,
      ...OF_STOCKS,
      'supplier-parent',
      'sales-value',
      'order-value',
      'order-date',
      'line-kind',
      'line-status',
      'alternative',
    ],
  },
  sourcing: {
    all: [...FIRMS, 'element', 'material', ...STATES_OF_STOCKS],
    first: [
      ...OF_PARTS,
      ...OF_SOURCES,
      ...OF_STOCKS,
      'minimum-order',
      'line-kind',
      'supplier-parent',
      'order-quantity',
      'order-date',
      'order-value',
      'sales-value',
    ],
  },
  stock: { all: STATES_OF_STOCKS, first: [...OF_PARTS, ...OF_STOCKS, 'quantity', 'mrp-element', 'lead-time'] },
  'supplier-list': {
    all: [],
    first: [...OF_PARTS, ...OF_FIRMS, 'stage', 'site-status', 'technology-origin', 'licensor'],
  },
  declaration: {
    all: [],
    first: OF_FIRMS,
  },
  'own-sites': { all: ['site'], first: ['site-id', 'country', 'city'] },
  'rate-list': { all: [], first: ['rate', 'from-currency', 'to-currency', 'rate-unit', 'valid-from'] },
  contents: {
    all: ['element', 'mass-min', 'mass-max', 'mass-share'],
    first: ['part-number', 'description', 'substance', 'cas', 'supplier', 'valid-from', 'valid-to', 'remark'],
  },
  'bill-list': { all: [], first: ['bill', 'base-quantity'] },
  'property-list': { all: [], first: ['part-number', 'property', 'property-value', 'unit'] },
  'licence-list': { all: [], first: LICENCE_FIELDS },
  // Every column is a part of the declaration, and none has a meaning to choose.
  'declared-list': { all: [], first: [] },
  operations: { all: [], first: ['operation', 'part-number'] },
};
const OF_COMPONENT_LISTS: readonly ForeignColumn[] = [...OF_PARTS, 'parent', 'component-ids'];
const OF_FLOWS: readonly ForeignColumn[] = [...OF_PARTS, 'operation', 'quantity'];

/** How the columns of a table reach fields, by their meaning. */
export function listUses({ purpose, columns }: ForeignTable): ReadonlyMap<ForeignColumn, Use> {
  const uses = new Map<ForeignColumn, Use>();
  const special =
    purpose !== 'bom'
      ? null
      : columns.has('component-ids')
        ? OF_COMPONENT_LISTS
        : columns.has('operation')
          ? OF_FLOWS
          : null;
  for (const column of special ?? USES[purpose].first) uses.set(column, 'first');
  for (const column of special === null ? USES[purpose].all : []) uses.set(column, 'all');
  // What a list of firms says of their goods has a field only where it names parts.
  if (purpose === 'supplier-list' && !columns.has('part-number')) for (const column of OF_PARTS) uses.delete(column);
  return uses;
}
