import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAMS = ['main', 'backup/main', 'people/main', 'traces/main', 'traces/audit-main'];

/** What a source imports before its first line runs, and what those import; of packages their names. */
function listLoaded(file: string, found = new Set<string>()): Set<string> {
  const source = readFileSync(file, 'utf8');
  for (const [, specifier = ''] of source.matchAll(
    /^(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm,
  )) {
    const target = specifier.startsWith('.') ? resolve(dirname(file), specifier) : specifier;
    if (found.has(target)) continue;
    found.add(target);
    if (specifier.startsWith('.')) listLoaded(target, found);
  }
  return found;
}

// Node would look up what kind of package it is for each of its files (`find-drizzle.ts`): most of what a start takes.
it.each(PROGRAMS)('says how Drizzle is found before anything loads it: %s', (program) => {
  const file = resolve(root, 'src/server', `${program}.ts`);
  const loaded = [...listLoaded(file)].map((one) => (one.startsWith('/') ? relative(root, one) : one));
  expect(loaded).toContain('src/server/find-drizzle.ts');
  expect(loaded.filter((one) => one.startsWith('drizzle-orm'))).toEqual([]);
  expect([...listLoaded(resolve(root, 'src/server/start-server.ts'))]).toContain('drizzle-orm');
});
