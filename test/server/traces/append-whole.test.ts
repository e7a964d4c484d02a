import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { appendWhole } from '../../../src/server/traces/send-events.ts';

const folder = mkdtempSync(join(tmpdir(), 'lodestone-append-'));
const path = join(folder, 'events');

afterAll(() => rmSync(folder, { recursive: true }));

it('leaves of lines that do not all fit none, and all of them where they are sent again', async () => {
  writeFileSync(path, 'one\n');
  const file = await open(path, 'a');
  // A disk on which seven bytes have room.
  const full = {
    stat: () => file.stat(),
    sync: () => file.sync(),
    truncate: (size: number) => file.truncate(size),
    appendFile: async (text: string) => {
      await file.appendFile(text.slice(0, 7));
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    },
  } as unknown as Parameters<typeof appendWhole>[0];
  await expect(appendWhole(full, 'two\nthree\n')).rejects.toThrow('ENOSPC');
  expect(readFileSync(path, 'utf8')).toBe('one\n');
  await appendWhole(file, 'two\nthree\n');
  expect(readFileSync(path, 'utf8')).toBe('one\ntwo\nthree\n');
  await file.close();
});
