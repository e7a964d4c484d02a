import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What Emscripten calls for an open file: `nfd` is its descriptor in Node. */
type FileOperations = { fsync?: (stream: { nfd: number }) => number };
type Options = Parameters<NodeFS['init']>[1];

/**
 * A data folder for PGlite in which "written to disk" means that. PGlite's own answers every `fsync` of the database with success and
 * does nothing, so that a power failure could take what was acknowledged, or tear the files. Here each reaches the operating system;
 * the database must be started without its `-F` and with `wal_sync_method = fsync`, the one of its ways that arrives here.
 */
export class DurableFileSystem extends NodeFS {
  override async init(pg: PGlite, options: Options): Promise<{ emscriptenOpts: Options }> {
    const { emscriptenOpts } = await super.init(pg, options);
    const letFilesBeSynced = (module: object): void => {
      const { stream_ops: operations } = (module as { NODEFS: { stream_ops: FileOperations } }).NODEFS;
      operations.fsync = ({ nfd }) => {
        fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), letFilesBeSynced] } };
  }
}

/** Brings a folder with all that is in it to disk, and its name in the folder above. */
export function syncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() || entry.isDirectory()) syncPath(join(entry.parentPath, entry.name));
  }
  syncPath(folder);
  syncPath(dirname(folder));
}

function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
