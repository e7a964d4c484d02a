import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The table of `src/README.md`. `types` may be imported with `import type` only; `packages` are all that a folder may use. */
type Allowance = { values: readonly string[]; types: readonly string[]; packages?: readonly string[] };
const TABLE: Readonly<Record<string, Allowance>> = {
  domain: { values: [], types: [], packages: ['zod', '@noble/hashes'] },
  catalogue: { values: ['domain'], types: [], packages: ['zod'] },
  intake: { values: ['domain', 'catalogue'], types: [] },
  engine: { values: ['domain'], types: ['catalogue'], packages: [] },
  analyses: {
    values: ['domain', 'catalogue', 'intake', 'engine'],
    types: [],
    packages: ['highs', 'zod', 'node:os', 'node:worker_threads'],
  },
  documents: {
    values: ['domain'],
    types: ['catalogue', 'engine'],
    packages: ['pdfkit'],
  },
  api: { values: ['domain', 'catalogue'], types: [], packages: ['hono', 'zod'] },
  server: { values: ['domain', 'catalogue', 'intake', 'api', 'analyses'], types: [] },
  cli: { values: ['domain', 'catalogue', 'intake', 'engine', 'analyses', 'documents'], types: [] },
  app: { values: ['domain', 'catalogue', 'analyses', 'documents'], types: ['intake', 'engine', 'api'] },
};

/**
 * Rooms whose folders are stages: each may import those behind it, values and types alike, never one before it. `.` are the files directly in
 * the room, which conduct the stages; a folder that is not named is refused.
 */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  'src/intake': [
    '.',
    'ledger',
    'versions',
    'writing',
    'movements',
    'settling',
    'records',
    'foreign',
    'corrections',
    'mapping',
    'tables',
    'reading',
    'values',
    'dictionary',
    'base',
  ],
  'src/engine/simulation': ['.', 'results', 'scenario', 'flow'],
};

/** What the app takes from the API at run time; `app/demo`, which hosts it, takes the rest as well. */
const API_FOR_APP: ReadonlySet<string> = new Set([
  'src/api/contract.ts',
  'src/api/people/people-contract.ts',
  'src/api/client.ts',
  'src/api/people/people-client.ts',
  'src/api/runs/run-client.ts',
  'src/api/people/person-header.ts',
]);

/** What the app takes from the engine at run time: what takes milliseconds runs where it is drawn. */
const ENGINE_FOR_APP: readonly string[] = ['src/engine/layout/', 'src/engine/controls/', 'src/engine/version.ts'];

/** What a folder that runs in browsers too has for Node alone; only hosts in Node import it. */
const ONLY_IN_NODE: ReadonlySet<string> = new Set([
  'src/analyses/threads/draw.thread.ts',
  'src/analyses/threads/draw-threads.ts',
  'src/analyses/threads/index.thread.ts',
  'src/analyses/threads/index-threads.ts',
  'src/analyses/threads/outages/outage.thread.ts',
  'src/analyses/threads/outages/outage-threads.ts',
  'src/analyses/threads/wrap-thread.ts',
]);

type Import = { from: string; specifier: string; typeOnly: boolean };

function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name));
}

/** Imports of a source: static, re-exported, dynamic, and of a worker or asset by `new URL`. */
function readImports(file: string): Import[] {
  return findImports(readFileSync(join(root, file), 'utf8')).map((found) => ({ from: file, ...found }));
}

function findImports(source: string): Omit<Import, 'from'>[] {
  const statements = source.matchAll(/^\s*(import|export)\s+(type\s+)?([\w\s{},*$]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const calls = source.matchAll(/(?:\bimport\(|new URL\()\s*['"]([^'"]+)['"]/g);
  return [
    ...Array.from(statements, ([, , type, , specifier]) => ({
      specifier: specifier ?? '',
      typeOnly: type !== undefined,
    })),
    ...Array.from(calls, ([, specifier]) => ({ specifier: specifier ?? '', typeOnly: false })),
  ];
}

function isRelative({ specifier }: Import): boolean {
  return specifier.startsWith('.');
}

function getTarget({ from, specifier }: Import): string {
  return relative(root, resolve(root, dirname(from), specifier)).replaceAll('\\', '/');
}

function getFolder(file: string): string {
  return file.split('/')[1] ?? '';
}

function getPackage(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function isAllowed(one: Import): boolean {
  const target = getTarget(one);
  if (!target.startsWith('src/')) return false;
  const [from, to] = [getFolder(one.from), getFolder(target)];
  const allowance = TABLE[from];
  if (!allowance) return false;
  if (from === to || allowance.values.includes(to)) return true;
  if (one.typeOnly && allowance.types.includes(to)) return true;
  if (from === 'app' && to === 'engine') return ENGINE_FOR_APP.some((folder) => target.startsWith(folder));
  return from === 'app' && to === 'api' && (API_FOR_APP.has(target) || one.from.startsWith('src/app/demo/'));
}

/** What imports itself by way of others, or lies between two that do: what is left once all that imports nothing, or that nothing imports, is gone. */
function findCircles(edges: readonly (readonly [string, string])[]): string[] {
  let left = edges.filter(([from, to]) => from !== to);
  for (;;) {
    const [froms, tos] = [new Set(left.map(([from]) => from)), new Set(left.map(([, to]) => to))];
    const kept = left.filter(([from, to]) => tos.has(from) && froms.has(to));
    if (kept.length === left.length) return [...froms].toSorted();
    left = kept;
  }
}

const imports = listSources('src').flatMap(readImports);
const show = ({ from, specifier, typeOnly }: Import): string => `${from}: ${typeOnly ? 'type ' : ''}${specifier}`;

describe('the import table of src', () => {
  it('reads every way of importing', () => {
    const source = [
      "import './a.css';",
      "import b from './b.ts';",
      "import type { C } from './c.ts';",
      'import {',
      '  d,',
      '  type D,',
      "} from './d.ts';",
      "export { e } from './e.ts';",
      "export type { F } from './f.ts';",
      "export * from './g.ts';",
      "const h = await import('./h.ts');",
      "new Worker(new URL('./i.worker.ts', import.meta.url));",
      "import j from './j.json' with { type: 'json' };",
    ].join('\n');
    expect(findImports(source).map(({ specifier, typeOnly }) => `${specifier} ${typeOnly ? 'type' : 'value'}`)).toEqual(
      [
        './a.css value',
        './b.ts value',
        './c.ts type',
        './d.ts value',
        './e.ts value',
        './f.ts type',
        './g.ts value',
        './j.json value',
        './h.ts value',
        './i.worker.ts value',
      ],
    );
  });

  it('names the folders that there are', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !(name in TABLE))).toEqual([]);
    const readme = readFileSync(join(root, 'src', 'README.md'), 'utf8');
    expect(Object.keys(TABLE).filter((name) => !readme.includes(`\n| \`${name}\` `))).toEqual([]);
  });

  it('holds for every import between folders; nothing outside of src is imported, not mock-data and not the tests', () => {
    expect(
      imports
        .filter((one) => isRelative(one) && !isAllowed(one))
        .filter((one) => !isPlace(one))
        .map(show),
    ).toEqual([]);
  });

  it('lets the stages of a room import only what comes before them in the work', () => {
    const stageOf = (room: string, file: string): string => {
      const inside = file.slice(room.length + 1);
      return inside.includes('/') ? (inside.split('/')[0] ?? '') : '.';
    };
    const wrong = Object.entries(STAGES).flatMap(([room, stages]) =>
      imports
        .filter((one) => isRelative(one) && one.from.startsWith(`${room}/`) && getTarget(one).startsWith(`${room}/`))
        .filter((one) => {
          const [from, to] = [stages.indexOf(stageOf(room, one.from)), stages.indexOf(stageOf(room, getTarget(one)))];
          return from < 0 || to < from;
        }),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('has no circle of files, not even of types', () => {
    expect(
      findCircles([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
        ['c', 'd'],
      ]),
    ).toEqual(['b', 'c']);
    const source = /\.(ts|tsx|mjs)$/;
    const between = imports.filter((one) => isRelative(one) && source.test(getTarget(one)));
    expect(findCircles(between.map((one) => [one.from, getTarget(one)]))).toEqual([]);
  });

  it('has no two folders of the engine that import each other', () => {
    const folderOf = (file: string): string => file.split('/').slice(0, 3).join('/');
    const inside = imports.filter((one) => isRelative(one) && one.from.startsWith('src/engine/'));
    expect(findCircles(inside.map((one) => [folderOf(one.from), folderOf(getTarget(one))]))).toEqual([]);
  });

  it('lets words and formats of the app know nothing of its pages but types', () => {
    const rooms = ['src/app/words/', 'src/app/format/'];
    const strangers = imports
      .filter((one) => isRelative(one) && !one.typeOnly && rooms.some((room) => one.from.startsWith(room)))
      .filter((one) => getTarget(one).startsWith('src/app/') && !rooms.some((room) => getTarget(one).startsWith(room)));
    expect(strangers.map(show)).toEqual([]);
  });

  it('holds for packages: where a folder names its own, no other is imported', () => {
    const strangers = imports.filter((one) => {
      const packages = TABLE[getFolder(one.from)]?.packages;
      return packages !== undefined && !isRelative(one) && !packages.includes(getPackage(one.specifier));
    });
    expect(strangers.map(show)).toEqual([]);
  });

  it('keeps Node out of what runs in a browser', () => {
    const hosts = new Set(['server', 'cli']);
    const isHost = (file: string): boolean => hosts.has(getFolder(file)) || ONLY_IN_NODE.has(file);
    expect(imports.filter((one) => one.specifier.startsWith('node:') && !isHost(one.from)).map(show)).toEqual([]);
    const intoNode = imports.filter((one) => isRelative(one) && ONLY_IN_NODE.has(getTarget(one)));
    expect(intoNode.filter((one) => !isHost(one.from)).map(show)).toEqual([]);
  });

  it('keeps what only the demo needs out of the rest of the app', () => {
    const demoOnly = imports.filter(
      ({ from, specifier }) => /^(msw|hono)\b/.test(specifier) && !/^src\/(app\/demo|api)\//.test(from),
    );
    expect(demoOnly.map(show)).toEqual([]);
    // The browser's database holds the demo's workspaces, and the edits that wait to be sent.
    const stores = imports.filter(
      ({ from, specifier }) => /^idb\b/.test(specifier) && !/^src\/app\/(demo|queries\/writes\/outbox)\//.test(from),
    );
    expect(stores.map(show)).toEqual([]);
    const toDemo = imports.filter(
      (one) => isRelative(one) && getTarget(one).startsWith('src/app/demo/') && !one.from.startsWith('src/app/demo/'),
    );
    // Those that start the page have to know whether this browser is the host, and on its first visit.
    const starts = new Set(['src/app/start/main.tsx', 'src/app/start/begin-visit.ts']);
    expect(toDemo.map(({ from }) => from).filter((from) => !starts.has(from))).toEqual([]);
  });
});

describe('the engine', () => {
  it('reads no clock: a date is always made from something', () => {
    const reading = listSources('src/engine').filter((file) =>
      /new Date\(\s*\)|\bDate\(\s*\)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(reading).toEqual([]);
  });
});

/** A host finds folders of the checkout by address, such as `dist`; that imports nothing. */
function isPlace(one: Import): boolean {
  return getFolder(one.from) === 'server' && !/\.\w+$/.test(one.specifier);
}
