import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { settleQuestion } from '../../../src/analyses/answer-inline.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { FactDecision } from '../../../src/domain/decisions/decisions.ts';
import { readSheetRef } from '../../../src/domain/letters/sheet-ref.ts';
import type { ExportTable } from '../../../src/domain/tables/export-table.ts';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { importFiles } from '../../../src/intake/import-files.ts';
import { writeWorkbook } from '../../../src/intake/writing/write-workbook.ts';
import { COMPANY, getPart } from '../../engine/exposure/pump-company.ts';
import { analyseExposure } from '../../../src/engine/exposure/analyse.ts';
import type { Letters } from '../../../src/engine/letters/letter-report.ts';
import { importText } from '../import-text.ts';

const catalogue = loadCatalogue();
const asked = {
  lawDate: '2026-11-24',
  suspensionEnd: 'inclusive',
  assumptions: {},
  inference: true,
  destination: null,
} as const;
/** The magnet comes from China, and no file says what is in it. */
const FILES = { ...COMPANY, 'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max,evidence' };

async function openPump(): Promise<Dataset> {
  const { dataset } = await importText(FILES, { catalogue });
  if (dataset === null) throw new Error('refused');
  return dataset;
}

async function askSheet(dataset: Dataset, language: 'en' | 'de' | 'zh'): Promise<Letters['letters'][number]['sheet']> {
  const options = { language, replyBy: null, sender: '', contacts: {}, wider: false } as const;
  const settled = await settleQuestion('letters', { dataset, dataVersion: 'v' }, { ...asked, ...options });
  const sheet = settled.ok ? (settled.report as Letters).letters[0]?.sheet : undefined;
  if (sheet === undefined) throw new Error('no letter');
  return sheet;
}

/** The sheet as somebody fills it in: by field, the answer and the day; columns turned round where `turned`. */
function fillIn(
  { columns, rows }: ExportTable,
  answers: Record<string, [string, string?]>,
  turned = false,
): ExportTable {
  const filled = rows.map((row) => {
    const [answer = '', day = ''] = answers[readSheetRef(String(row.at(-1)))?.field ?? ''] ?? [];
    return row.map((cell, at) => (at === 5 ? answer : at === 7 ? day : cell));
  });
  const turn = <T>(cells: readonly T[]): readonly T[] => (turned ? cells.toReversed() : cells);
  return { title: 'Back', columns: turn(columns), rows: turn(filled).map(turn) };
}

async function drop(
  dataset: Dataset,
  header: readonly (readonly [string, string])[],
  table: ExportTable,
  facts: FactDecision[] = [],
  today?: string,
): Promise<ImportOutcome> {
  return dropFile(dataset, await writeWorkbook(header, table), facts, today);
}

function dropFile(
  dataset: Dataset,
  bytes: Uint8Array,
  facts: FactDecision[] = [],
  today?: string,
): Promise<ImportOutcome> {
  return importFiles([{ name: 'back.xlsx', bytes }], {
    name: 'Test',
    demo: false,
    dataDate: null,
    catalogue,
    today,
    update: { before: dataset, mode: null, facts: [], forgotten: [] },
    decisions: { corrections: [], leftOut: [], merges: [], separate: [], confirmed: facts },
  });
}

const judge = (dataset: Dataset) =>
  getPart(analyseExposure({ dataset, catalogue, question: { ...asked, dataVersion: 'v' } }), 'M').ownShare;

describe('a sheet to fill in that comes back', () => {
  it.each([
    ['en', 'no', 'not contained', false],
    ['de', 'nein', '0', true],
    ['zh', '不含', '不含', true],
  ] as const)('closes the question where nothing of it is inside (%s)', async (language, none, other, turned) => {
    const dataset = await openPump();
    expect(judge(dataset)).toMatchObject({ sure: 0, ifUnknown: 1 });
    const { header, table } = await askSheet(dataset, language);
    const fields = table.rows.map((row) => readSheetRef(String(row.at(-1)))?.field ?? '');
    const answers = Object.fromEntries(
      fields.map((field): [string, [string, string?]] => [
        field,
        [field === 'content:Dy' ? other : none, '2026-11-20'],
      ]),
    );
    const outcome = await drop(dataset, header, fillIn(table, answers, turned));
    expect(outcome.document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(outcome.dataset === null ? null : judge(outcome.dataset)).toMatchObject({ sure: 0, ifUnknown: 0 });
    // Nothing else of the data in use went.
    expect(outcome.dataset?.bom).toHaveLength(dataset.bom.length);
    expect(outcome.dataset?.sourcing).toEqual(dataset.sourcing);
  });

  it('makes sure what is declared inside, with its day, and keeps it over the next import of the same files', async () => {
    const dataset = await openPump();
    const { header, table } = await askSheet(dataset, 'en');
    const outcome = await drop(dataset, header, fillIn(table, { 'content:Dy': ['1.0 - 1.4 %', '3 Sep 2026'] }));
    expect(outcome.dataset?.composition).toMatchObject([
      { partNumber: 'M', substance: 'Dy', massPctMin: 1, massPctMax: 1.4, evidence: 'declared' },
    ]);
    const answered = outcome.dataset!;
    expect(judge(answered)).toMatchObject({ sure: 1, ifUnknown: 1 });
    expect(outcome.decided.facts).toMatchObject([
      { partNumber: 'M', field: 'content:Dy', value: '1-1.4', answers: [{ by: 'CM', evidence: 'declared' }] },
    ]);
    const again = await importText(FILES, {
      catalogue,
      decisions: { corrections: [], leftOut: [], merges: [], separate: [], confirmed: outcome.decided.facts },
    });
    expect(judge(again.dataset!)).toMatchObject({ sure: 1 });
    // The same sheet once more changes nothing, and adds no second answer.
    const twice = await drop(answered, header, fillIn(table, { 'content:Dy': ['1.0 - 1.4 %', '3 Sep 2026'] }), [
      ...outcome.decided.facts,
    ]);
    expect(twice.dataset?.composition).toEqual(answered.composition);
    expect(twice.decided.facts[0]?.answers).toHaveLength(1);
  });

  it.each([
    [
      'is read as well',
      'inventory',
      [
        ['part_number', 'site_id', 'quantity'],
        ['M', 'PLANT', 7],
      ],
      [7],
      [],
    ],
    ['is named where it is no table', 'Notes', [['Dear buyer, see you in March']], [], ['sheet-not-read']],
  ])('a sheet beside it %s', async (_, name, rows, stock, codes) => {
    const dataset = await openPump();
    const { table } = await askSheet(dataset, 'en');
    const filled = fillIn(table, { 'content:Dy': ['1.2 %', '2026-11-20'] });
    const sheets = [
      { sheet: 'Back', data: [filled.columns.map(({ name: title }) => title), ...filled.rows] },
      { sheet: name, data: rows },
    ].map(({ sheet, data }) => ({
      sheet,
      data: data.map((cells) => cells.map((value) => (value === null || value === '' ? null : { value }))),
    }));
    const bytes = new Uint8Array(await writeXlsxFile(sheets).toBuffer());
    const outcome = await dropFile(dataset, bytes);
    expect(outcome.decided.facts).toMatchObject([{ partNumber: 'M', field: 'content:Dy', value: '1.2' }]);
    expect(outcome.dataset?.inventory.map(({ quantity }) => quantity)).toEqual(stock);
    expect(outcome.document.problems.map(({ code }) => code).filter((code) => code === 'sheet-not-read')).toEqual(
      codes,
    );
  });

  it('counts every row once, leaves open what it does not understand, and says where that stands', async () => {
    const dataset = await openPump();
    const { header, table } = await askSheet(dataset, 'en');
    const outcome = await drop(
      dataset,
      header,
      fillIn(table, { 'content:Dy': ['a little'], 'content:Tb': ['may not be disclosed'], 'content:Ho': ['120'] }),
    );
    const problems = outcome.document.problems;
    const read = problems.find(({ code }) => code === 'answers-read');
    expect(read?.message).toContain(
      `${table.rows.length} facts asked, 1 answered, ${table.rows.length - 3} left empty, 2 not understood`,
    );
    const notes = problems.filter(({ code }) => code === 'answer-not-understood');
    expect(notes.map(({ found, file, column }) => [found, file, column])).toEqual([
      ['a little', 'back.xlsx', 'content:Dy'],
      ['120', 'back.xlsx', 'content:Ho'],
    ]);
    expect(notes.every(({ row }) => row !== null)).toBe(true);
    expect(judge(outcome.dataset!)).toMatchObject({ sure: 0, ifUnknown: 1 });
  });

  it('reads a decimal comma beside points, and takes no thousand parts per million for one', async () => {
    const dataset = await openPump();
    const { header, table } = await askSheet(dataset, 'en');
    const outcome = await drop(
      dataset,
      header,
      fillIn(table, { 'content:Dy': ['1,2 %'], 'content:Tb': ['< 0.1'], 'content:Ho': ['1,200 ppm'] }),
    );
    expect(outcome.decided.facts.map(({ field, value }) => `${field} ${value}`).toSorted()).toEqual([
      'content:Dy 1.2',
      'content:Tb 0-0.1',
    ]);
    const notes = outcome.document.problems.filter(({ code }) => code === 'answer-not-understood');
    expect(notes.map(({ found }) => found)).toEqual(['1,200 ppm']);
  });

  it('takes no answer of a day to come, and keeps a remark that stands without an answer', async () => {
    const dataset = await openPump();
    const { header, table } = await askSheet(dataset, 'en');
    const filled = fillIn(table, { 'content:Dy': ['1.2', '2026-12-31'] });
    const rows = filled.rows.map((row) =>
      readSheetRef(String(row.at(-1)))?.field === 'content:Tb' ? row.with(9, 'tested next month') : row,
    );
    const outcome = await drop(dataset, header, { ...filled, rows }, [], '2026-11-28');
    expect(outcome.decided.facts).toMatchObject([
      {
        field: 'content:Tb',
        value: 'no-answer',
        answers: [{ basis: 'tested next month', by: 'CM', at: '2026-11-28' }],
      },
    ]);
    const tb = (data: Dataset) => data.composition.filter(({ substance }) => substance === 'Tb');
    expect(tb(outcome.dataset!)).toEqual(tb(dataset));
    const find = (code: string) => outcome.document.problems.find((problem) => problem.code === code);
    expect(find('answer-day-ahead')).toMatchObject({ found: '2026-12-31', column: 'content:Dy' });
    expect(find('answer-remark')).toMatchObject({ found: 'tested next month', column: 'content:Tb' });
  });

  it.each(['en', 'de', 'zh'] as const)(
    'is known by its headings where its keys are lost, and is no list of parts (%s)',
    async (language) => {
      const dataset = await openPump();
      const { header, table } = await askSheet(dataset, language);
      const damage = (kept: number) => ({
        ...table,
        rows: table.rows.map((row, at) =>
          at < kept ? row : row.with(row.length - 1, String(row.at(-1)).replace('LS1|', '#REF!')),
        ),
      });
      const lost = await drop(dataset, header, damage(0));
      expect(lost.document.files[0]?.refused).toContain('its keys are lost');
      expect(lost.proposals).toEqual([]);
      const partly = await drop(dataset, header, damage(1));
      const note = partly.document.problems.find(({ code }) => code === 'answers-without-key');
      expect(note?.message).toContain(`${table.rows.length - 1} rows of this sheet have lost the key`);
      expect(partly.document.problems.find(({ code }) => code === 'answers-read')?.message).toContain(
        `${table.rows.length} facts asked, 0 answered, 1 left empty, 0 not understood, ${table.rows.length - 1} without their key`,
      );
      expect(partly.dataset?.parts).toEqual(dataset.parts);
    },
  );

  it('takes “no” for no country, as it would be Norway’s code', async () => {
    const dataset = await openPump();
    const { header, table } = await askSheet(dataset, 'en');
    const outcome = await drop(dataset, header, fillIn(table, { 'origin:CM1': ['No'] }));
    expect(outcome.decided.facts).toEqual([]);
    expect(outcome.dataset?.sourcing).toEqual(dataset.sourcing);
  });

  it('takes a cell of text as text, whatever it begins with', async () => {
    const dataset = await openPump();
    const { header, table } = await askSheet(dataset, 'en');
    const outcome = await drop(dataset, header, fillIn(table, { 'content:Dy': ['=HYPERLINK("x")'] }));
    expect(outcome.decided.facts).toEqual([]);
  });
});
