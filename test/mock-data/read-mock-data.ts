import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

/** One row of a CSV file, every cell as written. */
export type Row = Readonly<Record<string, string>>;

export type MockVersion = {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Rows of a table; an empty list where the table has none. */
  readonly rows: (table: string) => readonly Row[];
};

const ROOT = fileURLToPath(new URL('../../mock-data/', import.meta.url));

/** What `company.json` says, as it stands. */
export function readCompany(): unknown {
  return JSON.parse(readFileSync(`${ROOT}company.json`, 'utf8'));
}

/** The CSV files of one version, read without the import that they are meant to test. */
export function readVersion(folder: string): MockVersion {
  const names = readdirSync(`${ROOT}${folder}`).toSorted();
  const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${ROOT}${folder}/${name}`)) }));
  const tables = new Map(
    files.map(({ name, bytes }) => [
      name.replace(/\.csv$/, ''),
      Papa.parse<Row>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true }).data,
    ]),
  );
  return { folder, files, rows: (table) => tables.get(table) ?? [] };
}

/** A cell of a row that must be there. */
export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`There is no column "${column}".`);
  return value;
}
