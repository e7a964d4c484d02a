import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDecisionsFile } from '../../src/analyses/decided-import.ts';
import type { ImportSettings } from '../../src/analyses/import-settings.ts';
import { importInline } from '../../src/analyses/imports.ts';
import {
  NOTHING_DECIDED,
  confirmFacts,
  correctCell,
  leaveOutRows,
  mergeRecords,
} from '../../src/app/data/session/edit-decisions.ts';
import { createImportSession } from '../../src/app/data/session/import-session.ts';
import type { ReadState } from '../../src/app/data/session/import-session.ts';
import { getFirstSettings } from '../../src/app/data/session/import-settings.ts';
import { decisionsFile } from '../../src/domain/decisions/decisions-file.ts';
import type { ImportDecisions } from '../../src/intake/base/import-decisions.ts';
import type { InputFile } from '../../src/intake/base/import-outcome.ts';
import { checkDocument, importDocument } from './documents.ts';
import { createFolder, runLodestone } from './run-lodestone.ts';

const FIXTURES = new URL('../fixtures/intake/motor-maker/', import.meta.url);

function readSystem(system: string): InputFile[] {
  const folder = new URL(`${system}/`, FIXTURES);
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));
}

function write(folder: string, files: readonly InputFile[]): string[] {
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  return files.map(({ name }) => name);
}

/** The files as the page reads them, with what a person decides there. */
async function readOnPage(
  files: readonly InputFile[],
  decide: (decisions: ImportDecisions) => ImportDecisions = (decisions) => decisions,
): Promise<ReadState> {
  const session = createImportSession(importInline);
  const settings: ImportSettings = getFirstSettings(undefined, { name: 'w', demo: false });
  await session.read(files, settings);
  await session.decide('decided', {
    settings: { ...settings, decisions: decide(settings.decisions ?? NOTHING_DECIDED) },
  });
  const state = session.getState();
  if (state.step !== 'read') throw new Error(`The page ${state.step}.`);
  return state;
}

async function importByLine(folder: string, names: readonly string[], ...more: string[]) {
  const { output, errors, code } = await runLodestone(
    folder,
    'import',
    ...names,
    '-o',
    'w.lodestone.json',
    '--json',
    ...more,
  );
  expect(errors).toBe('');
  return { code, ...importDocument.parse(JSON.parse(output)) };
}

/** A company's tables in words of its own, with a cell and a row at fault, and one firm under two spellings. */
const COMPANY = {
  'parts.csv':
    'part_number,description,unit_price,currency\nMOT-1,Antriebsmotor,120,EUR\nMAG-1,Magnet NdFeB N42SH,2.5,EUR\nWEL-1,Welle,3.1,EUR\nALT-1,Altteil,drei,EUR\nGEH-1,Gehäuse,acht,EUR\nMUS-1,Muster,9,EUR\n',
  'Stueckliste.csv': 'Oberteil;Komponente;Menge\nMOT-1;MAG-1;8\nMOT-1;WEL-1;1\nMOT-1;GEH-1;1\n',
  'Bezug.csv':
    'Materialnummer;Lieferantennummer;Lieferant;Land\nMAG-1;4711;Ningbo Magnet Co., Ltd.;CN\nWEL-1;4712;Wellen Huber GmbH;DE\nGEH-1;4713;WELLEN HUBER GMBH;DE\n',
};

const text = new TextEncoder();
const COMPANY_FILES = Object.entries(COMPANY).map(([name, content]) => ({ name, bytes: text.encode(content) }));

function decideAll(decisions: ImportDecisions): ImportDecisions {
  const corrected = correctCell(decisions, {
    file: 'parts.csv',
    sheet: null,
    row: 6,
    column: 'unit_price',
    value: '8',
  });
  const without = leaveOutRows(corrected, [
    { file: 'parts.csv', sheet: null, row: 5, reason: 'unit_price is a word.' },
    { file: 'parts.csv', sheet: null, row: 7 },
  ]);
  const merged = mergeRecords(without, { kind: 'supplier', keep: '4712', absorbed: ['4713'] });
  return confirmFacts(merged, [
    { partNumber: 'GEH-1', field: 'category', value: 'bearing', reason: '' },
    { partNumber: 'MAG-1', field: 'form', value: 'magnet', reason: '' },
  ]);
}

describe('the same files on the page and on the command line', () => {
  it.each(['sap-de', 'oracle-en'])('give the same version, to the last digit: %s', async (system) => {
    const files = readSystem(system);
    const { outcome } = await readOnPage(files);
    const folder = createFolder({});
    const byLine = await importByLine(folder, write(folder, files));
    expect(byLine.dataVersion).toBe(outcome.dataVersion);
    expect(byLine.proposals.taken).toEqual(outcome.taken);
    expect(byLine.proposals.open).toEqual(outcome.partProposals);
    expect(byLine.unread).toEqual(outcome.unread);
  });

  it('do so too under what a person decided on the page, given as a decisions file', async () => {
    const state = await readOnPage(COMPANY_FILES, decideAll);
    expect(state.outcome.document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const file = buildDecisionsFile(state.outcome, state.settings);
    expect(file.corrections).toHaveLength(1);
    expect(file.leftOut).toMatchObject([
      { key: [{ header: 'part_number', value: 'ALT-1' }], reason: 'unit_price is a word.' },
      { key: [{ header: 'part_number', value: 'MUS-1' }], reason: '' },
    ]);
    const folder = createFolder({ ...COMPANY, 'w.decisions.json': JSON.stringify(file) });
    const names = Object.keys(COMPANY);
    const undecided = await importByLine(folder, names);
    expect([undecided.code, undecided.workspace]).toEqual([1, null]);
    const decided = await importByLine(folder, names, '--decisions', 'w.decisions.json');
    expect([decided.code, decided.dataVersion]).toEqual([0, state.outcome.dataVersion]);
    expect(decided.leftOut.map(({ row }) => row)).toEqual([5, 7]);
    // The workspace remembers it, so that the next import needs no file; and what it writes is what it was given.
    const again = await importByLine(folder, names, '--write-decisions', 'again.decisions.json');
    expect([again.code, again.dataVersion]).toEqual([0, state.outcome.dataVersion]);
    const written = decisionsFile.parse(JSON.parse(readFileSync(join(folder, 'again.decisions.json'), 'utf8')));
    const { merges, corrections, leftOut } = file;
    expect(written).toMatchObject({ merges, corrections, leftOut });
    for (const fact of file.facts) expect(written.facts).toContainEqual(fact);
  });

  it('do so on the page as well where the decisions file is dropped with them', async () => {
    const state = await readOnPage(COMPANY_FILES, decideAll);
    const file = buildDecisionsFile(state.outcome, state.settings);
    const dropped = { name: 'w.decisions.json', bytes: text.encode(JSON.stringify(file)) };
    const { outcome } = await readOnPage([...COMPANY_FILES, dropped]);
    expect(outcome.dataVersion).toBe(state.outcome.dataVersion);
  });
});

describe('proposals on the command line', () => {
  it('are taken where they are sure, none or all as asked, and printed either way', async () => {
    const folder = createFolder({
      'parts.csv':
        'part_number,description,hs_code\nM-1,Magnet NdFeB,\nX-1,Item 4711,850511\nP-1,Pump,\nS-1,Magnet SmCo,\n',
      'sourcing.csv': 'part_number,supplier,country\nM-1,Acme Ltd,CN\nS-1,ACME Limited,CN\n',
    });
    const read = async (...more: string[]) => {
      const { output } = await runLodestone(folder, 'check', '.', '--json', ...more);
      return checkDocument.parse(JSON.parse(output)).proposals;
    };
    const sure = await read();
    expect(sure.accepted).toBe('confident');
    expect(sure.taken.some(({ partNumber, field }) => partNumber === 'M-1' && field === 'form')).toBe(true);
    expect(sure.open.map(({ partNumber }) => partNumber)).toContain('X-1');
    expect((await read('--accept-proposals', 'none')).taken).toEqual([]);
    const all = await read('--accept-proposals', 'all');
    expect(all.open).toEqual([]);
    expect(all.merges.taken).toHaveLength(1);
    expect(all.merges.open).toEqual([]);
    const shown = await runLodestone(folder, 'check', '.');
    expect(shown.output).toContain('form magnet declared: M-1, S-1. The description says “magnet”. (parts.csv, row 2)');
    const wrong = await runLodestone(folder, 'check', '.', '--accept-proposals', 'some');
    expect(wrong).toMatchObject({ code: 2 });
  });

  it('are not taken once they were refused', async () => {
    const refused = { partNumber: 'M-1', field: 'form', value: 'magnet', refused: true };
    const folder = createFolder({
      'parts.csv': 'part_number,description\nM-1,Magnet\nM-2,Magnet\n',
      'd.json': JSON.stringify({ format: 'lodestone-decisions', formatVersion: 1, facts: [refused] }),
    });
    const { output } = await runLodestone(folder, 'check', 'parts.csv', '--decisions', 'd.json', '--json');
    const { taken, open } = checkDocument.parse(JSON.parse(output)).proposals;
    const forms = (list: typeof taken) => list.filter(({ field }) => field === 'form').map((one) => one.partNumber);
    expect([forms(taken), forms(open)]).toEqual([['M-2'], []]);
  });
});

describe('a decisions file that cannot be used', () => {
  it.each([
    [
      'another version',
      '{"format":"lodestone-decisions","formatVersion":7}',
      'is a decisions file of version 7; this program reads version 1.',
    ],
    ['no version', '{"format":"lodestone-decisions"}', 'of version null'],
    ['another format', '{"format":"lodestone-mappings","formatVersion":1,"mappings":[]}', 'it is a file of mappings'],
    ['no format', '[1]', 'it is something else'],
    ['no JSON', 'part;no', 'is no readable JSON'],
    ['a field that there is not', of({ categories: [] }), 'at the top: Unrecognized key: "categories"'],
    ['another shape', of({ facts: [{ part: 'M-1' }] }), 'at facts.0.partNumber'],
    [
      'a meaning that there is not',
      of({ mappings: [{ shape: 'a', purpose: 'bom', columns: [{ header: 'A', meaning: 'q' }] }] }),
      'at mappings.0: the column “A” cannot mean “q”',
    ],
  ])('is refused with a sentence: %s', async (_, content, sentence) => {
    const folder = createFolder({ 'parts.csv': 'part_number\nM-1\n', 'd.decisions.json': content });
    const { code, errors, output } = await runLodestone(
      folder,
      'check',
      'parts.csv',
      '--decisions',
      'd.decisions.json',
    );
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain('d.decisions.json');
    expect(errors).toContain(sentence);
  });

  it('is noted as far as it names parts, rows, cells, firms and tables that are not there', async () => {
    const folder = createFolder({
      'parts.csv': 'part_number\nM-1\n',
      'd.json': of({
        mappings: [{ shape: 'ident | menge', purpose: 'bom', columns: [] }],
        facts: [{ partNumber: 'GONE', field: 'category', value: 'bearing' }],
        corrections: [{ shape: 'x', key: [{ header: 'x', value: '1' }], column: 'y', found: 'a', value: 'b' }],
        leftOut: [{ shape: 'x', key: [{ header: 'x', value: '1' }] }],
      }),
    });
    const { code, output } = await runLodestone(folder, 'check', 'parts.csv', '--decisions', 'd.json');
    expect(code).toBe(0);
    expect(output).toContain('What was decided about tables with the columns ident | menge is not used');
    expect(output).toContain('The confirmed category “bearing” of GONE is not used: there is no such part');
    expect(output).toContain('The correction of y of 1 from “a” to “b” is not used: no such row is in these files.');
    expect(output).toContain('One row that was left out before is not in these files: first 1.');
  });
});

describe('a file that cannot be read among others, on the command line', () => {
  it('is set aside, and the exit code says so', async () => {
    const files = { 'parts.csv': 'part_number,kind\ncar,product\n', 'bom.csv': 'parent,child,quantity\ncar,car-2,1\n' };
    const folder = createFolder({
      'parts.csv': `${files['parts.csv']}car-2,component\n`,
      'bom.csv': files['bom.csv'],
      'kaputt.csv': 'part_number,quantity\n"a,1\nb;2\n,,,\n"',
    });
    const { code, output } = await runLodestone(folder, 'import', '.', '-o', 'w.lodestone.json');
    expect(code).toBe(3);
    expect(output).toContain('Set aside (1)');
    expect(output).toContain('Everything but 1 file can be imported.');
    expect(output).toContain('Wrote w.lodestone.json');
  });

  it('leaves a row out again that was left out before, and reads it once it is sound', async () => {
    const left = { shape: 'part number | unit price', key: [{ header: 'part_number', value: 'B' }], reason: 'dear' };
    const folder = createFolder({
      'parts.csv': 'part_number,unit_price\nA,1\nB,dear\nC,3\n',
      'parts_2.csv': 'unit_price,part_number\n3,C\n2,B\n1,A\n',
      'd.json': of({ leftOut: [left] }),
    });
    const october = await importByLine(folder, ['parts.csv'], '--decisions', 'd.json');
    expect([october.code, october.counts['parts'], october.leftOut.length]).toEqual([0, 2, 1]);
    const november = await importByLine(folder, ['parts_2.csv']);
    expect([november.code, november.counts['parts'], november.leftOut.length]).toEqual([0, 3, 0]);
  });
});

function of(more: object): string {
  return JSON.stringify({ format: 'lodestone-decisions', formatVersion: 1, ...more });
}
