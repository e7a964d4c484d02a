import type { TableName } from '../dataset.ts';

/** Columns of a canonical table, in the order in which they are written. */
export type CanonicalColumns = { readonly required: readonly string[]; readonly optional: readonly string[] };

/** The columns of each canonical table, by the names that a file gives them. A level BOM has `level` and `part_number` in place of `parent` and `child`. */
export const CANONICAL_COLUMNS: Readonly<Record<TableName, CanonicalColumns>> = {
  parts: {
    required: ['part_number'],
    optional: [
      'description',
      'kind',
      'category',
      'form',
      'hs_code',
      'unit',
      'unit_price',
      'currency',
      'stock',
      'annual_demand',
      'unit_margin',
      'procurement',
    ],
  },
  properties: {
    required: ['part_number', 'property'],
    optional: ['min', 'max', 'text', 'conditions', 'evidence', 'evidence_date'],
  },
  composition: {
    required: ['part_number', 'substance'],
    optional: ['mass_pct_min', 'mass_pct_max', 'mass_pct', 'evidence', 'evidence_date'],
  },
  bom: {
    required: ['parent', 'child', 'quantity'],
    optional: ['unit', 'yield', 'essential', 'level', 'part_number'],
  },
  suppliers: { required: ['supplier_id'], optional: ['name', 'country', 'parent_id', 'role'] },
  sites: {
    required: ['site_id', 'supplier_id'],
    optional: [
      'name',
      'country',
      'city',
      'latitude',
      'longitude',
      'stage',
      'time_to_recover_days',
      'technology_origin',
      'status',
      'unnamed',
    ],
  },
  sourcing: {
    required: ['part_number'],
    optional: [
      'site_id',
      'supplier_id',
      'country',
      'share_pct',
      'buyer_site_id',
      'origin_country',
      'lead_time_days',
      'unit_price',
      'currency',
      'capacity_per_day',
      'qualification',
      'evidence',
      'evidence_date',
    ],
  },
  inventory: { required: ['part_number'], optional: ['quantity', 'days_of_cover', 'site_id'] },
  rates: { required: ['currency', 'per_reporting'], optional: ['date'] },
  licences: {
    required: ['exporter_site_id', 'item_id'],
    optional: ['end_user', 'destination', 'filed', 'status', 'decided', 'valid_to', 'quantity', 'used'],
  },
};
