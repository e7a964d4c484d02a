import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINE_VERSION } from '../analyses/in-place.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What decides the digits of a result on given data: the engine, its law and figures, what data are, what questions run, and the libraries. */
const SOURCES = ['src/engine', 'src/catalogue', 'src/domain', 'src/analyses'];
const LIBRARIES = 'package.json';
/** So many hexadecimal signs tell all builds there will ever be apart. */
const SIGNS = 12;

let ofThisProcess: string | null = null;

/** The name of the program that this process runs, as it was when first asked for: what was loaded stays loaded. */
export function getProgram(): string {
  ofThisProcess ??= identifyProgram(ROOT);
  return ofThisProcess;
}

/**
 * Names the program below `root` by the engine's release and a hash of all that decides its digits: `0.1.0+3f…`. Two builds have one name only where
 * they give the same results in the same form, so a result is never shown as that of another build. Throws if a source cannot be read.
 */
export function identifyProgram(root: string): string {
  const hash = createHash('sha256');
  for (const path of [...SOURCES.flatMap((folder) => listFiles(join(root, folder))), join(root, LIBRARIES)])
    hash
      .update(`${relative(root, path).split(sep).join('/')}\n`)
      .update(readFileSync(path))
      .update('\n');
  return `${ENGINE_VERSION}+${hash.digest('hex').slice(0, SIGNS)}`;
}

/** In the same order on every computer. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
}
