import { describe, expect, it } from 'vitest';
import { CANONICAL_TABLES, describeTable } from '../../../src/app/data/import/canonical-tables.ts';
import type { Rate, SourceRow } from '../../../src/domain/dataset.ts';
import type { ColumnsOf } from '../../../src/domain/tables/column.ts';
import { RATES } from '../../../src/domain/tables/stock-and-licences.ts';
import { SOURCING } from '../../../src/domain/tables/sourcing.ts';
import { TABLE_DEFINITIONS } from '../../../src/domain/tables/table-definitions.ts';
import { writeCsv } from '../../../src/domain/tables/write-csv.ts';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { findColumnOf, placeColumns } from '../../../src/intake/base/table-columns.ts';
import { createWordTally } from '../../../src/intake/base/word-tally.ts';
import { createFieldsReader } from '../../../src/intake/records/read-fields.ts';
import { createRowReader } from '../../../src/intake/records/row-reader.ts';
import { fitsColumn } from '../../../src/intake/tables/place-canonical.ts';
import { writeRecords } from '../../../src/intake/writing/export-tables.ts';
import { VOCABULARY, buildFile } from './read-table.ts';

const carrierShare = {
  name: 'carrier_share_pct',
  kind: 'share',
  says: 'Percent that one carrier brings.',
  words: 'carrier share; Anteil Spediteur',
} as const;
/** Sourcing with a column that no table of ours has. */
const WIDER = { ...SOURCING, columns: { ...SOURCING.columns, carrierShare } };

type WiderRecord = { rows: SourceRow[] } & Record<string, unknown>;
const record = {
  ...Object.fromEntries(Object.keys(SOURCING.columns).map((field) => [field, null])),
  partNumber: 'p',
  siteId: 's',
  qualification: 'released',
  evidence: 'seen',
  carrierShare: 0.07,
};

describe('a column that is added to a table', () => {
  const written = writeRecords(WIDER, [record]);

  it('is written and exported', () => {
    expect(written.columns.at(-1)).toBe('carrier_share_pct');
    expect(writeCsv(written.columns, written.rows)).toMatch(/,carrier_share_pct\np,s,.*,7\n$/);
  });

  it('is read as its kind says, under any of its headers', () => {
    for (const header of ['carrier_share_pct', 'Carrier Share Pct', 'carrier share', 'Anteil Spediteur (%)']) {
      const source = buildFile({ ...written, columns: [...written.columns.slice(0, -1), header] });
      const columns = placeColumns(source.header, (name) => findColumnOf(WIDER, name));
      const reader = createRowReader(source, columns, {
        vocabulary: VOCABULARY,
        log: createProblemLog(),
        words: createWordTally(),
      });
      const [line] = source.lines;
      if (line === undefined) throw new Error('One row was written.');
      reader.move(line);
      const { rows, ...read } = createFieldsReader<WiderRecord>(WIDER)(reader, {});
      expect(read).toEqual(record);
      expect(rows).toEqual([{ file: 'a.csv', sheet: null, row: 2 }]);
    }
  });

  it('takes only cells that fit its kind', () => {
    const fits = (cell: string) =>
      fitsColumn(carrierShare, buildFile({ columns: ['a'], rows: [[cell]] }), 0, VOCABULARY.findTerritory);
    expect(['7', '7 %', '101', 'much'].map(fits)).toEqual([true, true, false, false]);
  });

  it('is listed with what it says', () => {
    expect(describeTable(WIDER).further.at(-1)).toBe(carrierShare);
  });

  it('does not compile where a field has no column, or one of another kind', () => {
    // @ts-expect-error A field of the record without a column.
    const lacking: ColumnsOf<Rate & { source: string | null }> = RATES.columns;
    const wrong: ColumnsOf<Rate> = {
      ...RATES.columns,
      // @ts-expect-error A number is no day.
      perReporting: { name: 'per_reporting', kind: 'day', says: '' },
    };
    expect([lacking, wrong]).toHaveLength(2);
  });
});

describe('the tables of columns', () => {
  it.each(CANONICAL_TABLES.map(({ table }) => table))('have one column for each name and header in %s', (table) => {
    const columns = Object.values(TABLE_DEFINITIONS[table].columns);
    const headers = columns.flatMap(({ name, words = '', wordsHere = '' }) =>
      [name, ...words.split('; '), ...wordsHere.split('; ')].filter((header) => header !== ''),
    );
    expect(new Set(headers).size).toBe(headers.length);
    for (const column of columns) {
      for (const header of [column.name, ...(column.words?.split('; ') ?? [])]) {
        expect(findColumnOf(TABLE_DEFINITIONS[table], header), header).toBe(column.name);
      }
      expect(column.says, column.name).toMatch(/^\p{L}.*\.$/u);
    }
  });
});
