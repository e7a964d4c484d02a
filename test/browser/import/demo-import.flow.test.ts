import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ImportReply, ImportRequest } from '../../../src/analyses/protocol.ts';
import { openApp } from '../open-app.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function findAsset(pattern: RegExp): string {
  const name = readdirSync(join(root, 'dist', 'assets')).find((file) => pattern.test(file));
  if (name === undefined) throw new Error(`The build has no asset like ${String(pattern)}.`);
  return name;
}

/** The newest version of the demo workspace as the build made it. */
function readBuiltDemo(): { head: string; settings: ImportRequest['settings'] } {
  const file = JSON.parse(
    readFileSync(join(root, 'dist', 'assets', findAsset(/^demo\.lodestone-.*\.json$/)), 'utf8'),
  ) as {
    head: string;
    versions: { dataset: { settings: ImportRequest['settings'] } }[];
  };
  const settings = file.versions.at(-1)?.dataset.settings;
  if (!settings) throw new Error('The demo workspace has no version.');
  return { head: file.head, settings };
}

function readTables(folder: string): { name: string; base64: string }[] {
  return readdirSync(join(root, 'mock-data', folder))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, base64: readFileSync(join(root, 'mock-data', folder, name), 'base64') }));
}

describe('the import worker of the built app', () => {
  it("makes of the demo company's files the version that the build made, by the same hash", async () => {
    const { page, faults } = await openApp({ path: '/method' });
    const { head, settings } = readBuiltDemo();
    const given = {
      worker: `/assets/${findAsset(/^import\.worker-.*\.js$/)}`,
      tables: readTables('version-2'),
      settings,
    };
    const outcome = await page.evaluate(async ({ worker: address, tables, settings: stated }) => {
      const worker = new Worker(address, { type: 'module' });
      const files = tables.map(({ name, base64 }) => ({
        name,
        bytes: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)),
      }));
      return new Promise<{ dataVersion: string | null; progress: number }>((resolve, reject) => {
        let progress = 0;
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
          if (data.type === 'progress') progress += 1;
          else if (data.type === 'done') resolve({ dataVersion: data.outcome.dataVersion, progress });
          else if (data.type === 'failed') reject(new Error(data.message));
        });
        worker.postMessage({ files, settings: stated });
      });
    }, given);
    expect(outcome.dataVersion).toBe(head);
    expect(outcome.progress).toBeGreaterThan(2);
    expect(faults).toEqual([]);
  });
});
