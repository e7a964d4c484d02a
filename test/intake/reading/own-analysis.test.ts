import { describe, expect, it } from 'vitest';
import { createExportTable, type ExportTable } from '../../../src/domain/tables/export-table.ts';
import { writeTableCsv } from '../../../src/domain/tables/write-csv.ts';
import type { ImportOutcome, InputFile } from '../../../src/intake/base/import-outcome.ts';
import { importFiles } from '../../../src/intake/import-files.ts';
import { writeSheets } from '../../../src/intake/writing/write-workbook.ts';

const HASH = '0f'.repeat(32);
const HEAD = [
  ['Company', 'Pumps'],
  ['Law date', '2026-12-01'],
  ['Data version', HASH],
] as const;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const COMPANY: InputFile[] = [
  { name: 'parts.csv', bytes: bytes('part_number,kind,unit\nP1,product,pcs\nMG,component,pcs\n') },
  { name: 'bom.csv', bytes: bytes('parent,child,quantity\nP1,MG,1\n') },
];
/** Verdicts of an analysis, several for one source: as a list of sources they would be twice of it. */
const FINDINGS = createExportTable<readonly [string, string, number]>(
  'Findings',
  [
    ['part_number', 'text', ([part]) => part],
    ['exporter', 'text', ([, exporter]) => exporter],
    ['share', 'share', ([, , share]) => share],
  ],
  [
    ['MG', 'Ningbo', 1],
    ['MG', 'Ningbo', 1],
  ],
);
const csv = (head: readonly (readonly [string, string])[], table: ExportTable = FINDINGS): Uint8Array =>
  bytes(writeTableCsv(head, table));

const read = (file: InputFile): Promise<ImportOutcome> =>
  importFiles([...COMPANY, file], { name: 'Test', demo: false, dataDate: null });
const isRefused = ({ document }: ImportOutcome): boolean =>
  document.problems.some(({ message }) => message.includes('is an analysis that this program wrote'));

describe('an analysis that this program wrote', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['findings.csv', () => csv(HEAD)],
    ['parts-of-a-version.csv', () => csv([...HEAD.slice(0, 2), ['Data version', `v3 of 2026-11-28, ${HASH}`]])],
    ['analysis.xlsx', () => writeSheets([{ header: HEAD, table: FINDINGS }])],
    [
      'licences.json',
      () =>
        bytes(
          JSON.stringify({
            dataVersion: HASH,
            catalogueVersion: '2026.12',
            cases: [{ partNumber: 'MG', exporter: 'Ningbo', yearlyUnits: 5 }],
          }),
        ),
    ],
    [
      'report.html',
      () =>
        bytes(
          '<p>Law of 1 Dec 2026; data 0f0f0f0f0f0f; catalogue 2026.12; engine 0.1.0.</p><table><tr><th>Part number</th><th>Supplier</th><th>Country</th></tr><tr><td>MG</td><td>Ningbo</td><td>CN</td></tr></table>',
        ),
    ],
    [
      'report.md',
      () =>
        bytes(
          'Law of 1 Dec 2026; data 0f0f0f0f0f0f; catalogue 2026.12; engine 0.1.0.\n\n| Part number | Supplier | Country |\n| --- | --- | --- |\n| MG | Ningbo | CN |\n| P1 | Ningbo | CN |\n',
        ),
    ],
  ])('is no data, and leaves what other files say as it is: %s', async (name, content) => {
    const outcome = await read({ name, bytes: await content() });
    expect(isRefused(outcome)).toBe(true);
    expect(outcome.dataset?.sourcing).toEqual([]);
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual(['MG', 'P1']);
  });

  it.each<[string, Uint8Array]>([
    ['a list under another head', csv([['Version', HASH], ...HEAD.slice(0, 2)])],
    ['a list with a version of its own', csv([['Data version', '2026-11']])],
    [
      'JSON of another program',
      bytes(JSON.stringify({ dataVersion: '7', items: [{ partNumber: 'MG', supplier: 'Ningbo' }] })),
    ],
  ])('is not %s', async (_, content) => {
    const name = content[0] === 123 ? 'list.json' : 'list.csv';
    expect(isRefused(await read({ name, bytes: content }))).toBe(false);
  });
});

describe('the list that Data › Questions saves', () => {
  const ask = (answer: string): string =>
    `rank,part_number,fact,site_id,english,chinese,law_date${answer === '' ? '' : ',answer'}\n1,MG,contents:Dy,S,"How much dysprosium does MG contain, in % by mass?",镝,2026-12-01${answer}\n`;

  it('says nothing by itself, and how much is in a part where somebody answered', async () => {
    expect((await read({ name: 'questions.csv', bytes: bytes(ask('')) })).dataset?.composition).toEqual([]);
    const { dataset } = await read({ name: 'questions.csv', bytes: bytes(ask(',1.2 %')) });
    expect(dataset?.composition).toMatchObject([
      { partNumber: 'MG', substance: 'Dy', massPctMin: 1.2, massPctMax: 1.2 },
    ]);
  });
});
