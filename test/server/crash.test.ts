import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { killServer } from '../crash/kill-server.ts';
import { copyMigratedDatabase } from './copy-new-database.ts';

/** A few of the kills that `npm run test:crash` makes a hundred of. */
const KILLS = 3;

describe('a server that is killed while it writes', () => {
  it('has what it acknowledged, and of the write it was at all or nothing', { timeout: 300_000 }, async () => {
    const folder = await copyMigratedDatabase(mkdtempSync(join(tmpdir(), 'lodestone-crash-')));
    const { broken, interrupted, acknowledged } = await killServer(folder, KILLS);
    rmSync(folder, { recursive: true });
    expect(broken).toEqual([]);
    expect(Object.values(interrupted).reduce((sum, kills) => sum + kills, 0)).toBe(KILLS);
    expect(Object.values(acknowledged).reduce((sum, writes) => sum + writes, 0)).toBeGreaterThanOrEqual(KILLS);
  });
});
