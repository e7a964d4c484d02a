import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const IMPORT = /import (\w+) from '(\.[^']+\.module\.css)'/g;

/** Class names that a component takes from a style sheet which does not have them. */
function findUndefined(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(IMPORT)].flatMap(([, sheet = '', path = '']) => {
    const css = readFileSync(join(dirname(file), path), 'utf8');
    const defined = new Set([...css.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name]) => name));
    const used = [...code.matchAll(new RegExp(`\\b${sheet}\\['([\\w-]+)'\\]`, 'g'))].map(([, name]) => name);
    return used.filter((name) => !defined.has(name)).map((name) => `${file}: ${String(name)}`);
  });
}

describe('style sheets', () => {
  it('have each class that a component takes from them', () => {
    const files = globSync('src/app/**/*.tsx');
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(findUndefined)).toEqual([]);
  });
});
