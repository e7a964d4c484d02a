import { describe, expect, it, test } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const PARTS =
  'part_number,description,kind\nC-21700,Cell 21700,component\nM-1001,Magnet,component\nM-1002,Magnet,component\n';

async function read(
  text: string,
  name = 'sheet.csv',
): Promise<{ parts: string[]; rows: string[]; facts: unknown[]; noted: string[] }> {
  const { outcome, rows } = await readContents({ 'parts.csv': PARTS, [name]: text });
  const { parts = [], properties = [] } = outcome.dataset ?? {};
  const facts = properties.map(({ partNumber, property, min, max, text: said }) => [
    partNumber,
    property,
    min ?? said,
    max,
  ]);
  return { parts: parts.map(({ partNumber }) => partNumber), rows, facts, noted: codes(outcome) };
}

const OWN = ['C-21700', 'M-1001', 'M-1002'];
const DENSITY = 'energy_density_wh_per_kg';

describe('the data sheet of one part', () => {
  it.each([
    ['English', 'Data sheet\nPart number;C-21700\nItem;Value\nEnergy density;310 Wh/kg\n'],
    ['English with units', 'Part number;C-21700\nItem;Unit;Typical value\nGravimetric energy density;Wh/kg;310\n'],
    ['German', 'Datenblatt\nTeilenummer;C-21700\nMerkmal;Wert;Einheit\nEnergiedichte;310;Wh/kg\n'],
    ['Chinese', '规格书\n料号;C-21700\n项目;数值\n能量密度;310 Wh/kg\n'],
    ['labels alone', 'Part number;C-21700\nEnergy density (Wh/kg);310\n'],
    ['its number in the list', 'Item;Value\nPart number;C-21700\nEnergy density;310 Wh/kg\n'],
  ])('in %s says what it can do, and makes no parts of its labels', async (_, text) => {
    const { parts, facts, noted } = await read(text);
    expect(parts).toEqual(OWN);
    expect(facts).toEqual([['C-21700', DENSITY, 310, 310]]);
    expect(noted).toContain('data-sheet');
  });

  it('keeps a span, a bound and a density of another kind as what they are', async () => {
    const of = async (value: string, label = 'Energy density'): Promise<unknown> =>
      (await read(`Part number;C-21700\nItem;Value\n${label};${value}\n`)).facts;
    const span = 'Part number;C-21700\nItem;Min;Typ;Max;Unit\nEnergy density;290;305;310;Wh/kg\n';
    expect((await read(span)).facts).toEqual([['C-21700', DENSITY, 290, 310]]);
    expect(await of('290-310 Wh/kg')).toEqual([['C-21700', DENSITY, 290, 310]]);
    expect(await of('≥ 280 Wh/kg')).toEqual([['C-21700', DENSITY, 280, null]]);
    expect(await of('700 Wh/L')).not.toContainEqual(expect.arrayContaining([DENSITY]));
    expect(await of('250 Wh/L', 'Volumetric energy density')).not.toContainEqual(expect.arrayContaining([DENSITY]));
  });

  it('says what the part contains where it states shares with their unit', async () => {
    const sheet =
      'Part number;M-1001\nDate;2026-03-01\nItem;Value\nGrade;N42SH\nDysprosium;2.1 %\nTb content;0 %\nHo (ppm);900\n';
    const { parts, rows } = await read(sheet);
    expect(parts).toEqual(OWN);
    expect(rows).toEqual(expect.arrayContaining(['M-1001 Dy 2.1 2.1', 'M-1001 Tb 0 0', 'M-1001 Ho 0.09 0.09']));
  });

  it('denies nothing by a bare figure, an answer that is open or a draft', async () => {
    const of = async (value: string, above = ''): Promise<string[]> =>
      (await read(`${above}Part number;M-1001\nItem;Value\nGrade;N42SH\nDy;${value}\n`)).rows;
    for (const rows of [await of('0'), await of('on request'), await of('0 %', 'DRAFT - not released\n')])
      expect(rows).not.toContain('M-1001 Dy 0 0');
  });
});

test('elements with their shares in lines of a text are contents of its part, and no parts', async () => {
  const text = 'Part number: M-1001\nSupplier: Kestrel Magnetics\n\nNd 29.5 %\nDy 2.1 %\nFe 67.4 %\nB 1 %\n';
  const { parts, rows } = await read(text, 'answer.txt');
  expect(parts).toEqual(OWN);
  expect(rows).toEqual(
    expect.arrayContaining(['M-1001 Nd 29.5 29.5', 'M-1001 Dy 2.1 2.1', 'M-1001 B 1 1', 'M-1001 rest 0 0']),
  );
});

test.each([
  'If ordered in grade N42 the composition is:',
  'We cannot confirm the following values:',
  'From 2027 on the magnets will contain:',
  'Typical values, not guaranteed',
])('“%s” takes from what the lines of a text deny, named or not', async (words) => {
  const { rows } = await read(`Part number: M-1001\n\n${words}\nNd 29.5 %\nDy 0 %\nFe 70.5 %\n`, 'answer.txt');
  expect(rows).toContain('M-1001 Nd 29.5 29.5');
  expect(rows).not.toContain('M-1001 Dy 0 0');
  expect(rows).not.toContain('M-1001 rest 0 0');
});

test('shares below a coating are not those of the part, and a target is no content', async () => {
  const coated = 'Part number;M-1001\nItem;Value\nCoating;Ni-Cu-Ni\nNi;45 %\nCu;55 %\n';
  expect((await read(coated)).rows).toEqual([]);
  const aimed = 'Part number;M-1001\nItem;Value\nGrade;N42\nDy (target);0 %\n';
  expect((await read(aimed)).rows).not.toContain('M-1001 Dy 0 0');
});

test('two sheets of one part may differ in what no rule asks for, and the newer one says what it contains', async () => {
  const sheet = (day: string, grade: string, share: string): string =>
    `Part number;M-1001\nDate;${day}\nItem;Value\nGrade;${grade}\nDy;${share}\n`;
  const { outcome, rows } = await readContents({
    'parts.csv': PARTS,
    'old.csv': sheet('2025-02-01', 'N42', '0 %'),
    'new.csv': sheet('2026-02-01', 'N42SH', '2 %'),
  });
  expect(rows).toContain('M-1001 Dy 2 2');
  expect(outcome.unread.flatMap(({ samples }) => samples)).toContain('Grade');
});

test('a sheet of a prototype denies nothing', async () => {
  const { rows } = await read('Part number;M-1001\nBatch;Prototype S1\nItem;Value\nGrade;N42\nDy;0 %\n');
  expect(rows).not.toContain('M-1001 Dy 0 0');
});

test('a list of items and values without the number of a part stays a list of parts', async () => {
  const { parts, noted } = await read('Item;Value\nC-21700;310\nM-1001;12\n');
  expect(parts).toEqual(OWN);
  expect(noted).not.toContain('data-sheet');
});

test('a table of two parts below a title is no data sheet', async () => {
  const { noted } = await read('Part number;M-1001\nPart number;M-1002\nEnergy density;310 Wh/kg\n');
  expect(noted).not.toContain('data-sheet');
});

describe('data sheets of one part of several days', () => {
  const sheet = (day: string, density: number): string =>
    `Part number;C-21700\nDate;${day}\nItem;Value\nEnergy density;${density} Wh/kg\n`;
  const TABLES = {
    'suppliers.csv': 'supplier_id,name,country\nS1,Huizhou Cells,CN\nS2,Osaka Cells,JP\n',
    'sites.csv': 'site_id,supplier_id,country\nW1,S1,CN\nW2,S2,JP\n',
  };
  const bought = (...sites: readonly string[]): Record<string, string> => ({
    ...TABLES,
    'sourcing.csv': `part_number,site_id\n${sites.map((site) => `C-21700,${site}`).join('\n')}\n`,
  });

  async function readSheets(sources: Record<string, string>, ...sheets: readonly string[]): Promise<unknown> {
    const named = Object.fromEntries(sheets.map((text, at) => [`sheet${at}.csv`, text]));
    const { outcome } = await readContents({ 'parts.csv': PARTS, ...sources, ...named });
    return outcome.dataset?.properties.map(({ min, max, evidenceDate }) => [min, max, evidenceDate]);
  }

  it.each([
    ['older first', sheet('2026-02-01', 250), sheet('2026-06-01', 310)],
    ['newer first', sheet('2026-06-01', 310), sheet('2026-02-01', 250)],
  ])('are one, and the later stands where one firm delivers it: %s', async (_, one, other) => {
    expect(await readSheets(bought('W1'), one, other)).toEqual([[310, 310, '2026-06-01']]);
  });

  it('say the same one after the other as at once', async () => {
    const [older, newer] = [sheet('2026-02-01', 310), sheet('2026-06-01', 250)];
    const readInTurn = async (sources: Record<string, string>, ...sheets: readonly string[]): Promise<unknown> => {
      let { outcome } = await readContents({ 'parts.csv': PARTS, ...sources });
      for (const [at, text] of sheets.entries()) {
        const before = outcome.dataset;
        if (before === null) throw new Error('The company was refused.');
        const update = { before, mode: null, facts: [], forgotten: [] };
        ({ outcome } = await readContents({ [`sheet${at}.csv`]: text }, { update }));
      }
      return outcome.dataset?.properties.map(({ min, max, evidenceDate }) => [min, max, evidenceDate]);
    };
    for (const order of [
      [older, newer],
      [newer, older],
    ] as const) {
      expect(await readInTurn(bought('W1'), ...order)).toEqual([[250, 250, '2026-06-01']]);
      expect(await readInTurn(bought('W1', 'W2'), ...order)).toEqual([[250, 310, '2026-06-01']]);
    }
  });

  it('span what they say where several deliver it, since each may speak of its own goods', async () => {
    const sheets = [sheet('2026-02-01', 310), sheet('2026-06-01', 250)];
    expect(await readSheets(bought('W1', 'W2'), ...sheets)).toEqual([[250, 310, '2026-06-01']]);
  });
});
