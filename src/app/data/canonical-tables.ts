import type { TableName } from '../../domain/dataset.ts';

/** One canonical table: what it holds, what it needs (in words where there is a choice), and all columns that it knows. */
export type CanonicalTableGuide = {
  table: TableName;
  holds: string;
  needs: string;
  columns: readonly string[];
  /** What is said of its further columns beside their names. */
  besides?: string;
};

/** The canonical tables, the usual ones first. Properties of parts are columns of `parts` as well, by the catalogue's names. */
export const CANONICAL_TABLES: readonly CanonicalTableGuide[] = [
  {
    table: 'parts',
    holds: 'every product, assembly, component and material',
    needs: 'part_number',
    columns: [
      'part_number',
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
    ],
    besides: 'and one column for each technical property',
  },
  {
    table: 'bom',
    holds: 'what is built into what',
    needs: 'parent, child, quantity (or level, part_number, quantity)',
    columns: ['parent', 'child', 'quantity', 'level', 'part_number', 'unit', 'yield', 'essential'],
  },
  {
    table: 'suppliers',
    holds: 'companies; the role own marks yours',
    needs: 'supplier_id',
    columns: ['supplier_id', 'name', 'country', 'parent_id', 'role'],
  },
  {
    table: 'sites',
    holds: 'plants and stores, and where they stand',
    needs: 'site_id, supplier_id',
    columns: [
      'site_id',
      'supplier_id',
      'name',
      'country',
      'city',
      'latitude',
      'longitude',
      'stage',
      'time_to_recover_days',
      'technology_origin',
      'status',
    ],
  },
  {
    table: 'sourcing',
    holds: 'who buys which part from whom, with which share',
    needs: 'part_number, and site_id or supplier_id or country',
    columns: [
      'part_number',
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
  {
    table: 'composition',
    holds: 'what a part contains, in percent of its mass; rest 0 closes the list',
    needs: 'part_number, substance',
    columns: ['part_number', 'substance', 'mass_pct_min', 'mass_pct_max', 'mass_pct', 'evidence', 'evidence_date'],
  },
  {
    table: 'properties',
    holds: 'technical figures that a threshold asks for',
    needs: 'part_number, property',
    columns: ['part_number', 'property', 'min', 'max', 'text', 'conditions', 'evidence', 'evidence_date'],
  },
  {
    table: 'inventory',
    holds: 'stocks',
    needs: 'part_number, quantity or days_of_cover',
    columns: ['part_number', 'quantity', 'days_of_cover', 'site_id'],
  },
  {
    table: 'rates',
    holds: 'exchange rates',
    needs: 'currency, per_reporting',
    columns: ['currency', 'per_reporting', 'date'],
  },
  {
    table: 'licences',
    holds: 'export licences and their history',
    needs: 'exporter_site_id, item_id',
    columns: [
      'exporter_site_id',
      'item_id',
      'end_user',
      'destination',
      'filed',
      'status',
      'decided',
      'valid_to',
      'quantity',
      'used',
    ],
  },
];
