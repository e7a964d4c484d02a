import { drizzle } from 'drizzle-orm/pg-proxy';
import { describe, expect, it } from 'vitest';
import { insertEvents } from '../../../src/server/database/audit-rows.ts';
import { putFirstDocuments } from '../../../src/server/database/document-rows.ts';

/** What a statement of PostgreSQL may have at the most: its number of parameters is told in 16 bits. */
const MOST_PARAMETERS = 65_535;
const MANY = 12_000;
const EVENT = { at: '2026-11-24T08:00:00.000Z', author: 'ann', action: 'a', subject: 's', detail: '' };

/** Queries that reach no database; `counts` gets the number of parameters of each statement. */
function recordParameters() {
  const counts: number[] = [];
  const queries = drizzle(async (_statement, parameters) => {
    counts.push(parameters.length);
    return { rows: [] };
  });
  return { queries, counts };
}

describe('a step of twelve thousand documents', () => {
  it('is a few statements, each of which a database takes', async () => {
    const { queries, counts } = recordParameters();
    const documents = Array.from({ length: MANY }, (_, index) => ({
      kind: 'view' as const,
      key: `v${String(index)}`,
      value: 1,
      event: EVENT,
    }));
    const growths = new Map();
    // The value is one byte of JSON.
    expect(await putFirstDocuments(queries, 'w', documents, growths)).toBe(MANY);
    expect(growths).toEqual(new Map([['ann', { documents: MANY, documentBytes: MANY, versionBytes: 0 }]]));
    expect(counts.length).toBeLessThan(100);
    expect(Math.max(...counts)).toBeLessThan(MOST_PARAMETERS);
  });

  it('records as many events in statements that a database takes', async () => {
    const { queries, counts } = recordParameters();
    await insertEvents(
      queries,
      'w',
      Array.from({ length: MANY }, () => EVENT),
    );
    expect(counts.length).toBeLessThan(100);
    expect(Math.max(...counts)).toBeLessThan(MOST_PARAMETERS);
  });
});
