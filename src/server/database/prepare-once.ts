import type { Queries } from './database.ts';

/**
 * A question that is asked with nearly every request, put into SQL once for each database instead of each time (which takes longer than its answer); PostgreSQL plans it once for each line besides, because it has a
 * name. `build` gives it with placeholders and prepares it.
 */
export function prepareOnce<T extends object>(build: (queries: Queries) => T): (queries: Queries) => T {
  const known = new WeakMap<Queries, T>();
  return (queries) => {
    const prepared = known.get(queries) ?? build(queries);
    known.set(queries, prepared);
    return prepared;
  };
}
