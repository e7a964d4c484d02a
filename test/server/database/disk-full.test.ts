import fs, { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../src/api/create-app.ts';
import { createLocalPeople } from '../../../src/api/people/people.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { openEmbedded } from '../../../src/server/database/open-embedded.ts';
import { createClient } from '../../../src/api/client.ts';
import { ORIGIN } from '../../api/call-app.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { copyMigratedDatabase } from '../copy-new-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'lodestone-full-'));
const kept = join(folder, 'kept-for-the-log');
const VIEW = { name: 'n', page: 'p', search: 's' };

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * A disk that fills up when `isFull` is set: nothing more fits that is to be stored for the database but what the file `kept` made room for. What a
 * real one does is tried by `npm run test:crash`.
 */
function simulateDisk(): { isFull: boolean; refused: string[] } {
  const disk = { isFull: false, refused: [] as string[] };
  const paths = new Map<number, string>();
  const { openSync, writeSync } = fs;
  vi.spyOn(fs, 'openSync').mockImplementation((...given) => {
    const file = openSync(...given);
    paths.set(file, String(given[0]));
    return file;
  });
  vi.spyOn(fs, 'writeSync').mockImplementation((...given: Parameters<typeof writeSync>) => {
    const path = paths.get(given[0]) ?? '';
    const fits = !disk.isFull || (path.includes('/pg_wal/') && !existsSync(kept));
    if (fits) return writeSync(...given);
    disk.refused.push(path);
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  });
  return disk;
}

function serve(database: Database) {
  const app = createApp({
    storage: createDatabaseStorage(database),
    people: createLocalPeople({ author: 'ann', place: 'Here' }),
    now: () => new Date('2026-11-24T08:00:00Z'),
    host: 'server',
    engineVersion: '9.9.9',
  });
  return createClient({ fetch: (input, init) => app.fetch(new Request(input, init)), baseUrl: ORIGIN });
}

describe('an embedded database whose disk is full', () => {
  it('refuses writes with 507, keeps what it acknowledged, can be read, and goes on when there is room', async () => {
    const disk = simulateDisk();
    const database = await openEmbedded(await copyMigratedDatabase(folder));
    const client = serve(database);
    const { id } = await client.createWorkspace({ name: 'W', demo: false });
    await client.writeDocument(id, 'view', 'before', { basedOn: 0, value: VIEW });

    disk.isFull = true;
    // Records find no room: nothing of the version is there, and the log has still what is kept for it.
    const parts = Array.from({ length: 20_000 }, (_, part) => `P-${String(part)}`);
    const version = { basedOn: null, dataset: datasetWithParts('big', ...parts), note: '', sourceFiles: [] };
    await expect(client.addVersion(id, version)).rejects.toMatchObject({ status: 507 });
    expect(disk.refused.some((path) => path.includes('/base/'))).toBe(true);
    expect(await client.listVersions(id)).toEqual([]);

    // The log needs a new file: it gets the room, and from then on nothing more is begun.
    await database.withSession((session) => session.run('select pg_switch_wal()'));
    const outcomes: (number | string)[] = [];
    for (let count = 0; count < 3; count++) {
      const written = client.writeDocument(id, 'view', `full ${String(count)}`, { basedOn: 0, value: VIEW });
      outcomes.push(
        await written.then(
          () => 'stored',
          (error: { status: number }) => error.status,
        ),
      );
    }
    expect(existsSync(kept)).toBe(false);
    expect(outcomes).toContain(507);
    expect(outcomes.filter((outcome) => outcome !== 'stored' && outcome !== 507)).toEqual([]);
    const stored = [
      'before',
      ...outcomes.flatMap((outcome, count) => (outcome === 'stored' ? [`full ${String(count)}`] : [])),
    ];
    expect((await client.listDocuments(id)).map(({ key }) => key)).toEqual(stored);

    disk.isFull = false;
    await expect
      .poll(() =>
        client.addVersion(id, version).then(
          ({ ok }) => ok,
          (error: { status: number }) => error.status,
        ),
      )
      .toBe(true);
    await client.writeDocument(id, 'view', 'later', { basedOn: 0, value: VIEW });
    await database.close();
    const again = await openEmbedded(folder);
    const reopened = serve(again);
    expect((await reopened.listDocuments(id)).map(({ key }) => key)).toEqual([...stored, 'later']);
    expect(await reopened.listVersions(id)).toHaveLength(1);
    await again.close();
  });
});
