import type { PGlite } from '@electric-sql/pglite';
import { beforeEach, describe, expect, it } from 'vitest';
import { DurableFileSystem } from '../../../src/server/database/durable-file-system.ts';

/** Numbers of Emscripten for failures of a system's calls. */
const [IO, NO_SPACE, BAD_FILE] = [29, 51, 8];
class ErrnoError extends Error {
  readonly errno: number;
  constructor(errno: number) {
    super('FS error');
    this.errno = errno;
  }
}

type Stream = { path: string; nfd: number };
let told: string[] = [];
let printed: string[] = [];
let failing: number | null = null;
let roomMade = 0;

/** The files of a database as `DurableFileSystem` leaves them; each write fails with `failing` until room is made. */
async function open() {
  [told, printed, failing, roomMade] = [[], [], null, 0];
  const files = new DurableFileSystem('/nowhere', {
    makeRoom: () => {
      failing = null;
      roomMade += 1;
      return true;
    },
    onBroken: (reason) => void told.push(reason),
  });
  const given = { printErr: (line: string) => void printed.push(line) };
  const { emscriptenOpts } = await files.init({} as PGlite, given);
  const stream_ops = {
    setattr: () => undefined,
    fsync: (_: Stream) => 0,
    write: (_: Stream, _bytes: Uint8Array, _offset: number, length: number, _position: number) => {
      if (failing !== null) throw new ErrnoError(failing);
      return length;
    },
  };
  const convertNodeCode = (error: unknown) => ((error as { code: string }).code === 'EBADF' ? BAD_FILE : IO);
  const module = {
    NODEFS: { stream_ops, node_ops: { setattr: () => undefined, mknod: () => ({}) }, convertNodeCode },
    FS: { ErrnoError },
  };
  const preRun = (emscriptenOpts['preRun'] as ((module: object) => void)[]).at(-1);
  preRun?.(module);
  const write = (path: string) => stream_ops.write({ path, nfd: 1 }, new Uint8Array(9), 0, 9, 0);
  const { printErr, onAbort } = emscriptenOpts as { printErr: (line: string) => void; onAbort: (what: string) => void };
  return { fsync: stream_ops.fsync, write, printErr, onAbort };
}

describe('a disk that fails', () => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    opened = await open();
  });

  it('tells the database that data did not reach it, by the number of the failure', () => {
    expect(() => opened.fsync({ path: '/pg_wal/1', nfd: 999_999 })).toThrow(new ErrnoError(BAD_FILE));
  });

  it('has room made where it is full and the log is to be written', () => {
    failing = NO_SPACE;
    expect(opened.write('/pg_wal/1')).toBe(9);
    expect(roomMade).toBe(1);
  });

  it.each([
    ['full, for records', '/base/5/1', NO_SPACE],
    ['broken, for the log', '/pg_wal/1', IO],
  ])('refuses a write where it is %s, and leaves it to the database what that means', (_, path, errno) => {
    failing = errno;
    expect(() => opened.write(path)).toThrow(new ErrnoError(errno));
    expect([roomMade, told]).toEqual([0, []]);
  });

  it('is told with the reason of the database where that ends all its work, and not where it refuses a statement', () => {
    opened.printErr('2026-12-01 19:25:58 UTC [42] ERROR:  could not create file "base/5/1": No space left on device');
    expect(told).toEqual([]);
    opened.printErr('2026-12-01 19:25:58 UTC [42] PANIC:  could not fsync file "1": I/O error');
    opened.printErr('2026-12-01 19:25:58 UTC [42] STATEMENT:  insert into t');
    opened.onAbort('');
    expect(told).toEqual(['could not fsync file "1": I/O error']);
    expect(printed).toHaveLength(3);
  });
});
