import { TABLES } from '../../domain/dataset.ts';
import type { TableName } from '../../domain/dataset.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { GivenTables } from './settle-dataset.ts';

/** What cannot be said without a table; shown so that an empty page is not read as a clean one. */
const WITHOUT: Readonly<Partial<Record<TableName, string>>> = {
  composition: 'what parts are made of is known only where material parts say so',
  bom: 'nothing says what is built into what, so nothing reaches a product',
  suppliers: 'nobody is marked as the company itself, and no owner is known',
  sites: 'only sites that sourcing implies are known',
  sourcing: 'nothing says where a part comes from, so every source is unknown',
  inventory: 'stocks are known only from the parts table',
  rates: 'amounts in other currencies than the reporting one cannot be converted',
  licences: 'no licence that is held is known',
};

/** Refuses a set of files without parts, unless something that was given could not be read, and notes each other table that is missing. */
export function checkGivenTables({ tables, someUnread }: GivenTables, log: ProblemLog): void {
  if (!tables.has('parts') && !someUnread) {
    log.error({
      code: 'missing-table',
      expected: 'a file parts.csv or a sheet parts',
      message:
        tables.size === 0
          ? 'The table parts is missing: without it no part can be judged. Give a file parts.csv or a sheet parts.'
          : `${describe([...tables])} was read, but the table parts is missing: give a BOM or a list of parts together with it, since without one no part can be judged.`,
    });
  }
  for (const table of TABLES) {
    const consequence = WITHOUT[table];
    if (consequence === undefined || tables.has(table)) continue;
    log.note({ code: 'missing-table', expected: table, message: `There is no table ${table}: ${consequence}.` });
  }
}

function describe(tables: readonly TableName[]): string {
  return `What these files say (${tables.toSorted().join(', ')})`;
}
