import { chmodSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What everybody but the owner may do with a file. */
const OTHERS = 0o077;

/** What is made in a data folder, there or by the commands that write beside it; a backup has any name. */
const OWN_FOLDERS = new Set(['postgresql', 'postgresql.new']);
const OWN_FILES = /^(?:in-use\.lock(?:-journal)?|kept-for-the-log|.*\.backup|.*\.part)$/;

/**
 * Takes a data folder and what is in it from everybody on this computer but its owner, as an earlier version or a copy may have left it. A folder that holds something else as
 * well stays as open as it is (somebody may have named one that is in use for more), the data in it do not. Returns the paths that others can
 * still read, because they belong to somebody else or the file system knows no owners; none on Windows, where folders are closed in another way.
 */
export function closeFolder(folder: string): string[] {
  if (process.platform === 'win32') return [];
  const place = realpathSync(folder);
  const entries = readdirSync(place, { withFileTypes: true });
  // The database may lie on another disk, to which a link leads.
  const isOwn = (entry: (typeof entries)[number]): boolean =>
    OWN_FOLDERS.has(entry.name) || (entry.isFile() && OWN_FILES.test(entry.name));
  const own = entries.filter(isOwn).map(({ name }) => realpathSync(join(place, name)));
  const closed = own.length === entries.length ? [place, ...own] : own;
  return closed.filter((path) => !close(path)).concat(own.flatMap(closeInside));
}

/** Closes what is in one of our own folders, from the top down. */
function closeInside(path: string): string[] {
  if (!lstatSync(path).isDirectory()) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((inside) => !close(inside));
}

function close(path: string): boolean {
  const { mode } = lstatSync(path);
  if ((mode & OTHERS) === 0) return true;
  try {
    chmodSync(path, mode & 0o7777 & ~OTHERS);
  } catch {
    return false;
  }
  return (lstatSync(path).mode & OTHERS) === 0;
}
