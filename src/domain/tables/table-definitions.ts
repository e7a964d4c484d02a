import type { TableName } from '../dataset.ts';
import { BOM } from './bom.ts';
import type { TableDefinition } from './column.ts';
import { COMPOSITION, PROPERTIES } from './contents.ts';
import { SITES, SUPPLIERS } from './firms.ts';
import { PARTS } from './parts.ts';
import { SOURCING } from './sourcing.ts';
import { INVENTORY, LICENCES, RATES } from './stock-and-licences.ts';

/** The canonical tables, the usual ones first: the one place of their columns. Reading, writing, mapping and listing columns derive from it. */
export const TABLE_DEFINITIONS: Readonly<Record<TableName, TableDefinition>> = {
  parts: PARTS,
  bom: BOM,
  suppliers: SUPPLIERS,
  sites: SITES,
  sourcing: SOURCING,
  composition: COMPOSITION,
  properties: PROPERTIES,
  inventory: INVENTORY,
  rates: RATES,
  licences: LICENCES,
};
