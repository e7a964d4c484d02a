import type { TableName } from '../dataset.ts';
import { FOREIGN_COLUMNS } from '../tables/foreign-columns.ts';
import type { RememberedMapping } from './decisions.ts';

/** A table as an import understood it, as far as a mapping remembers it. */
type UnderstoodTable = {
  readonly shape: string;
  readonly purpose: string | null;
  readonly columns: readonly { readonly header: string; readonly meaning: string | null }[];
};

/** Purposes of canonical tables and of lists in other words alike; then the columns tell. */
const BOTH: ReadonlySet<string> = new Set(['bom', 'sourcing']);
/** By name, and not from the schemas, as a page would have to load them for it. */
const TABLE_NAMES: Readonly<Record<TableName, true>> = {
  parts: true,
  properties: true,
  composition: true,
  bom: true,
  suppliers: true,
  sites: true,
  sourcing: true,
  inventory: true,
  rates: true,
  licences: true,
};
const CANONICAL: ReadonlySet<string> = new Set(Object.keys(TABLE_NAMES));
const FOREIGN: ReadonlySet<string> = new Set(FOREIGN_COLUMNS);

/**
 * Whether a table is read in the words of the canonical tables, with canonical meanings of its columns. A bill of materials and a list of
 * sources can be both; then its columns tell.
 */
export function isCanonical({ purpose, columns }: Pick<UnderstoodTable, 'purpose' | 'columns'>): boolean {
  if (purpose === null) return false;
  const isForeign = BOTH.has(purpose) || !CANONICAL.has(purpose);
  return !isForeign || columns.some(({ meaning }) => meaning !== null && !FOREIGN.has(meaning));
}

/**
 * The mappings to keep once an import is accepted, one a shape: every translated table with the columns that mean something, and a person's further
 * decisions. A column that nobody knew and nobody decided about is left to a later dictionary. A canonical table speaks for itself, and an undecided table
 * without a fit is not kept.
 */
export function listMappingsToKeep(
  tables: readonly UnderstoodTable[],
  decided: readonly RememberedMapping[],
): RememberedMapping[] {
  const shapes = new Set(decided.map(({ shape }) => shape));
  const kept = tables.filter((table) => shapes.has(table.shape) || (table.purpose !== null && !isCanonical(table)));
  return [
    ...new Map(
      kept
        .filter(({ shape }) => shape !== '')
        .map((table) => {
          const known = decided.find(({ shape }) => shape === table.shape)?.columns ?? [];
          const chosen = new Set(known.map(({ header }) => header.toLowerCase()));
          const columns = listColumns(table).filter(
            ({ header, meaning }) => meaning !== null || chosen.has(header.toLowerCase()),
          );
          return [table.shape, { shape: table.shape, purpose: table.purpose, columns }];
        }),
    ).values(),
  ];
}

/** Every column of a table by its header, once. */
export function listColumns({
  columns,
}: Pick<UnderstoodTable, 'columns'>): { header: string; meaning: string | null }[] {
  const named = columns.filter(({ header }) => header !== '');
  return [...new Map(named.map(({ header, meaning }) => [header, { header, meaning }])).values()];
}
