import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../../src/intake/base/import-outcome.ts';
import { importFiles } from '../../../../src/intake/import-files.ts';
import { CATALOGUE, importText } from '../../import-text.ts';

const VENDORS =
  'Vendor No.,Vendor Name,Country\n0000100200,"Baotou Ruixin Rare Earth Magnetic Materials Co., Ltd.",CN\n0000100203,Bauer Stanztechnik GmbH,DE\n';

async function read(sheets: readonly [one: string, other: string], mappings: ImportOptions['mappings'] = []) {
  const book = utils.book_new();
  const header = ['Part No.', 'Description', 'Share %', 'Unit price', 'Currency', 'Lead time (days)'];
  utils.book_append_sheet(book, utils.aoa_to_sheet([header, ['MG-1', 'Magnet', 100, 3.8, 'EUR', 60]]), sheets[0]);
  utils.book_append_sheet(book, utils.aoa_to_sheet([header, ['SH-2', 'Shaft', 100, 1.2, 'EUR', 14]]), sheets[1]);
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const files = [
    { name: 'vendors.csv', bytes: new TextEncoder().encode(VENDORS) },
    { name: 'prices.xlsx', bytes },
  ];
  const outcome = await importFiles(files, {
    name: 'Test',
    demo: false,
    dataDate: null,
    catalogue: CATALOGUE,
    mappings,
  });
  const { dataset } = outcome;
  const firmOf = new Map(dataset?.sites.map(({ siteId, supplierId }) => [siteId, supplierId]));
  const sources = dataset?.sourcing.map((source) => [
    source.partNumber,
    firmOf.get(source.siteId ?? ''),
    source.unitPrice,
    source.leadTimeDays,
  ]);
  return { sources, outcome };
}

const BOTH = [
  ['MG-1', '0000100200', 3.8, 60],
  ['SH-2', '0000100203', 1.2, 14],
];

describe('a list with a row for each supplier above its parts', () => {
  const list = async (first: string, second: string) => {
    const { dataset, document } = await importText({
      'vendors.csv': VENDORS,
      'prices.csv': `Part No.,Description,Share %,Unit price,Currency,Lead time (days)\n"${first}",,,,,\nMG-1,Magnet,100,3.8,EUR,60\n"${second}",,,,,\nSH-2,Shaft,100,1.2,EUR,14\n`,
    });
    const firmOf = new Map(dataset?.sites.map(({ siteId, supplierId }) => [siteId, supplierId]));
    const sources = dataset?.sourcing.map(({ partNumber, siteId, unitPrice, leadTimeDays }) => [
      partNumber,
      firmOf.get(siteId ?? ''),
      unitPrice,
      leadTimeDays,
    ]);
    return { sources, parts: dataset?.parts.map(({ partNumber }) => partNumber), problems: document.problems };
  };

  it.each([
    ['0000100200 Baotou Ruixin Rare Earth Magnetic Materials Co., Ltd.', '0000100203 Bauer Stanztechnik GmbH'],
    ['Baotou Ruixin Rare Earth Magnetic Materials Co., Ltd.', 'Bauer Stanztechnik GmbH'],
    ['Supplier: 0000100200', 'Supplier: 0000100203'],
  ])('says who delivers what: %s', async (first, second) => {
    expect(await list(first, second)).toMatchObject({ sources: BOTH, parts: ['MG-1', 'SH-2'] });
  });

  it('has no parts of the names of groups that nobody knows', async () => {
    const { sources, parts, problems } = await list('Magnets of all kinds', 'Bauer Stanztechnik GmbH');
    expect([sources, parts]).toEqual([[], ['MG-1', 'SH-2']]);
    expect(problems.map(({ code }) => code)).toContain('heading-row');
  });
});

describe('a workbook with a sheet for each supplier', () => {
  it.each<[string, string]>([
    ['0000100200', '0000100203'],
    ['Baotou Ruixin Rare Earth Magnet', 'Bauer Stanztechnik GmbH'],
    ['Baotou Ruixin', 'Bauer Stanztechnik'],
  ])('says who delivers what: %s, %s', async (one, other) => {
    expect((await read([one, other])).sources).toEqual(BOTH);
  });

  it('says so again where its columns were taken as they are', async () => {
    const { outcome } = await read(['Baotou Ruixin', 'Bauer Stanztechnik']);
    const proposal = outcome.proposals.find(({ sheet }) => sheet === 'Baotou Ruixin');
    expect(proposal).toMatchObject({ purpose: 'sourcing' });
    const columns = (proposal?.columns ?? []).map(({ header, meaning }) => ({ header, meaning }));
    const mapping = { shape: proposal?.shape ?? '', purpose: 'sourcing' as const, columns };
    expect((await read(['Baotou Ruixin', 'Bauer Stanztechnik'], [mapping])).sources).toEqual(BOTH);
  });

  it.each<[string, string]>([
    ['Prices', 'Bauer Stanztechnik'],
    ['Bauer', 'Baotou'],
    ['2025', '2026'],
  ])('names nobody where not all sheets are called so: %s, %s', async (one, other) => {
    expect((await read([one, other])).sources).toEqual([]);
  });
});
