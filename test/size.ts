import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * `npm run size`: what a person downloads, in kB (1000 bytes) of gzip, held against its budget. The entry counts with everything
 * that it loads at once; a lazy part counts with what it loads on top of the entry, of what pages have in common and of the part that asks for it. A lazy
 * part may carry charts, the map, the table, the validator (zod) or the words of the trade, each with a budget of its own; one that carries two has both. Exits 1 above a budget.
 */

type Chunk = {
  file: string;
  name?: string;
  src?: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
};
type Row = { what: string; size: number; budget: number | null };

const BUDGETS = {
  entry: 130,
  parts: 10,
  charts: 135,
  map: 55,
  table: 48,
  zod: 45,
  'trade-words': 25,
  demo: 85,
  catalogue: 140,
  network: 40,
  pdf: 230,
  lazy: 30,
};
const CARRIED = ['charts', 'map', 'table', 'zod', 'trade-words'] as const;
/** Lazy parts with a budget of their own. */
const NAMED = [
  { folder: 'src/app/demo/', what: 'demo host', budget: BUDGETS.demo },
  { folder: 'src/catalogue/', what: 'catalogue', budget: BUDGETS.catalogue },
  // The writer of PDF and of fonts, loaded by whoever asks for the file.
  { folder: 'src/app/overview/decide/save-brief', what: 'brief as PDF', budget: BUDGETS.pdf },
  { folder: 'src/app/network/network-page', what: 'network page', budget: BUDGETS.network },
];

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;

function measure(file: string): number {
  return gzipSync(readFileSync(join(dist, file)), { level: 9 }).byteLength / 1000;
}

/** A chunk and all that it imports statically, by manifest key. */
function collectStatic(key: string, into = new Set<string>()): Set<string> {
  if (into.has(key)) return into;
  into.add(key);
  for (const imported of manifest[key]?.imports ?? []) collectStatic(imported, into);
  return into;
}

/** What is there in any case when a lazy chunk is asked for: the entry, the parts of pages, and what all chunks that ask for it have in common. */
function findLoadedBefore(key: string): Set<string> {
  const closures = Object.keys(manifest)
    .filter((other) => manifest[other]?.dynamicImports?.includes(key))
    .map((asker) => collectStatic(asker));
  const common = [...(closures[0] ?? [])].filter((other) => closures.every((closure) => closure.has(other)));
  return new Set([...entry, ...parts, ...common]);
}

function listScripts(keys: Iterable<string>): string[] {
  return [...keys].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js'));
}

function sum(files: Iterable<string>): number {
  return [...files].reduce((total, file) => total + measure(file), 0);
}

const entryKey = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
if (entryKey === undefined) throw new Error('The build has no entry.');
const entry = collectStatic(entryKey);
const parts = Object.keys(manifest).filter((key) => manifest[key]?.name === 'page-parts');
const rows: Row[] = [
  { what: 'entry', size: sum(listScripts(entry)), budget: BUDGETS.entry },
  { what: 'parts of pages', size: sum(listScripts(parts)), budget: BUDGETS.parts },
];
const counted = new Set(listScripts([...entry, ...parts]));

for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.isDynamicEntry) continue;
  const before = findLoadedBefore(key);
  const own = [...collectStatic(key)].filter((other) => !before.has(other));
  const scripts = listScripts(own);
  for (const script of scripts) counted.add(script);
  const carried = CARRIED.filter((name) => own.some((other) => manifest[other]?.name === name));
  const named = NAMED.find(({ folder }) => key.startsWith(folder));
  const budget = named?.budget ?? (carried.reduce((total, name) => total + BUDGETS[name], 0) || BUDGETS.lazy);
  const label = named?.what ?? (chunk.src ?? chunk.name ?? key).replace('src/app/', '');
  rows.push({ what: carried.length > 0 ? `${label} (${carried.join(', ')})` : label, size: sum(scripts), budget });
}

/** Loaded beside the page and held to no budget of their own, but worth seeing. */
for (const file of readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`)) {
  if (/\.(js|css|json)$/.test(file) && !counted.has(file))
    rows.push({ what: file.replace('assets/', ''), size: measure(file), budget: null });
}

const over = rows.filter(({ size, budget }) => budget !== null && size > budget);
console.log(`${'kB gzip'.padStart(8)} ${'budget'.padStart(7)}`);
for (const { what, size, budget } of rows) {
  const mark = budget !== null && size > budget ? '  OVER' : '';
  console.log(`${size.toFixed(1).padStart(8)} ${(budget === null ? '–' : String(budget)).padStart(7)}  ${what}${mark}`);
}
if (over.length > 0) {
  console.error(`${String(over.length)} above budget: ${over.map(({ what }) => what).join(', ')}`);
  process.exitCode = 1;
}
