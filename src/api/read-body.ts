import type { z } from 'zod';
import { TABLES, dataset } from '../domain/dataset.ts';
import type { TableName } from '../domain/dataset.ts';
import { describeFaults, problemResponse } from './problem.ts';
import { TooDeepError, splitJson } from './split-json.ts';
import type { JsonPath } from './split-json.ts';

export type BodyRead<T> = { ok: true; value: T } | { ok: false; refusal: Response };

/** A table of a dataset somewhere in a body: checked records in their order. */
type ReadTable = { path: JsonPath; records: unknown[] };

const tableNames: ReadonlySet<unknown> = new Set(TABLES);

/**
 * Reads a request's JSON body and checks it against a schema. The tables of datasets in it are checked record by record as they come in, so
 * that of a large body only the records are in memory, and those once. Refusals: 413 above `maxBytes` (counted while reading, so that a
 * wrong or absent length does not matter), 400 for what breaks off, is not JSON in UTF-8 or is nested very deeply, 422 with the first faults for what does not fit.
 */
export async function readBody<T>(request: Request, schema: z.ZodType<T>, maxBytes: number): Promise<BodyRead<T>> {
  const tables = new Map<string, ReadTable>();
  const faults: z.core.$ZodIssue[] = [];
  const splitter = splitJson((path) => {
    const name = path.at(-1);
    if (path.at(-2) !== 'dataset' || !isTableName(name)) return null;
    const table: ReadTable = { path, records: [] };
    // A key that comes again replaces what came before, as in any JSON.
    tables.set(JSON.stringify(path), table);
    const { element } = dataset.shape[name];
    return (text) => {
      const record = element.safeParse(JSON.parse(text));
      for (const issue of record.error?.issues ?? [])
        faults.push({ ...issue, path: [...path, table.records.length, ...issue.path] });
      table.records.push(record.data);
    };
  });
  let json: unknown;
  try {
    if (!(await readAtMost(request, maxBytes, splitter.push)))
      return refuse(
        413,
        `The body is larger than ${String(Math.floor(maxBytes / 1_000_000))} MB, the most that is taken at once.`,
      );
    json = JSON.parse(splitter.finish());
  } catch (error) {
    // Nobody may be left to hear it, but it is no failure of this side.
    if (error instanceof BrokenOffError) return refuse(400, error.message);
    if (error instanceof TooDeepError) return refuse(400, `The body has ${error.message}.`);
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
    return refuse(400, 'The body is not JSON in UTF-8.');
  }
  const parsed = schema.safeParse(json);
  for (const issue of parsed.error?.issues ?? []) faults.push(issue);
  if (!parsed.success || faults.length > 0) return refuse(422, describeFaults(faults));
  for (const { path, records } of tables.values()) putTable(parsed.data, path, records);
  return { ok: true, value: parsed.data };
}

function isTableName(name: unknown): name is TableName {
  return tableNames.has(name);
}

/** Puts records where the checked value has the table that they came from, which was read as empty; nowhere where the schema has none. */
function putTable(value: unknown, path: JsonPath, records: unknown[]): void {
  let place: unknown = value;
  for (const step of path) {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, step)) return;
    place = (place as Record<string | number, unknown>)[step];
  }
  if (!Array.isArray(place)) return;
  for (const record of records) place.push(record);
}

function refuse(status: 400 | 413 | 422, detail: string): { ok: false; refusal: Response } {
  return { ok: false, refusal: problemResponse(status, detail) };
}

/** The sender left in the middle. */
class BrokenOffError extends Error {
  constructor(cause: unknown) {
    super('The body broke off.', { cause });
    this.name = 'BrokenOffError';
  }
}

/** Hands on a request's body as text, piece by piece; false: it is larger than `maxBytes`. Throws a TypeError where it is not UTF-8. */
async function readAtMost(request: Request, maxBytes: number, push: (text: string) => void): Promise<boolean> {
  const reader = request.body?.getReader();
  if (!reader) return true;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new BrokenOffError(cause);
      });
      if (done) break;
      size += value.byteLength;
      if (size > maxBytes) return false;
      push(decoder.decode(value, { stream: true }));
    }
    push(decoder.decode());
    return true;
  } finally {
    // What is left unread is not waited for.
    await reader.cancel().catch(() => undefined);
  }
}
