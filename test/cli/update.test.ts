import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceFile } from '../../src/domain/workspace/workspace-file.ts';
import { importDocument } from './documents.ts';
import { createFolder, MOTOR_MAKER, runLodestone } from './run-lodestone.ts';

const TWO_LINES = `${MOTOR_MAKER['bom.csv']}motor,coil,2\nmotor,shaft,1\nmotor,cover,1\n`;
const COMPANY = {
  ...MOTOR_MAKER,
  'parts.csv': `${MOTOR_MAKER['parts.csv']}coil,component,,4,EUR,\nshaft,component,,3,EUR,\ncover,component,,2,EUR,\n`,
  'bom.csv': TWO_LINES,
  'inventory.csv': 'part_number,quantity\nmagnet,40\ncoil,9\n',
};

async function importInto(folder: string, names: readonly string[], ...more: string[]) {
  const args = ['import', ...names, '-o', 'w.lodestone.json', ...more];
  const { output, code } = await runLodestone(folder, ...args, '--json');
  return { code, ...importDocument.parse(JSON.parse(output)) };
}

function readInUse(folder: string) {
  const { versions, head } = workspaceFile.parse(JSON.parse(readFileSync(join(folder, 'w.lodestone.json'), 'utf8')));
  const inUse = versions.find(({ meta }) => meta.hash === head);
  if (inUse === undefined) throw new Error('The head is no version.');
  return { versions: versions.length, ...inUse.dataset };
}

async function createCompany(): Promise<string> {
  const folder = createFolder(COMPANY);
  expect((await importInto(folder, ['.'])).code).toBe(0);
  return folder;
}

describe('an import into data in use', () => {
  it('keeps what the files do not hold: one table alone, without those that it names', async () => {
    const folder = await createCompany();
    const before = readInUse(folder);
    writeFileSync(
      join(folder, 'sourcing_2.csv'),
      'part_number,site_id,share_pct\nmotor,plant,100\nmagnet,baotou,60\nmagnet,osaka,40\n',
    );
    const { code, update } = await importInto(folder, ['sourcing_2.csv']);
    expect([code, update?.mode, update?.suited]).toEqual([0, 'tables', 'tables']);
    const counts = update?.difference?.tables.map(({ table, added, changed, removed }) => [
      table,
      added.length,
      changed.length,
      removed.length,
    ]);
    expect(counts?.filter(([, ...each]) => each.some((count) => count !== 0))).toEqual([['sourcing', 0, 2, 0]]);
    const after = readInUse(folder);
    expect(after.sourcing.map(({ siteId, share }) => [siteId, share])).toEqual([
      ['plant', 1],
      ['baotou', 0.6],
      ['osaka', 0.4],
    ]);
    const tables = ['parts', 'bom', 'composition', 'properties', 'suppliers', 'sites', 'inventory', 'rates'] as const;
    const sort = (data: typeof before) =>
      tables.map((table) => data[table].map((row) => JSON.stringify(row)).toSorted());
    expect(sort(after)).toEqual(sort(before));
  });

  it('changes and adds rows by key, and lets none go, where the files hold but some of them', async () => {
    const folder = await createCompany();
    writeFileSync(join(folder, 'parts_2.csv'), 'part_number,unit_price,currency\nmagnet,12,EUR\nring,5,EUR\n');
    const { update } = await importInto(folder, ['parts_2.csv']);
    expect([update?.mode, update?.suited]).toEqual(['keys', 'keys']);
    const { parts } = readInUse(folder);
    expect(parts.map(({ partNumber }) => partNumber).toSorted()).toEqual([
      'coil',
      'cover',
      'magnet',
      'motor',
      'ring',
      'shaft',
    ]);
    // What the row leaves blank is as it was.
    expect(parts.find(({ partNumber }) => partNumber === 'magnet')).toMatchObject({
      unitPrice: 12,
      form: 'magnet',
      kind: 'component',
    });
    expect(parts.find(({ partNumber }) => partNumber === 'motor')).toMatchObject({ annualDemand: 10, unitPrice: 100 });
  });

  it('keeps a bill that lost half of its lines until it is told to let them go', async () => {
    const folder = await createCompany();
    writeFileSync(join(folder, 'bom_2.csv'), 'parent,child,quantity\nmotor,magnet,6\nmotor,coil,2\n');
    const kept = await importInto(folder, ['bom_2.csv']);
    expect([kept.code, kept.update?.mode, kept.update?.suited]).toEqual([0, 'keys', 'keys']);
    expect(readInUse(folder).bom.map(({ child, quantity }) => [child, quantity])).toEqual([
      ['magnet', 6],
      ['coil', 2],
      ['shaft', 1],
      ['cover', 1],
    ]);
    const told = await runLodestone(folder, 'import', 'bom_2.csv', '-o', 'w.lodestone.json');
    expect(told.output).toContain('Say --update tables --replace where the files hold all there is of their tables');
    const refused = await importInto(folder, ['bom_2.csv'], '--update', 'tables');
    expect([refused.code, refused.workspace]).toEqual([1, null]);
    expect(refused.update?.refused).toBe(
      '2 rows of the data in use would go: 2 of bom (motor · cover, motor · shaft).',
    );
    const text = await runLodestone(folder, 'import', 'bom_2.csv', '-o', 'w.lodestone.json', '--update', 'tables');
    expect(text.output).toContain('bom: 0 come in, 0 change, 2 go (motor · cover, motor · shaft), 2 stay');
    expect(text.output).toContain('Say --replace to let them go, or --update keys to keep them.');
    const replaced = await importInto(folder, ['bom_2.csv'], '--update', 'tables', '--replace');
    expect([replaced.code, replaced.update?.refused]).toEqual([0, null]);
    const { bom, parts } = readInUse(folder);
    expect(bom.map(({ child }) => child)).toEqual(['magnet', 'coil']);
    expect(parts).toHaveLength(5);
  });

  it('keeps the one line that nearly all of a bill lacks as well, and replaces everything only when told so', async () => {
    const children = Array.from({ length: 20 }, (_, at) => `p${at}`);
    const parts = `part_number,kind\nmotor,product\n${children.map((id) => `${id},component\n`).join('')}`;
    const lines = children.map((id) => `motor,${id},1\n`);
    const folder = createFolder({ 'parts.csv': parts, 'bom.csv': `parent,child,quantity\n${lines.join('')}` });
    await importInto(folder, ['.']);
    writeFileSync(join(folder, 'bom_2.csv'), `parent,child,quantity\n${lines.slice(1).join('')}`);
    const { code, update } = await importInto(folder, ['bom_2.csv']);
    expect([code, update?.mode, update?.suited]).toEqual([0, 'keys', 'tables']);
    expect(readInUse(folder).bom).toHaveLength(20);
    const all = await importInto(folder, ['parts.csv', 'bom_2.csv'], '--replace');
    expect([all.code, all.update?.mode]).toEqual([0, 'everything']);
    expect(readInUse(folder).bom).toHaveLength(19);
  });

  it('adds declarations and stocks by key, and takes new suppliers from sources alone', async () => {
    const folder = await createCompany();
    writeFileSync(
      join(folder, 'composition_2.csv'),
      'part_number,substance,mass_pct_min,mass_pct_max\nmagnet,Tb,0.1,0.2\ncoil,Cu,99,100\n',
    );
    writeFileSync(join(folder, 'inventory_2.csv'), 'part_number,quantity\nmagnet,11\n');
    writeFileSync(
      join(folder, 'sourcing_2.csv'),
      'part_number,supplier_id,country,lead_time_days\ncoil,wire,PL,20\nmagnet,cn,CN,70\n',
    );
    const { code } = await importInto(folder, ['composition_2.csv', 'inventory_2.csv', 'sourcing_2.csv']);
    expect(code).toBe(0);
    const { composition, inventory, sourcing, suppliers } = readInUse(folder);
    expect(composition.map(({ partNumber, substance }) => `${partNumber} ${substance}`).toSorted()).toEqual([
      'coil Cu',
      'magnet Dy',
      'magnet Nd',
      'magnet Tb',
    ]);
    expect(inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['magnet', 11],
      ['coil', 9],
    ]);
    // The row names supplier and country alone: it is the plant on file, which keeps its share.
    expect(sourcing.find(({ siteId }) => siteId === 'baotou')).toMatchObject({ share: 0.75, leadTimeDays: 70 });
    expect(sourcing).toHaveLength(4);
    expect(suppliers.map(({ supplierId }) => supplierId)).toContain('wire');
  });

  it('leaves a source that the files do not name without a share where they give all to others', async () => {
    const folder = await createCompany();
    writeFileSync(join(folder, 'sourcing_2.csv'), 'part_number,supplier_id,country,share_pct\nmagnet,hanau,DE,100\n');
    const { code, problems } = await importInto(folder, ['sourcing_2.csv']);
    expect(code).toBe(0);
    const magnet = readInUse(folder).sourcing.filter(({ partNumber }) => partNumber === 'magnet');
    expect(magnet.map(({ siteId, share }) => [siteId, share])).toEqual([
      ['hanau@DE', 1],
      ['baotou', 0],
      ['osaka', 0],
    ]);
    expect(problems.find((problem) => problem.code === 'kept-share-changed')?.message).toContain(
      'come to 200 % together',
    );
  });

  it('undoes to the last digit what a person said of a part, once that is taken back', async () => {
    const folder = createFolder({ 'parts.csv': 'part_number,description\nM-1,Item 4711\n' });
    const fact = { partNumber: 'M-1', field: 'category', value: 'bearing' };
    const decisions = { format: 'lodestone-decisions', formatVersion: 1, facts: [fact] };
    writeFileSync(join(folder, 'd.json'), JSON.stringify(decisions));
    const without = await importInto(folder, ['parts.csv']);
    await importInto(folder, ['parts.csv'], '--decisions', 'd.json');
    expect(readInUse(folder).parts[0]?.category).toBe('bearing');
    const path = join(folder, 'w.lodestone.json');
    const refused = { format: 'lodestone-decisions', formatVersion: 1, facts: [{ ...fact, refused: true }] };
    const workspace = workspaceFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    writeFileSync(path, JSON.stringify({ ...workspace, facts: [] }));
    writeFileSync(join(folder, 'd.json'), JSON.stringify(refused));
    const { dataVersion } = await importInto(folder, ['parts.csv'], '--decisions', 'd.json');
    expect(dataVersion).toBe(without.dataVersion);
  });
});
