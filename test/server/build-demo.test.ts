import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { hashDataset } from '../../src/domain/content-hash.ts';
import { workspaceFile } from '../../src/domain/workspace/workspace-file.ts';
import { buildDemoWorkspace, describeDemoWorkspace } from '../../src/server/build-demo.ts';

const COMPANY = { name: 'Tiny works', demo: true, homeCountry: 'DE', reportingCurrency: 'EUR', endUse: null };
const folders: string[] = [];

/** A folder with one version whose only table is `parts`. */
async function folderWithParts(parts: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lodestone-demo-'));
  folders.push(folder);
  await mkdir(join(folder, 'version-1'));
  await writeFile(join(folder, 'version-1', 'parts.csv'), parts);
  const versions = [{ folder: 'version-1', dataDate: '2026-05-04', note: 'first', accepted: '2026-05-06T07:00:00Z' }];
  await writeFile(join(folder, 'company.json'), JSON.stringify({ ...COMPANY, versions }));
  return folder;
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

describe(buildDemoWorkspace, () => {
  it('makes a workspace with a version per folder, labelled as demo and dated by its data', async () => {
    const folder = await folderWithParts('part_number,description,kind\nP-1,Bolt,component\n');
    const file = await buildDemoWorkspace(folder);
    const [version] = file.versions;
    expect(file).toMatchObject({ name: 'Tiny works', demo: true, head: version?.meta.hash });
    expect(version?.meta).toMatchObject({
      number: 1,
      note: 'first',
      dataDate: '2026-05-04',
      accepted: '2026-05-06T07:00:00Z',
    });
    expect(version?.dataset.settings).toMatchObject({ demo: true, homeCountry: 'DE', dataDate: '2026-05-04' });
    expect(version?.dataset.parts.map(({ partNumber }) => partNumber)).toEqual(['P-1']);
  });

  it('names file, row and fault where a table is refused', async () => {
    const folder = await folderWithParts('part_number,description,kind,stock\nP-1,Bolt,component,many\n');
    await expect(buildDemoWorkspace(folder)).rejects.toThrow(/version-1 was refused[\s\S]*parts\.csv row 2/);
  });

  it('makes the company of this checkout, twice the same, with two versions that differ', async () => {
    const folder = fileURLToPath(new URL('../../mock-data', import.meta.url));
    const [file, again] = [await buildDemoWorkspace(folder), await buildDemoWorkspace(folder)];
    expect(again).toEqual(file);
    expect(workspaceFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(file.versions).toHaveLength(2);
    expect(new Set(file.versions.map(({ meta }) => meta.hash)).size).toBe(2);
    for (const { meta, dataset } of file.versions) expect(hashDataset(dataset)).toBe(meta.hash);
  });
});

describe(describeDemoWorkspace, () => {
  it('tells of the workspace as a host does that has just made it, with a revision for each version', async () => {
    const folder = fileURLToPath(new URL('../../mock-data', import.meta.url));
    const file = await buildDemoWorkspace(folder);
    expect(await describeDemoWorkspace(file)).toEqual({
      id: 'demo',
      name: file.name,
      demo: true,
      organisation: 'local',
      head: file.versions.at(-1)?.meta.hash,
      revision: 1 + file.versions.length,
    });
  });
});
