import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Emscripten's record of an open file: `nfd` is its descriptor in Node, `path` its name for the database. */
type Attributes = { mode?: number };
type FileOperations = {
  setattr: (stream: object, attributes: Attributes) => void;
  fsync?: (stream: { nfd: number }) => number;
  write: (stream: { path: string }, bytes: Uint8Array, offset: number, length: number, position: number) => number;
};
/** The same for named files; it sets modes by itself, without regard to the process's own. */
type NodeOperations = {
  setattr: (node: object, attributes: Attributes) => void;
  mknod: (parent: object, name: string, mode: number, device: number) => object;
};
/** The database's system: its files, and its error of a call that failed, by number. */
type System = {
  NODEFS: { stream_ops: FileOperations; node_ops: NodeOperations; convertNodeCode: (error: unknown) => number };
  FS: { ErrnoError: new (code: number) => Error };
};
type Options = Parameters<NodeFS['init']>[1];

/** A line of the database's log about an end of all its work. */
const PANIC = /\bPANIC: +(.*)/;

/**
 * A data folder for PGlite with a true "written to disk". PGlite's own answers every `fsync` of the database with success and does nothing, so a
 * power failure could take acknowledged data, or tear the files. Here each reaches the operating system; the database must be started without
 * its `-F` and with `wal_sync_method = fsync`, the one of its ways to arrive here. New files belong to their owner alone.
 *
 * Where the disk is full, records are not written, and the database survives. All else, indispensable for its going on, is written after
 * `makeRoom` has made some; where there is none (false) it must end the process, because the database would never return. No more does it from a
 * disk that fails in another way, or where it finds itself broken: it is told to `onBroken`, with the database's word for why.
 */
export class DurableFileSystem extends NodeFS {
  readonly #makeRoom: () => boolean;
  readonly #onBroken: (reason: string) => void;

  constructor(folder: string, { makeRoom, onBroken }: { makeRoom: () => boolean; onBroken: (reason: string) => void }) {
    super(folder);
    this.#makeRoom = makeRoom;
    this.#onBroken = onBroken;
  }

  override async init(pg: PGlite, options: Options): Promise<{ emscriptenOpts: Options }> {
    const { emscriptenOpts } = await super.init(pg, options);
    const letFilesBeSynced = (module: object): void => {
      const { NODEFS, FS } = module as System;
      const { stream_ops: operations, node_ops: nodes } = NODEFS;
      closeToOthers(operations, nodes);
      operations.fsync = ({ nfd }) => {
        try {
          fsyncSync(nfd);
        } catch (error) {
          // As the database is told of all other calls that fail: anything else would be thrown through the middle of its work.
          throw new FS.ErrnoError(NODEFS.convertNodeCode(error));
        }
        return 0;
      };
      const { write } = operations;
      operations.write = (stream, bytes, offset, length, position) => {
        const rest = (written: number): number =>
          written + write(stream, bytes, offset + written, length - written, position + written);
        let written = 0;
        try {
          written = rest(0);
          // Of what is written in part, the rest says why.
          if (written < length && !isOfRecords(stream)) written = rest(written);
          return written;
        } catch (error) {
          if (!isDiskFull(error) || isOfRecords(stream) || !this.#makeRoom()) throw error;
          return rest(written);
        }
      };
    };
    let panic = '';
    const { printErr: print } = emscriptenOpts as { printErr?: (line: string) => void };
    const printErr = (line: string): void => {
      panic = PANIC.exec(line)?.[1] ?? panic;
      print?.(line);
    };
    const onAbort = (what: unknown): void => this.#onBroken(panic || String(what));
    const preRun = [...(emscriptenOpts.preRun ?? []), letFilesBeSynced];
    return { emscriptenOpts: { ...emscriptenOpts, preRun, printErr, onAbort } };
  }
}

/** Lets files and folders be read and written by their owner alone: PGlite gives them to everybody. */
function closeToOthers(files: FileOperations, nodes: NodeOperations): void {
  const close = (mode: number): number => mode & ~0o077;
  const closed = (attributes: Attributes): Attributes =>
    attributes.mode === undefined ? attributes : { ...attributes, mode: close(attributes.mode) };
  const [setOfFile, setOfNode, make] = [files.setattr, nodes.setattr, nodes.mknod];
  files.setattr = (stream, attributes) => setOfFile(stream, closed(attributes));
  nodes.setattr = (node, attributes) => setOfNode(node, closed(attributes));
  nodes.mknod = (parent, name, mode, device) => make(parent, name, close(mode), device);
}

/** Emscripten's numbers of ENOSPC and EDQUOT. */
const DISK_FULL: ReadonlySet<unknown> = new Set([51, 19]);

function isDiskFull(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errno' in error && DISK_FULL.has(error.errno);
}

/** Whether a file holds rows of tables or indexes, under `base`. */
function isOfRecords({ path }: { path: string }): boolean {
  return path.includes('/base/');
}

/** Brings a folder with all its content to disk, and its name in the folder above. */
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
