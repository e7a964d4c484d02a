import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApp } from '../../../src/api/create-app.ts';
import { createMemoryStorage } from '../../../src/api/memory-storage.ts';
import { createLocalPeople } from '../../../src/api/people/people.ts';
import { createProgramClient, type ChangeFeed } from '../../../src/api/program-client.ts';
import type { WorkspaceFile } from '../../../src/domain/workspace/workspace-file.ts';
import { createChangeTeller } from '../../../src/server/changes/tell-changes.ts';
import { ORIGIN } from '../../api/call-app.ts';
import { createFolder, MOTOR_MAKER, runLodestone } from '../../cli/run-lodestone.ts';

/** Two versions of the motor maker: the later one has a half instead of three quarters from China, and motors at 120 instead of 100. */
async function importTwice(path: string): Promise<WorkspaceFile> {
  const changed = {
    ...MOTOR_MAKER,
    'sourcing.csv': MOTOR_MAKER['sourcing.csv'].replace('baotou,75', 'baotou,50').replace('osaka,25', 'osaka,50'),
    'parts.csv': MOTOR_MAKER['parts.csv'].replace('motor,100,', 'motor,120,'),
  };
  const folder = createFolder(MOTOR_MAKER);
  for (const [files, day] of [
    [MOTOR_MAKER, '2025-03-01'],
    [changed, '2026-11-20'],
  ] as const) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    await runLodestone(folder, 'import', '.', '--data-date', day, '--replace', '-o', path);
  }
  return JSON.parse(readFileSync(path, 'utf8')) as WorkspaceFile;
}

it('tells what the command tells of the same versions, refuses what names none, and is empty where nothing came since', async () => {
  const path = join(createFolder({}), 'w.lodestone.json');
  const { versions } = await importTwice(path);
  const storage = createMemoryStorage();
  const { tell, close } = createChangeTeller(storage);
  const app = createApp({
    storage,
    people: createLocalPeople({ author: 'ann', place: 'Here' }),
    now: () => new Date('2026-11-27T08:00:00Z'),
    host: 'server',
    engineVersion: '9.9.9',
    tellChanges: tell,
  });
  const client = createProgramClient({
    baseUrl: ORIGIN,
    fetch: async (input, init) => app.fetch(new Request(input, init)),
  });
  const content = { versions: versions.map(({ dataset }) => ({ dataset, note: '', sourceFiles: [] })) };
  const { id } = await client.createWorkspace({ name: 'Motors', demo: false, content });

  const { changes } = await client.listChanges(id);
  // No rule held on 1 March 2025; then ten motors at 100 with three quarters, a half, and a half at 120.
  expect(changes[0]?.rows.find(({ fill }) => fill === 'surely')).toEqual({
    fill: 'surely',
    before: 0,
    law: 750,
    sourcing: -250,
    data: 100,
    remainder: 0,
    now: 600,
  });
  const command = await runLodestone('/', 'changes', path, '--law-date', '2026-11-27', '--json');
  const told = JSON.parse(command.output) as ChangeFeed;
  const ofBoth = ({ changes: list }: ChangeFeed) => list.map(({ from, rows, licences }) => ({ from, rows, licences }));
  expect(ofBoth({ changes })).toEqual(ofBoth(told));

  expect(await client.listChanges(id, { since: 'v2' })).toEqual({ changes: [] });
  expect(
    (await client.listChanges(id, { since: '2026-11-27', lawDate: '2025-03-01' })).changes[0]?.rows,
  ).toContainEqual(expect.objectContaining({ fill: 'surely', law: 0, now: 0 }));
  const message = 'since: no version v7 led to the data in use; there are v1, v2.';
  await expect(client.listChanges(id, { since: 'v7' })).rejects.toMatchObject({ status: 422, message });
  for (const query of [{ since: '2026-02-30' }, { lawDate: 'yesterday' }])
    await expect(client.listChanges(id, query)).rejects.toMatchObject({ status: 422 });
  await close();
  await expect(client.listChanges(id)).rejects.toMatchObject({ status: 500 });
});
