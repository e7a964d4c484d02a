import { and, asc, eq, gt } from 'drizzle-orm';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { TABLES, settings as settingsSchema } from '../../domain/dataset.ts';
import type { Dataset, TableName } from '../../domain/dataset.ts';
import type { Queries } from './database.ts';
import { versionChunks } from './schema.ts';

/** Records of one table as JSON, joined by commas; the settings are one, of a table of their own. */
type Piece = { tableName: TableName | typeof SETTINGS; json: string };

const SETTINGS = 'settings';
/** Characters of JSON in a piece: large enough to compress well, small against a dataset. */
const PIECE_LENGTH = 400_000;
/** Pieces compressed at once, in one statement to the database. */
const PIECES_AT_ONCE = 4;
/** The quickest: the bodies become a tenth either way, and a person waits for the time. */
const GZIP_LEVEL = 1;

const compress = promisify<string, { level: number }, Buffer>(gzip);
const decompress = promisify<Uint8Array, Buffer>(gunzip);

/**
 * Writes a dataset under `contentId`, a few pieces at a time, so besides the dataset itself only those are in memory. Returns the bytes sent to
 * the database.
 */
export async function writeChunks(queries: Queries, contentId: string, dataset: Dataset): Promise<number> {
  let position = 0;
  let written = 0;
  let pieces: Piece[] = [];
  const flush = async (): Promise<void> => {
    if (pieces.length === 0) return;
    const bodies = await Promise.all(pieces.map(({ json }) => compress(json, { level: GZIP_LEVEL })));
    const rows = pieces.map(({ tableName }, index) => {
      const body = bodies[index] ?? Buffer.of();
      written += body.byteLength;
      return { contentId, position: position + index, tableName, body };
    });
    await queries.insert(versionChunks).values(rows);
    position += rows.length;
    pieces = [];
  };
  for (const piece of cutIntoPieces(dataset)) {
    pieces.push(piece);
    if (pieces.length === PIECES_AT_ONCE) await flush();
  }
  await flush();
  return written;
}

function* cutIntoPieces(dataset: Dataset): Generator<Piece> {
  yield { tableName: SETTINGS, json: JSON.stringify(dataset.settings) };
  for (const tableName of TABLES) {
    let json = '';
    for (const record of dataset[tableName]) {
      json += `${json === '' ? '' : ','}${JSON.stringify(record)}`;
      if (json.length < PIECE_LENGTH) continue;
      yield { tableName, json };
      json = '';
    }
    if (json !== '') yield { tableName, json };
  }
}

/** The dataset of a content as JSON text, piece by piece; each is read when the one before has been taken. */
export async function* readAsText(queries: Queries, contentId: string): AsyncGenerator<string> {
  let open = -1;
  /** Ends the open table and begins those up to `table`; one without pieces is an empty list. */
  const openUpTo = (table: number): string => {
    let text = '';
    while (open < table) {
      text += open < 0 ? '' : ']';
      open += 1;
      text += `,"${TABLES[open] ?? ''}":[`;
    }
    return text;
  };
  for await (const { tableName, json } of readPieces(queries, contentId)) {
    if (tableName === SETTINGS) yield `{"settings":${json}`;
    else {
      const table = TABLES.indexOf(tableName);
      yield `${open === table ? ',' : openUpTo(table)}${json}`;
    }
  }
  yield `${openUpTo(TABLES.length - 1)}]}`;
}

/** The dataset of a content as records. */
export async function readDataset(queries: Queries, contentId: string): Promise<Dataset> {
  const dataset = Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as Dataset;
  for await (const { tableName, json } of readPieces(queries, contentId)) {
    if (tableName === SETTINGS) dataset.settings = settingsSchema.parse(JSON.parse(json));
    else for (const record of JSON.parse(`[${json}]`) as never[]) dataset[tableName].push(record);
  }
  return dataset;
}

async function* readPieces(queries: Queries, contentId: string): AsyncGenerator<Piece> {
  let after = -1;
  for (;;) {
    const rows = await queries
      .select()
      .from(versionChunks)
      .where(and(eq(versionChunks.contentId, contentId), gt(versionChunks.position, after)))
      .orderBy(asc(versionChunks.position))
      .limit(PIECES_AT_ONCE);
    const texts = await Promise.all(rows.map(async ({ body }) => (await decompress(body)).toString('utf8')));
    for (const [index, { tableName }] of rows.entries())
      yield { tableName: tableName as Piece['tableName'], json: texts[index] ?? '' };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PIECES_AT_ONCE) return;
    after = last.position;
  }
}
