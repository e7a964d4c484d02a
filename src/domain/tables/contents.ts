import type { CompositionRow, PartProperty } from '../dataset.ts';
import type { TableDefinition, ColumnsOf } from './column.ts';
import { EVIDENCE, EVIDENCE_DATE, PART_NUMBER } from './shared-columns.ts';

/** Technical figures and words of parts. */
export const PROPERTIES = {
  holds: 'technical figures that a threshold asks for',
  names: ['properties', 'part properties', 'Eigenschaften'],
  columns: {
    partNumber: PART_NUMBER,
    property: { name: 'property', kind: 'id', required: true, says: 'The property, by its name in the catalogue.' },
    min: { name: 'min', kind: 'number', says: 'The lower end of its range.' },
    max: { name: 'max', kind: 'number', says: 'The upper end of its range.' },
    text: { name: 'text', kind: 'text', says: 'The property in words, or as a range in one cell.' },
    conditions: { name: 'conditions', kind: 'text', says: 'The conditions under which it was measured.' },
    evidence: EVIDENCE,
    evidenceDate: EVIDENCE_DATE,
  } satisfies ColumnsOf<PartProperty>,
} as const satisfies TableDefinition;

/** Contents of parts. */
export const COMPOSITION = {
  holds: 'what a part contains, in percent of its mass; rest 0 closes the list',
  names: ['composition', 'compositions', 'substances', 'Zusammensetzung'],
  columns: {
    partNumber: PART_NUMBER,
    substance: {
      name: 'substance',
      kind: 'id',
      required: true,
      says: 'An element, a formula, a CAS number, a group, or rest.',
      words: 'substance name; element; Stoff; Reinstoff; substance chimique; 物质; 物质名称; 物質名',
    },
    massPctMin: {
      name: 'mass_pct_min',
      kind: 'number',
      min: 0,
      max: 100,
      says: 'At least this percentage of the mass.',
      words: 'min pct; min mass pct',
    },
    massPctMax: {
      name: 'mass_pct_max',
      kind: 'number',
      min: 0,
      max: 100,
      says: 'At most this percentage of the mass.',
      words: 'max pct; max mass pct',
    },
    massPct: {
      name: 'mass_pct',
      kind: 'text',
      says: 'Both ends in one cell: 29.5, < 0.1 or 20-30.',
      words:
        'mass percent; weight percent; wt percent; concentration; content; portion; mass fraction; Massenanteil; Gehalt; teneur; 含量; 質量比',
      until: 'row',
    },
    massUnit: {
      name: 'unit',
      kind: 'text',
      says: 'The unit of its shares, such as ppm or g/kg; blank: percent.',
      words: 'unit of measure; uom; Einheit; unité; 单位; 単位',
      until: 'row',
    },
    evidence: EVIDENCE,
    evidenceDate: EVIDENCE_DATE,
    declaredBy: {
      name: 'declared_by',
      kind: 'text',
      says: 'The firm that declares it, by name or supplier_id.',
      words:
        'declarer; declared by; declaring supplier; declarant; Erklärender; erklärt von; déclarant; 申报人; 申告者',
      until: 'row',
    },
    validTo: {
      name: 'valid_to',
      kind: 'day',
      says: 'The last day on which the declaration holds.',
      words: 'valid until; valid till; expiry date; gültig bis; valable jusqu au; 有效期至; 有効期限',
      until: 'row',
    },
  } satisfies ColumnsOf<
    CompositionRow,
    { massPct: string | null; massUnit: string | null; declaredBy: string | null; validTo: string | null }
  >,
} as const satisfies TableDefinition;
