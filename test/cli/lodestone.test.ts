import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { workspaceFile } from '../../src/domain/workspace/workspace-file.ts';
import { checkDocument, concentrationDocument, exposureDocument, importDocument } from './documents.ts';
import { createFolder, MOTOR_MAKER, runLodestone } from './run-lodestone.ts';

const SOUND = { code: 0 };

function readJson(text: string): unknown {
  return JSON.parse(text);
}

describe('lodestone check', () => {
  it('prints what it found as a table, and as the promised document', async () => {
    const folder = createFolder(MOTOR_MAKER);
    const table = await runLodestone(folder, 'check', '.');
    expect(table).toMatchObject(SOUND);
    expect(table.output).toContain('Everything can be imported.');
    const json = await runLodestone(folder, 'check', 'parts.csv', 'bom.csv', '--json');
    const document = checkDocument.parse(readJson(json.output));
    expect(document.files.map(({ file, tables }) => [file, tables[0]?.accepted])).toEqual([
      ['parts.csv', 2],
      ['bom.csv', 1],
    ]);
  });

  it('exits with 1 and still prints the document where files have problems or are refused', async () => {
    const folder = createFolder({
      ...MOTOR_MAKER,
      'bom.csv': 'parent,child,quantity\nmotor,ghost,1\n',
      'rates.csv': '',
    });
    const { code, output } = await runLodestone(folder, 'check', '.', '--json');
    expect(code).toBe(1);
    const document = checkDocument.parse(readJson(output));
    expect(document.files.find(({ file }) => file === 'rates.csv')?.refused).toContain('empty');
    expect(
      document.problems
        .filter(({ severity }) => severity === 'error')
        .map(({ code: kind, row, column }) => [kind, row, column]),
    ).toEqual([
      ['file-refused', null, null],
      ['unknown-reference', 2, 'child'],
    ]);
  });
});

describe('lodestone import', () => {
  it('writes a workspace, and the next import into it becomes its next version', async () => {
    const folder = createFolder(MOTOR_MAKER);
    const first = await runLodestone(folder, 'import', '.', '-o', 'w.lodestone.json', '--name', 'Motors', '--json');
    const document = importDocument.parse(readJson(first.output));
    expect(document).toMatchObject({ workspace: 'w.lodestone.json', counts: { parts: 2, bom: 1, sites: 3 } });
    const path = join(folder, 'w.lodestone.json');
    expect(workspaceFile.parse(readJson(readFileSync(path, 'utf8')))).toMatchObject({
      name: 'Motors',
      head: document.dataVersion,
    });

    const changed = createFolder({ ...MOTOR_MAKER, 'bom.csv': 'parent,child,quantity\nmotor,magnet,6\n' });
    await runLodestone(folder, 'import', changed, '-o', 'w.lodestone.json');
    const { versions, head } = workspaceFile.parse(readJson(readFileSync(path, 'utf8')));
    expect(versions.map(({ meta }) => [meta.number, meta.parent])).toEqual([
      [1, null],
      [2, document.dataVersion],
    ]);
    expect(head).toBe(versions[1]?.meta.hash);
  });

  it('writes nothing where the files have problems, and leaves what was there', async () => {
    const folder = createFolder({ 'parts.csv': 'part_number,stock\na,-1\n' });
    const { code, output } = await runLodestone(folder, 'import', '.', '-o', 'w.lodestone.json', '--json');
    expect(code).toBe(1);
    expect(importDocument.parse(readJson(output))).toMatchObject({ workspace: null, dataVersion: null });
    expect(existsSync(join(folder, 'w.lodestone.json'))).toBe(false);
    const kept = await runLodestone(folder, 'import', '.', '-o', 'parts.csv');
    expect(kept).toMatchObject({ code: 2, output: '' });
    expect(readFileSync(join(folder, 'parts.csv'), 'utf8')).toContain('a,-1');
  });
});

describe('lodestone exposure and concentration', () => {
  let folder = '';
  beforeAll(async () => {
    folder = createFolder(MOTOR_MAKER);
    await runLodestone(folder, 'import', '.', '-o', 'w.lodestone.json');
  });

  it('gives the exposure of a workspace as the promised document', async () => {
    const run = await runLodestone(
      folder,
      'exposure',
      'w.lodestone.json',
      '--law-date',
      '2026-11-24',
      '--no-inference',
      '--json',
    );
    expect(run).toMatchObject(SOUND);
    const document = exposureDocument.parse(readJson(run.output));
    expect(document).toMatchObject({ lawDate: '2026-11-24', inference: false, currency: 'EUR', assumptions: {} });
    // 75 % of 10 motors at 100 EUR rest on a magnet with dysprosium that leaves China.
    expect(document.totals).toMatchObject({ revenue: 1000, surely: 750 });
    const lanes = document.parts.find(({ partNumber }) => partNumber === 'magnet')?.findings;
    expect(lanes?.find(({ itemId }) => itemId === '18-Dy-magnet')).toMatchObject({
      siteId: 'baotou',
      buyerSiteId: 'plant',
      verdict: 'licence-required',
    });
  });

  it('gives the same digits from the files as from the workspace made of them', async () => {
    const args = ['--law-date', '2026-11-24', '--json', '--name', 'w'];
    const [fromFiles, fromWorkspace] = await Promise.all([
      runLodestone(folder, 'exposure', ...Object.keys(MOTOR_MAKER), ...args),
      runLodestone(folder, 'exposure', 'w.lodestone.json', ...args),
    ]);
    expect(fromFiles.output).toBe(fromWorkspace.output);
  });

  it('takes an assumption on a measure that is unconfirmed, and prints it', async () => {
    const run = await runLodestone(
      folder,
      'exposure',
      'w.lodestone.json',
      '--law-date',
      '2026-11-24',
      '--assume',
      'mofcom-2025-58=in-force',
    );
    expect(run).toMatchObject(SOUND);
    expect(run.output).toContain('Assumed: mofcom-2025-58 in-force');
  });

  it('computes a date before the first measure or far ahead, and says what it is worth', async () => {
    const [early, late] = await Promise.all(
      ['2020-01-01', '2040-01-01'].map((day) =>
        runLodestone(folder, 'exposure', 'w.lodestone.json', '--law-date', day, '--json'),
      ),
    );
    const before = exposureDocument.parse(readJson(early?.output ?? ''));
    expect(before.totals.surely).toBe(0);
    expect(before.notes.some((note) => note.includes('before the first measure'))).toBe(true);
    const ahead = exposureDocument.parse(readJson(late?.output ?? ''));
    expect(ahead.notes.some((note) => note.includes('more than 5 years'))).toBe(true);
  });

  it('gives the concentration at the level asked for', async () => {
    const run = await runLodestone(
      folder,
      'concentration',
      'w.lodestone.json',
      '--level',
      'country',
      '--no-inference',
      '--json',
    );
    const document = concentrationDocument.parse(readJson(run.output));
    expect(document.level).toBe('country');
    // 0.75² + 0.25²
    expect(document.items.find(({ partNumber }) => partNumber === 'magnet')?.hhi.low).toBeCloseTo(0.625, 12);
    const table = await runLodestone(folder, 'concentration', 'w.lodestone.json');
    expect(table).toMatchObject(SOUND);
    expect(table.output).toContain('single points of failure');
  });

  it('says "or more" of the sources of a part that nobody is known to make', async () => {
    const unsourced = createFolder({
      ...MOTOR_MAKER,
      'sourcing.csv': 'part_number,site_id,share_pct\nmotor,plant,100\n',
    });
    await runLodestone(unsourced, 'import', '.', '-o', 'w.lodestone.json');
    const table = await runLodestone(unsourced, 'concentration', 'w.lodestone.json');
    const json = await runLodestone(unsourced, 'concentration', 'w.lodestone.json', '--no-inference', '--json');
    // No bound is not the same as not known.
    expect(concentrationDocument.parse(readJson(json.output)).items[0]?.effectiveSources).toEqual({
      low: 1,
      high: 'inf',
    });
    expect(table.output).toMatch(/^magnet .* 1\.00 or more /m);
  });
});

describe('lodestone generate', () => {
  it('writes the same synthetic workspace for the same seed, and nothing over a company', async () => {
    const folder = createFolder(MOTOR_MAKER);
    for (const name of ['a', 'b']) {
      const run = await runLodestone(
        folder,
        'generate',
        '--nodes',
        '60',
        '--seed',
        '7',
        '-o',
        `${name}.lodestone.json`,
      );
      expect(run).toMatchObject(SOUND);
    }
    const [one, other] = ['a', 'b'].map((name) => readFileSync(join(folder, `${name}.lodestone.json`), 'utf8'));
    expect(one).toBe(other);
    expect(workspaceFile.parse(readJson(one ?? ''))).toMatchObject({ demo: true });
    const exposed = await runLodestone(folder, 'exposure', 'a.lodestone.json', '--law-date', '2026-11-24', '--json');
    expect(exposureDocument.parse(readJson(exposed.output)).totals.revenue).toBeGreaterThan(0);

    await runLodestone(folder, 'import', '.', '-o', 'own.lodestone.json');
    const over = await runLodestone(folder, 'generate', '--nodes', '60', '--seed', '7', '-o', 'own.lodestone.json');
    expect(over).toMatchObject({ code: 2, output: '' });
  });
});

describe('lodestone generate --firms-only', () => {
  it('writes firms, what they pay each other, and which sectors stop without which', async () => {
    const folder = createFolder({});
    const args = ['generate', '--nodes', '400', '--seed', '5', '--firms-only', '-o', 'firms', '--json'];
    const run = await runLodestone(folder, ...args);
    expect(run).toMatchObject(SOUND);
    const read = (name: string): string[][] =>
      readFileSync(join(folder, 'firms', name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','));
    const [edgeHeader, ...edges] = read('edges.csv');
    const [firmHeader, ...firms] = read('firms.csv');
    const matrix = read('essentiality.csv');
    expect([edgeHeader, firmHeader]).toEqual([
      ['seller', 'buyer', 'value'],
      ['firm', 'sector', 'category'],
    ]);
    expect(readJson(run.output)).toMatchObject({
      counts: { firms: firms.length, edges: edges.length, sectors: matrix.length },
    });
    const sectorOf = new Map(firms.map(([firm, sector]) => [firm, Number(sector)]));
    expect(firms).toHaveLength(400);
    expect(sectorOf.size).toBe(400);
    expect([...new Set(sectorOf.values())].toSorted((one, other) => one - other)).toEqual([...matrix.keys()]);
    expect(matrix.every((row) => row.length === matrix.length)).toBe(true);
    for (const [seller, buyer, value] of edges) {
      expect(seller).not.toBe(buyer);
      expect(Number(value)).toBeGreaterThan(0);
      const essential = matrix[sectorOf.get(seller) ?? -1]?.[sectorOf.get(buyer) ?? -1];
      expect(['1', '2']).toContain(essential);
    }
    expect(await runLodestone(folder, ...args)).toEqual(run);
  });

  it('replaces no file of another kind', async () => {
    const folder = createFolder({ 'edges.csv': 'a,b\n1,2\n' });
    const run = await runLodestone(folder, 'generate', '--nodes', '60', '--firms-only');
    expect(run).toMatchObject({ code: 2, output: '' });
    expect(run.errors).toContain('edges.csv is no file of a firm network');
    expect(readFileSync(join(folder, 'edges.csv'), 'utf8')).toBe('a,b\n1,2\n');
  });
});

describe('what lodestone cannot do', () => {
  const folder = createFolder({ ...MOTOR_MAKER, 'w.lodestone.json': '{"a":1}' });
  it.each([
    [['frobnicate'], 'no command “frobnicate”'],
    [[], 'No command'],
    [['check'], 'at least one file'],
    [['check', 'nowhere.csv'], 'no file or folder nowhere.csv'],
    [['check', 'parts.csv', '--fast'], '--fast'],
    [['import', '.'], '-o NAME.lodestone.json'],
    [['exposure', 'w.lodestone.json'], 'no Lodestone workspace'],
    [['exposure', '.', '--law-date', '2026-02-30'], '“2026-02-30”'],
    [['exposure', '.', '--destination', 'XX'], '“XX”'],
    [['exposure', '.', '--assume', 'mofcom-2025-58'], 'MEASURE=in-force'],
    [['exposure', '.', '--assume', 'no-such=in-force'], 'no-such'],
    [['exposure', '.', '--law-date', '2026-06-01', '--assume', 'mofcom-2025-58=in-force'], 'suspended'],
    [['concentration', '.', '--level', 'planet'], '“planet”'],
    [['generate', '--nodes', 'many', '-o', 'g.lodestone.json'], '“many”'],
    [['generate', '--nodes', '60'], '-o NAME'],
    [['generate', '--nodes', '60', '-o', 'no/such/g.lodestone.json'], 'cannot be written: there is no such folder'],
    [['licences', '.', '--ics', 'parts.csv/days.ics'], 'cannot be written: what stands before its name is no folder'],
  ])('is one line on standard error and exit code 2: %j', async (args, words) => {
    const { code, output, errors } = await runLodestone(folder, ...args);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toMatch(/^lodestone: .+\n$/);
    expect(errors).toContain(words);
    expect(errors).not.toContain('inside the program');
  });
});

describe('lodestone schema and help', () => {
  it('prints the schema of a workspace, and how everything is used', async () => {
    const folder = createFolder({});
    expect(readJson((await runLodestone(folder, 'schema')).output)).toMatchObject({ title: 'Lodestone workspace' });
    expect((await runLodestone(folder, 'help')).output).toContain('lodestone exposure W');
    const asked = await runLodestone(folder, 'rank', '--edges', 'nowhere.csv', '--help');
    expect(asked.code).toBe(0);
    expect(asked.output).toMatch(/^ {2}lodestone rank \(W/);
  });
});
