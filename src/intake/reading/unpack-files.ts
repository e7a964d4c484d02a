import type { InputFile } from '../base/import-outcome.ts';
import { listAttachments } from './documents/read-mail.ts';
import { detectKind, MAX_UNPACKED_BYTES, MOST_FILES } from './file-kind.ts';
import { numberNames } from './number-names.ts';
import { listEntries, unpackArchive } from './unpack-archive.ts';

/** Longest name of a file that is kept as it is. */
const LONGEST_NAME = 255;
/** Signs that end a line or turn the letters behind them around: a sentence that names the file would say something else than it does. */
const TURNS_SENTENCE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The files with those of a ZIP archive in the place of the archive, as exports arrive: each by its own name, with its folder before it where another file
 * bears the same; and with the files that are attached to messages. Names are on one line and of a bounded length. Files that were given under one name are numbered, since a row is told by the name of its file. What another program packed for itself (workbooks, declarations) stays whole, and so does an archive that cannot be unpacked, to be
 * refused as it is.
 */
export async function unpackFiles(files: readonly InputFile[]): Promise<readonly InputFile[]> {
  const all = files.some(isMail) ? files.flatMap((file) => (isMail(file) && listAttachments(file)) || [file]) : files;
  const unpacked = all.some(isArchive) ? await unpackArchives(all) : all;
  const names = numberNames(
    unpacked.map(({ name }) => cleanName(name)),
    true,
  );
  if (unpacked.every(({ name }, index) => name === names[index])) return unpacked;
  return unpacked.map((file, index) => ({ ...file, name: names[index] ?? file.name }));
}

/** The name as a sentence can bear it: what would turn or break it as `_`, and of a longer one the middle left out. */
function cleanName(name: string): string {
  const plain = name.replaceAll(TURNS_SENTENCE, '_');
  return plain.length <= LONGEST_NAME ? plain : `${plain.slice(0, 160)}…${plain.slice(-80)}`;
}

async function unpackArchives(files: readonly InputFile[]): Promise<readonly InputFile[]> {
  const unpacked: InputFile[] = [];
  let bytesLeft = MAX_UNPACKED_BYTES;
  for (const file of files) {
    const mayUnpack = isArchive(file) && countFiles(file.bytes) <= MOST_FILES;
    const inside = mayUnpack ? await unpackArchive(file.bytes, bytesLeft, isFile) : null;
    if (inside?.ok !== true || inside.entries.size === 0) unpacked.push(file);
    else
      for (const [path, bytes] of inside.entries) {
        bytesLeft -= bytes.byteLength;
        unpacked.push({ name: path, bytes });
      }
  }
  const given = new Set(files.filter((file) => !isArchive(file)).map(({ name }) => name));
  const names = Map.groupBy(unpacked, ({ name }) => getBase(name));
  return unpacked.map((file) => {
    const base = getBase(file.name);
    const isOnly = names.get(base)?.length === 1 && (!given.has(base) || given.has(file.name));
    return isOnly ? { ...file, name: base } : file;
  });
}

function countFiles(bytes: Uint8Array): number {
  return new Set((listEntries(bytes) ?? []).flatMap(({ path }) => (isFile(path) ? [path] : []))).size;
}

/** Whether a file is a message, by its content. */
function isMail({ name, bytes }: InputFile): boolean {
  const isText = bytes[0] !== undefined && bytes[0] > 0x40 && bytes[0] < 0x7b;
  return isText && detectKind(name, bytes).kind === 'mail';
}

/** Whether a file is a packed archive of files, by its content. */
function isArchive({ name, bytes }: InputFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && detectKind(name, bytes).label === 'archive';
}

/**
 * Folders and what systems put beside the files of people are none. Any other file is one, also where its name or folder begins with a dot, as all do
 * in an archive of `./`.
 */
function isFile(path: string): boolean {
  return !/[\\/]$|(?:^|[\\/])(?:__MACOSX[\\/]|\._[^\\/]*$|\.(?:DS_Store|localized|directory)$|Thumbs\.db$|desktop\.ini$)/i.test(
    path,
  );
}

function getBase(name: string): string {
  return name.replace(/^.*[\\/]/, '');
}
