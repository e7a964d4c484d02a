import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDemoWorkspace } from '../../src/server/read-demo.ts';

let app: string;

beforeAll(() => {
  app = mkdtempSync(join(tmpdir(), 'lodestone-app-'));
});

afterAll(() => rmSync(app, { recursive: true }));

/** Where nothing is built it is made from its tables, as the start of a server proves. */
describe(readDemoWorkspace, () => {
  it('is what the build has made of its tables', async () => {
    mkdirSync(join(app, 'assets'));
    writeFileSync(join(app, 'assets', 'index-BhapLx5.js'), '');
    writeFileSync(join(app, 'assets', 'demo.lodestone-wCW3xUx.json'), '{"name":"As built"}');
    expect(await readDemoWorkspace(app)).toEqual({ name: 'As built' });
  });
});
