import { PerformanceObserver } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { createApp } from '../../src/api/create-app.ts';
import { createLocalPeople } from '../../src/api/people/people.ts';
import { createDatabaseStorage } from '../../src/server/database/database-storage.ts';
import { migrate } from '../../src/server/database/migrate.ts';
import { openPostgres } from '../../src/server/database/open-postgres.ts';
import { datasetWithParts } from '../api/datasets.ts';
import { startPostgres } from '../server/start-postgres.ts';

/**
 * `npm run test:stall [ROWS]`: adds a version of a million rows on PostgreSQL and prints for how long the thread that answers was at it without a break: by its own processor time,
 * which is the same on a machine that others use, and by the clock, with the five longest. Exits 1 above 100 ms of processor time.
 */

const MOST_MS = 100;
const ROWS_AT_ONCE = 500;

const [rows = 1_000_000] = process.argv.slice(2).map(Number);
const postgres = await startPostgres();
const database = await openPostgres(await postgres.createDatabase());
await migrate(database);
const app = createApp({
  storage: createDatabaseStorage(database),
  people: createLocalPeople({ author: 'you', place: 'here' }),
  now: () => new Date(),
  host: 'server',
  engineVersion: '0',
});

function post(path: string, body: BodyInit): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: 'http://localhost' };
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
  return app.fetch(new Request(`http://localhost/api${path}`, init));
}

/** The body as it comes over a line, piece by piece. */
async function* writeBody(): AsyncGenerator<Uint8Array> {
  const dataset = datasetWithParts('Works', 'P-0');
  const [part] = dataset.parts;
  const text = JSON.stringify({ basedOn: null, note: '', sourceFiles: [], dataset: { ...dataset, parts: [] } });
  const at = text.indexOf('"parts":[') + '"parts":['.length;
  const encoder = new TextEncoder();
  yield encoder.encode(text.slice(0, at));
  for (let begin = 0; begin < rows; begin += ROWS_AT_ONCE) {
    const records = Array.from({ length: Math.min(ROWS_AT_ONCE, rows - begin) }, (_, index) =>
      JSON.stringify({ ...part, partNumber: `P-${String(begin + index)}` }),
    );
    yield encoder.encode(`${begin === 0 ? '' : ','}${records.join(',')}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  yield encoder.encode(text.slice(at));
}

function readThreadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const { id } = (await (await post('/workspaces', JSON.stringify({ name: 'Stall', demo: false }))).json()) as {
  id: string;
};
/** Stretches without a break, in milliseconds; `collecting`: of the clock, what was spent on letting memory go. */
const stretches: { own: number; clock: number; collecting: number }[] = [];
let collected = 0;
const collector = new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) collected += duration;
});
collector.observe({ entryTypes: ['gc'] });
let before = { own: readThreadMs(), clock: performance.now(), collected };
const timer = setInterval(() => {
  const now = { own: readThreadMs(), clock: performance.now(), collected };
  stretches.push({
    own: now.own - before.own,
    clock: now.clock - before.clock,
    collecting: now.collected - before.collected,
  });
  before = now;
}, 1);
const begun = performance.now();
const answer = await post(`/workspaces/${id}/versions`, Readable.toWeb(Readable.from(writeBody())) as BodyInit);
clearInterval(timer);
collector.disconnect();
const longest = {
  own: Math.max(...stretches.map(({ own }) => own)),
  clock: Math.max(...stretches.map(({ clock }) => clock)),
};
console.log(
  `${String(rows)} rows: status ${String(answer.status)} after ${((performance.now() - begun) / 1000).toFixed(0)} s; without a break at most ${longest.own.toFixed(0)} ms of the thread's own time, ${longest.clock.toFixed(0)} ms by the clock`,
);
for (const { own, clock, collecting } of stretches.toSorted((one, other) => other.own - one.own).slice(0, 5))
  console.log(
    `  ${own.toFixed(0)} ms of its own in ${clock.toFixed(0)} ms by the clock; ${collecting.toFixed(0)} ms of letting memory go ended in it`,
  );
if (answer.status !== 201 || longest.own > MOST_MS) process.exitCode = 1;
await database.close();
await postgres.remove();
