import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/server/listen.ts';
import { setup } from './call-app.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** What a person would write in a folder of their own. */
const PROGRAM = `
import { ApiError, createProgramClient } from 'lodestone/client';
import type { WorkspaceSummary } from 'lodestone/client';

const lodestone = createProgramClient({ baseUrl: process.argv[2] ?? '', token: 'lodestone_secret' });
const made: WorkspaceSummary = await lodestone.createWorkspace({ name: 'By a program', demo: false });
const written = await lodestone.writeDocument(made.id, 'assumptions', 'current', { basedOn: 0, value: {} });
const revision: number = written.ok ? written.value.revision : -1;
const refused = await lodestone.getRun(made.id, 'x').catch((error) => error instanceof ApiError && error.status);
const names = (await lodestone.listWorkspaces()).map(({ name }) => name);
console.log(JSON.stringify({ names, revision, refused }));
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-program-'));
  mkdirSync(join(folder, 'node_modules'));
  // As `npm install` of a folder does.
  symlinkSync(root, join(folder, 'node_modules', 'lodestone'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'program.ts'), PROGRAM);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the client for other programs', () => {
  it('is imported by name, asks with its token and gives typed answers', async () => {
    const { app } = setup();
    const tokens = new Set<string | null>();
    const listener = getRequestListener(
      (request) => {
        tokens.add(request.headers.get('authorization'));
        return app.fetch(request);
      },
      { overrideGlobalObjects: false },
    );
    const server = await listen((incoming, outgoing) => void listener(incoming, outgoing), 0, 1);
    const { stdout } = await run(process.execPath, ['program.ts', `${server.url}/`], { cwd: folder });
    await server.close();
    expect(JSON.parse(stdout)).toEqual({ names: ['By a program'], revision: 1, refused: 404 });
    expect([...tokens]).toEqual(['Bearer lodestone_secret']);
  });
});
