import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all, at once or in pieces: beside its place first, then moved there. */
export async function replaceFile(path: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
