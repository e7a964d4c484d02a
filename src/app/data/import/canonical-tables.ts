import { CANONICAL_COLUMNS } from '../../../domain/tables/canonical-columns.ts';
import type { TableName } from '../../../domain/dataset.ts';

/** One canonical table: what it holds, and what it needs (in words where there is a choice). */
export type CanonicalTableGuide = {
  table: TableName;
  holds: string;
  needs: string;
  /** What is said of its further columns beside their names. */
  besides?: string;
};

/** The canonical tables, the usual ones first. Properties of parts are columns of `parts` as well, by the catalogue's names. */
export const CANONICAL_TABLES: readonly CanonicalTableGuide[] = [
  {
    table: 'parts',
    holds: 'every product, assembly, component and material',
    needs: 'part_number',
    besides: 'and one column for each technical property',
  },
  {
    table: 'bom',
    holds: 'what is built into what',
    needs: 'parent, child, quantity (or level, part_number, quantity)',
  },
  {
    table: 'suppliers',
    holds: 'companies; the role own marks yours',
    needs: 'supplier_id',
  },
  {
    table: 'sites',
    holds: 'plants and stores, and where they stand',
    needs: 'site_id, supplier_id',
  },
  {
    table: 'sourcing',
    holds: 'who buys which part from whom, with which share',
    needs: 'part_number, and site_id or supplier_id or country',
  },
  {
    table: 'composition',
    holds: 'what a part contains, in percent of its mass; rest 0 closes the list',
    needs: 'part_number, substance',
  },
  {
    table: 'properties',
    holds: 'technical figures that a threshold asks for',
    needs: 'part_number, property',
  },
  {
    table: 'inventory',
    holds: 'stocks',
    needs: 'part_number, quantity or days_of_cover',
  },
  {
    table: 'rates',
    holds: 'exchange rates',
    needs: 'currency, per_reporting',
  },
  {
    table: 'licences',
    holds: 'export licences and their history',
    needs: 'exporter_site_id, item_id',
  },
];

/** All columns that a canonical table knows, but for those that only the export of a version writes. */
export function listColumns(table: TableName): readonly string[] {
  const { required, optional } = CANONICAL_COLUMNS[table];
  return [...required, ...optional.filter((column) => column !== 'unnamed')];
}
