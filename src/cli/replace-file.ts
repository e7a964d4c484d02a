import { rename, rm, writeFile } from 'node:fs/promises';
import { Refusal } from './refusal.ts';

/** Why the system refused a call about a file, after a colon. */
export function sayWhyNot(error: Error): string {
  return REASONS.get('code' in error ? String(error.code) : '') ?? error.message;
}

/** Writes a file whole or not at all, at once or in pieces: beside its place first, then moved there. Refuses a place where nothing can be written. */
export async function replaceFile(path: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    // What the content itself throws is none of the place.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new Refusal(`${path} cannot be written: ${sayWhyNot(error)}.`, { cause: error });
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such folder'],
  ['ENOTDIR', 'what stands before its name is no folder'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'this user may not write there'],
  ['EPERM', 'this user may not write there'],
  ['EROFS', 'the disk takes no changes'],
  ['ENOSPC', 'the disk is full'],
  ['ENAMETOOLONG', 'its name is too long'],
]);
