import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { WorkspaceFile } from '../domain/workspace/workspace-file.ts';
import { readWorkspace } from '../intake/reading/json/read-workspace.ts';
import { writeJsonPieces } from './json-pieces.ts';
import { Refusal } from './refusal.ts';
import { replaceFile } from './replace-file.ts';

/** The workspace at a path, null if there is nothing; refuses to go on at anything else. */
export async function findWorkspace(folder: string, path: string): Promise<WorkspaceFile | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(folder, path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Refusal(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const reading = readWorkspace(path, bytes);
  if (!reading.ok) throw new Refusal(`${path} exists and is no workspace, so it is not written over.`);
  return reading.workspace;
}

/** Signs written at once. */
const AT_ONCE = 1_000_000;

function* writeLine(workspace: WorkspaceFile): Generator<string> {
  let waiting = '';
  for (const piece of writeJsonPieces(workspace)) {
    waiting += piece;
    if (waiting.length < AT_ONCE) continue;
    yield waiting;
    waiting = '';
  }
  yield `${waiting}\n`;
}

/** Writes a workspace whole or not at all. */
export async function writeWorkspace(folder: string, path: string, workspace: WorkspaceFile): Promise<void> {
  await replaceFile(resolve(folder, path), writeLine(workspace));
}
