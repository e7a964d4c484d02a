import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ImportSettings } from '../../analyses/import-settings.ts';
import type { CountedLists } from '../../analyses/tasks/task-protocol.ts';
import { MAX_WORKSPACE_BYTES } from '../../intake/reading/file-kind.ts';
import type { ImportOutcome, InputFile } from '../../intake/base/import-outcome.ts';
import type { Surroundings } from '../command.ts';
import { Refusal } from '../refusal.ts';

const INPUT_FILE = /\.(csv|tsv|txt|xlsx|xlsm|xls|ods|xml|json|shai|zip|docx|odt|eml)$/i;
/** The program's own files beside tables, taken by an option or as a workspace. */
const OWN_FILE = /\.(lodestone|decisions|mapping)\.json$/i;

/**
 * The files of the paths: a file is itself, a folder the tables and declarations in it (not below), by name. Refuses dead paths, a folder
 * without any, and no path at all. Files of one name in several folders bear the names of their folders. Files beyond the import's limit are not read whole.
 */
export async function readInputs(paths: readonly string[], { folder, notify }: Surroundings): Promise<InputFile[]> {
  if (paths.length === 0) throw new Refusal('Name at least one file or folder.');
  const files: (InputFile & { readonly at: string })[] = [];
  for (const path of paths) {
    const full = resolve(folder, path);
    const found = await stat(full).catch(() => null);
    if (found === null) throw new Refusal(`There is no file or folder ${path}.`);
    if (!found.isDirectory()) {
      files.push({ name: basename(full), at: full, bytes: await readBytes(full, found.size, path) });
      continue;
    }
    const all = (await readdir(full, { withFileTypes: true })).filter((entry) => entry.isFile());
    const shown = all.map(({ name }) => name).filter((name) => !name.startsWith('.'));
    const names = shown.filter(isInput).toSorted();
    if (names.length === 0)
      throw new Refusal(
        `The folder ${path} has no table (.csv, .xlsx …), declaration (.xml, .json, .shai) or letter (.docx, .eml) in it.`,
      );
    const others = shown.filter((name) => !isInput(name)).toSorted();
    if (others.length > 0)
      notify(`Not taken from the folder ${path}, since they are no tables or declarations: ${others.join(', ')}.`);
    for (const name of names) {
      const at = join(full, name);
      files.push({ name, at, bytes: await readBytes(at, null, join(path, name)) });
    }
  }
  const named = Map.groupBy(files, ({ name }) => name);
  return files.map(({ name, at, bytes }) => {
    const isOnly = named.get(name)?.length === 1;
    return { name: isOnly ? name : `${basename(dirname(at))}/${name}`, bytes };
  });
}

function isInput(name: string): boolean {
  return INPUT_FILE.test(name) && !OWN_FILE.test(name);
}

/** The bytes of a file; `path` is its name in a refusal, `size` where it is known. Refuses an unreadable or oversized one. */
export async function readBytes(full: string, size: number | null, path: string): Promise<Uint8Array> {
  try {
    const bytes = (size ?? (await stat(full)).size) > MAX_WORKSPACE_BYTES ? null : await readFile(full);
    if (bytes !== null) return bytes;
  } catch (error) {
    throw new Refusal(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  throw new Refusal(`${path} is larger than anything that can be read here; split it by table.`);
}

/** The files as read, and their final settings of reading. */
export type ReadInputs = {
  readonly outcome: ImportOutcome;
  readonly settings: ImportSettings;
  /** Use of licences by lists of stock movements among them, now in the data; null: there was none. */
  readonly counted: CountedLists | null;
};
