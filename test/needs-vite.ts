import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The specifiers of imports that stay when the types have gone: at the beginning of a line, of what is exported again, and in passing. */
const IMPORTS =
  /^(?:import|export)\s+(?!type\s)(?:[\w*\s{},$]*?\sfrom\s+)?'(?<stated>[^']+)'|\bimport\(\s*'(?<inPassing>[^']+)'/gm;

/** What Node does not read by itself: components, styles, what only Vite makes of a file, and the data of a package without an attribute. */
const NOT_FOR_NODE = /\.(?:tsx|css|svg)$|\?|^[^.].*\.json$/;

/**
 * The files of tests at `pattern` that import, themselves or through others, what Vite can read and Node cannot; by their paths from `root`.
 * One that is found wrongly takes longer and proves the same; one that is missed fails when it is read.
 */
export function listNeedingVite(root: string, pattern: string): string[] {
  const known = new Map<string, string[]>();
  const listImports = (file: string): string[] => {
    const listed =
      known.get(file) ??
      [...readFileSync(file, 'utf8').matchAll(IMPORTS)].map(
        ({ groups }) => groups?.['stated'] ?? groups?.['inPassing'] ?? '',
      );
    known.set(file, listed);
    return listed;
  };
  const needsVite = (test: string): boolean => {
    const reached = new Set([test]);
    for (const file of reached)
      for (const specifier of listImports(file)) {
        if (NOT_FOR_NODE.test(specifier)) return true;
        if (specifier.startsWith('.') && specifier.endsWith('.ts')) reached.add(resolve(dirname(file), specifier));
      }
    return false;
  };
  return globSync(pattern, { cwd: root }).filter((path) => needsVite(join(root, path)));
}
