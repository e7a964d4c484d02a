import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashDataset } from '../../../src/domain/content-hash.ts';
import { exportTables, writeTable } from '../../../src/intake/writing/export-tables.ts';
import { importFiles } from '../../../src/intake/import-files.ts';
import { dataset } from '../../domain/random-dataset.ts';
import { CATALOGUE, importText, listErrors } from '../import-text.ts';

describe(exportTables, () => {
  it('gives files that import to the same version, whatever the texts and numbers', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, async (data) => {
        const files = exportTables(data).map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
        const { name, demo, dataDate, ...settings } = data.settings;
        const outcome = await importFiles(files, { name, demo, dataDate, ...settings, catalogue: CATALOGUE });
        expect(listErrors(outcome)).toEqual([]);
        expect(outcome.dataVersion).toBe(hashDataset(data));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what an import settled: scaled shares, a rest, unnamed sites, an open split', async () => {
    const first = await importText({
      'parts.csv': 'part_number\na\nb\nc\n',
      'suppliers.csv': 'supplier_id,country\ns,CN\n',
      'sourcing.csv':
        'part_number,supplier_id,country,share_pct\na,s,CN,33.3\na,s,JP,33.3\na,,VN,33.3\nb,s,CN,70\nb,,MX,\nc,s,CN,\nc,s,JP,\n',
    });
    if (first.dataset === null) throw new Error('The files are sound.');
    const files = exportTables(first.dataset).map(({ name, text }) => ({
      name,
      bytes: new TextEncoder().encode(text),
    }));
    const again = await importFiles(files, { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE });
    expect(again.dataVersion).toBe(first.dataVersion);
  });

  it('puts an apostrophe before text that a spreadsheet would run, and leaves numbers alone', async () => {
    const { dataset: data } = await importText({
      'parts.csv': 'part_number,description,unit_margin\na,=1+1,-5\n@b,-x,\n',
    });
    if (data === null) throw new Error('The file is sound.');
    const [parts] = exportTables(data);
    expect(parts?.name).toBe('parts.csv');
    const [header = [], ...lines] = (parts?.text ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    const margin = header.indexOf('unit_margin');
    expect(lines.map((cells) => [cells[0], cells[1], cells[margin]])).toEqual([
      ['a', "'=1+1", '-5'],
      ["'@b", "'-x", ''],
    ]);
    expect(writeTable(data, 'parts').rows[0]?.[1]).toBe('=1+1');
  });
});
