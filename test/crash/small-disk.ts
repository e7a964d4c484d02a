import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that can be filled. */
export type SmallDisk = {
  folder: string;
  /** Leaves room for so many bytes. */
  fill: (left: number) => void;
  /** Gives back what was filled. */
  clear: () => void;
  remove: () => void;
};

/** Makes a disk of so many megabytes in memory; null where this system does not let us (Linux lets root). */
export function makeSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-disk-'));
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m,mode=0777`, 'lodestone', folder]);
  if (made.status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: (left) => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
    },
    clear: () => rmSync(filler, { force: true }),
    remove: () => {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
