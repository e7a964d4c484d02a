import type { Queries } from './database.ts';

/**
 * A question of nearly every request, put into SQL once for each database instead of each time (at a longer time than its answer); PostgreSQL
 * plans it once for each line besides, because it has a name. `build` gives it with placeholders and prepares it.
 */
export function prepareOnce<T extends object>(build: (queries: Queries) => T): (queries: Queries) => T {
  const known = new WeakMap<Queries, T>();
  return (queries) => {
    const prepared = known.get(queries) ?? build(queries);
    known.set(queries, prepared);
    return prepared;
  };
}
