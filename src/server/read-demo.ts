import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkspaceFile } from '../domain/workspace/workspace-file.ts';

const tables = fileURLToPath(new URL('../../mock-data', import.meta.url));
const BUILT = /^demo\.lodestone-[^.]*\.json$/;

/**
 * Returns the demo workspace: as the build put it beside the app in `appFolder`, or made from its tables where it is not there. To make it takes
 * a third of the time of a start.
 */
export async function readDemoWorkspace(appFolder: string): Promise<WorkspaceFile> {
  const assets = join(appFolder, 'assets');
  const built = existsSync(assets) ? (await readdir(assets)).find((name) => BUILT.test(name)) : undefined;
  if (built !== undefined) return JSON.parse(await readFile(join(assets, built), 'utf8')) as WorkspaceFile;
  const { buildDemoWorkspace } = await import('./build-demo.ts');
  return buildDemoWorkspace(tables);
}
