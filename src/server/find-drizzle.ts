import { registerHooks } from 'node:module';

const DRIZZLE = 'drizzle-orm';

/**
 * Lets Node find the files of Drizzle without reading each time what kind of package it is. Node parses its list of what can be imported, of
 * 180 kB, anew for each of its hundred files and for each of ours that imports it: a fifth of the processor time that a server takes to start.
 * All of its files are modules and name each other by path. To be called before anything imports Drizzle.
 */
export function findDrizzleQuickly(): void {
  const found = new Map<string, string>();
  registerHooks({
    resolve: (specifier, context, next) => {
      const { parentURL, conditions } = context;
      if (!conditions.includes('import')) return next(specifier, context);
      if (specifier.startsWith('.') && parentURL?.includes(`/node_modules/${DRIZZLE}/`) === true)
        return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true };
      if (specifier !== DRIZZLE && !specifier.startsWith(`${DRIZZLE}/`)) return next(specifier, context);
      const url = found.get(specifier) ?? next(specifier, context).url;
      found.set(specifier, url);
      return { url, format: 'module', shortCircuit: true };
    },
  });
}
