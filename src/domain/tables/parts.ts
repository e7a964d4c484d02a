import type { Part } from '../dataset.ts';
import type { TableDefinition, ColumnsOf } from './column.ts';
import { CURRENCY, PART_NUMBER, UNIT, UNIT_PRICE } from './shared-columns.ts';

/** Products, assemblies, components and materials. */
export const PARTS = {
  holds: 'every product, assembly, component and material',
  besides: 'and one column for each technical property',
  names: ['parts', 'part', 'items', 'part list', 'parts list', 'part master', 'Teile', 'Teilestamm'],
  columns: {
    partNumber: PART_NUMBER,
    description: {
      name: 'description',
      kind: 'label',
      says: 'What it is, in the words of the company.',
      words: 'name of part; Bezeichnung; Benennung',
      meanings: ['description'],
    },
    kind: {
      name: 'kind',
      kind: 'word',
      list: 'kind',
      says: 'Whether it is a product, an assembly, a component or a material.',
      words: 'part type',
      wordsHere: 'Art',
      meanings: ['kind'],
    },
    category: {
      name: 'category',
      kind: 'text',
      says: 'What it is for, as a category of the catalogue.',
      meanings: ['category'],
    },
    form: {
      name: 'form',
      kind: 'word',
      list: 'form',
      says: 'What crosses the border: a magnet, an oxide, a cell.',
      meanings: ['form'],
    },
    categoryEvidence: {
      name: 'category_evidence',
      kind: 'word',
      list: 'evidence',
      says: 'How the category is known where no file states it.',
      hidden: true,
    },
    formEvidence: {
      name: 'form_evidence',
      kind: 'word',
      list: 'evidence',
      says: 'How the form is known where no file states it.',
      hidden: true,
    },
    hsCode: {
      name: 'hs_code',
      kind: 'text',
      label: 'HS code',
      says: 'Its customs code.',
      words: 'hs; Zolltarifnummer',
      wordsHere: 'hs number',
      meanings: ['hs-code'],
    },
    unit: { ...UNIT, says: 'The unit in which it is counted and priced.' },
    unitPrice: {
      ...UNIT_PRICE,
      says: 'Selling price of a product, purchase price of anything else.',
      meanings: ['price', 'selling-price'],
    },
    currency: CURRENCY,
    stock: {
      name: 'stock',
      kind: 'number',
      min: 0,
      says: 'Units at hand.',
      words: 'on hand; Bestand',
      meanings: ['stock'],
    },
    annualDemand: {
      name: 'annual_demand',
      kind: 'number',
      min: 0,
      says: 'Units sold in a year; products only.',
      words: 'demand per year; yearly demand; Jahresbedarf',
      meanings: ['annual-demand'],
    },
    demandByMonth: {
      name: 'demand_by_month',
      kind: 'months',
      says: 'Units sold in each month, January first, with slashes between; blank: not known.',
      words: 'demand by month; monthly demand; Monatsbedarf',
      meanings: ['period-demand'],
    },
    unitMargin: {
      name: 'unit_margin',
      kind: 'number',
      says: 'What one unit earns; it may be below 0.',
      meanings: ['unit-margin'],
    },
    procurement: {
      name: 'procurement',
      kind: 'word',
      list: 'procurement',
      otherwise: 'not-known',
      says: 'Who makes it: the company, a supplier, or nobody who is known.',
    },
  } satisfies ColumnsOf<Part>,
} as const satisfies TableDefinition;
