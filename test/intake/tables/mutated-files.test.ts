import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/intake/import-files.ts';
import { CATALOGUE } from '../import-text.ts';

const FOLDER = new URL('../../fixtures/intake/tables/', import.meta.url);
const FIXTURES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => new Uint8Array(readFileSync(new URL(name, FOLDER))));

describe('a file that was damaged on its way', () => {
  it('is read or refused, and never makes the import throw', async () => {
    const change = fc.record({
      at: fc.nat(2000),
      byte: fc.oneof(fc.constantFrom(10, 13, 34, 44, 59, 9, 0, 255), fc.nat(255)),
      kind: fc.constantFrom('set', 'cut', 'insert'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FIXTURES),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        async (fixture, changes) => {
          const bytes = [...fixture];
          for (const { at, byte, kind } of changes) {
            const place = at % bytes.length;
            bytes.splice(place, kind === 'insert' ? 0 : 1, ...(kind === 'cut' ? [] : [byte]));
          }
          const files = [{ name: 'x.csv', bytes: Uint8Array.from(bytes) }];
          const { document } = await importFiles(files, {
            name: 'Test',
            demo: false,
            dataDate: null,
            catalogue: CATALOGUE,
          });
          const [file] = document.files;
          expect(file?.refused !== null || file.tables.every(({ rows, accepted }) => accepted <= rows)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('takes long cells of one sign in its stride', async () => {
    const header =
      'Level,Item,Part Number,Description,Designator,Quantity,Unit,Manufacturer,Supplier,Country,Price,Remark';
    for (const sign of ['_', '-', '.', '/', ' ', '1', '1.', 'C1,', '(', '*', '零 ', '€']) {
      const cell = `"${sign.repeat(9000 / sign.length)}!"`;
      const rows = Array.from({ length: 3 }, () => header.replaceAll(/[^,]+/g, cell));
      const bytes = new TextEncoder().encode([header, ...rows].join('\n'));
      const options = { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE };
      const { document } = await importFiles([{ name: 'x.csv', bytes }], options);
      expect(document.files).toHaveLength(1);
    }
  });

  it('takes long headers of one sign in its stride', async () => {
    for (const sign of [' ', '-', '1', 'a', '€', 'pris ', '€/', 'per 1']) {
      const long = `"Item ${sign.repeat(9000 / sign.length)}!"`;
      const bytes = new TextEncoder().encode(
        `Item,Supplier,${long},${long},Price\nP-1,Test,1,2,3.5\nP-2,Test,1,2,3.5\n`,
      );
      const options = { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE };
      const { document } = await importFiles([{ name: 'x.csv', bytes }], options);
      expect(document.files).toHaveLength(1);
    }
  });

  it('takes long numbers of parts in its stride', async () => {
    for (const sign of ['1', 'a', 'a1-', '1 rev-']) {
      const bytes = new TextEncoder().encode(`part_number\nP-${sign.repeat(32_000 / sign.length)}!\nP-2\n`);
      const options = { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE };
      const { dataset } = await importFiles([{ name: 'parts.csv', bytes }], options);
      expect(dataset?.parts).toHaveLength(2);
    }
  });

  it('takes long countries, stores, shares and names in its stride', async () => {
    const options = { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE };
    for (const sign of [' ', '-', '_']) {
      const long = `x${sign.repeat(32_000)}*`;
      const files = {
        'suppliers.csv': `supplier_id,name,country\nS-1,"${long}","${long}"\nS-2,Works,DE\n`,
        'stock.csv': `Material,Plant,Storage location,Unrestricted\nM1,1000,"${long}",5\nM2,1000,0001,5\n`,
        'declaration.csv': `Part number,Substance,CAS,Share\nP1,Dysprosium,7429-91-6,"${long}"\nP2,Dysprosium,7429-91-6,2 %\n`,
      };
      const given = Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
      expect((await importFiles(given, options)).document.files).toHaveLength(3);
    }
  });
});
