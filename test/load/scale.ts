import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { openPostgres } from '../../src/server/database/open-postgres.ts';
import { members, people, tokens } from '../../src/server/database/people-schema.ts';
import { createSecret, hashSecret } from '../../src/server/people/secret.ts';
import { endProcess, startProcess, startWorkerProcess } from '../crash/server-process.ts';
import { PASSWORD, PUBLIC_URL, createVisitor, openPeopleApp, setUpAdmin } from '../server/people/people-app.ts';
import { startPostgres } from '../server/start-postgres.ts';
import { measureProcessorTime } from './processor-time.ts';

/**
 * `npm run test:scale [SECONDS] [STREAMS] [READERS] [WRITERS] [SIGN-OUTS]`: four servers and four workers on one PostgreSQL, an event stream of each of 5,000 people, of whom all hear of all, 200 readers, 20 writers and 50
 * sign-outs for a minute. Prints times of reads against those of a trivial route of the same servers in the same run, what each failed request said, and the processor time that a server needs for one of each when it is
 * alone. Exits 1 on a failed request.
 *
 * Readers and writers ask as people do: who reads looks at what came for three seconds before the next request (a page asks for a few at once and is looked at for ten), who writes thinks for five. 200 and 20 of them are
 * 67 reads and 4 writes a second; without a pause they would measure how long the queue is, and nothing else.
 */

const SERVERS = 4;
const READING_MS = 3000;
const WRITING_MS = 5000;
/** Before times are taken: a server that has just started compiles what it runs, and writes down of each token that it is in use. What fails then counts as well. */
const WARM_UP_MS = 10_000;
const SECRET = 'a secret of thirty-two characters';

const [seconds = 60, streams = 5000, readers = 200, writers = 20, signOuts = 50] = process.argv.slice(2).map(Number);
async function findPort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  taken.close();
  await once(taken, 'close');
  return port;
}

const postgres = await startPostgres({ isDurable: true });
const url = await postgres.createDatabase();
const database = await openPostgres(url);
const opened = await openPeopleApp(database, { secret: SECRET });
const ann = await setUpAdmin(opened);
const { id } = (
  await ann.ask<{ id: string }>('POST', '/workspaces', { name: 'Scale', demo: false, organisation: 'local' })
).body;
const me = (await ann.ask<{ person: { id: string } }>('GET', '/me')).body.person.id;

const expires = new Date(Date.now() + 86_400_000);
/** Gives each of these people a token; a token has a limit of its own. */
async function addTokens(owners: readonly string[]): Promise<string[]> {
  const secrets = owners.map(() => `lodestone_${createSecret()}`);
  const rows = owners.map((personId, index) => ({
    id: `token ${personId} ${String(index)}`,
    hash: hashSecret(secrets[index] ?? ''),
    name: 'load',
    organisationId: 'local',
    personId,
    role: 'admin' as const,
    expires,
  }));
  await database.queries.insert(tokens).values(rows);
  return secrets;
}

const secrets = await addTokens(Array.from({ length: readers + writers }, () => me));
const colleagues = Array.from({ length: streams }, (_, index) => `colleague ${String(index)}`);
const streamSecrets: string[] = [];
for (let begin = 0; begin < streams; begin += 1000) {
  const some = colleagues.slice(begin, begin + 1000);
  const made = { name: 'c', emailVerified: false, createdAt: new Date(), updatedAt: new Date() };
  await database.queries.insert(people).values(some.map((one) => ({ ...made, id: one, email: `${one}@example.com` })));
  const membership = { organisationId: 'local', role: 'viewer' as const };
  await database.queries.insert(members).values(some.map((personId) => ({ ...membership, personId })));
  streamSecrets.push(...(await addTokens(some)));
}
const leaving = await Promise.all(
  Array.from({ length: signOuts }, async (_, index) => {
    const visitor = createVisitor(opened.app, { address: `192.0.2.${String(index % 250)}` });
    await visitor.ask('POST', '/sign-in', { email: 'ann@example.com', password: PASSWORD });
    return visitor;
  }),
);

const environment = { DATABASE_URL: url, LODESTONE_URL: PUBLIC_URL, LODESTONE_SECRET: SECRET };
// Where people sign in a server says its public address, and not its port.
const ports = await Promise.all(Array.from({ length: SERVERS }, findPort));
const servers = await Promise.all(
  ports.map((port) => startProcess({ ...environment, PORT: String(port), LODESTONE_WORKERS: '0' })),
);
const workers = await Promise.all(
  Array.from({ length: SERVERS }, () => startWorkerProcess({ ...environment, LODESTONE_WORKERS: '1' })),
);
const urls = ports.map((port) => `http://127.0.0.1:${String(port)}`);
const opener = spawn(
  process.execPath,
  ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('open-streams.ts', import.meta.url)), urls.join(',')],
  { stdio: ['pipe', 'pipe', 'inherit'] },
);
// More than a command line takes.
opener.stdin.end(streamSecrets.join('\n'));
let said = '';
opener.stdout.on('data', (text: Buffer) => (said += text.toString()));
while (!said.includes('open') && opener.exitCode === null) await wait(200);
console.log(`streams: ${said.trim()}`);

const times = { read: [] as number[], trivial: [] as number[], write: [] as number[] };
/** What failed requests said, and how often. */
const failures = new Map<string, number>();
const counted = performance.now() + WARM_UP_MS;
const until = counted + seconds * 1000;

function note(kind: string, what: string): void {
  const line = `${kind}: ${what}`;
  failures.set(line, (failures.get(line) ?? 0) + 1);
}

async function send(index: number, path: string, body?: unknown): Promise<{ failure: string | null; text: string }> {
  const headers = { authorization: `Bearer ${secrets[index] ?? ''}`, 'content-type': 'application/json' };
  const init = body === undefined ? { headers } : { method: 'PUT', headers, body: JSON.stringify(body) };
  try {
    const answer = await fetch(`${urls[index % urls.length] ?? ''}/api${path}`, init);
    const text = await answer.text();
    return { failure: answer.ok ? null : `${String(answer.status)} ${text.slice(0, 200)}`, text };
  } catch (error) {
    const { message, cause } = error as Error;
    return { failure: `${message} (${String(cause)})`, text: '' };
  }
}

async function ask(kind: keyof typeof times, index: number, path: string, body?: unknown): Promise<string | null> {
  const begun = performance.now();
  const { failure, text } = await send(index, path, body);
  if (begun >= counted) times[kind].push(performance.now() - begun);
  if (failure !== null) note(kind, failure);
  return failure === null ? text : null;
}

async function readOn(reader: number): Promise<void> {
  await wait((reader / readers) * READING_MS);
  for (let turn = reader; performance.now() < until; turn++) {
    if (turn % 4 === 0) await ask('trivial', reader, '/health');
    else await ask('read', reader, `/workspaces/${id}${['', '/documents', '/audit?limit=200'][turn % 3] ?? ''}`);
    await wait(READING_MS);
  }
}

async function writeOn(writer: number): Promise<void> {
  await wait((writer / writers) * WRITING_MS);
  const path = `/workspaces/${id}/documents/view/own%20${String(writer)}`;
  let basedOn = 0;
  for (let turn = 0; performance.now() < until; turn++) {
    const value = { name: String(turn), page: 'exposure', search: '' };
    const answer = await ask('write', readers + writer, path, { basedOn, value });
    if (answer !== null) basedOn = (JSON.parse(answer) as { revision: number }).revision;
    await wait(WRITING_MS);
  }
}

async function signOut(): Promise<void> {
  await wait(WARM_UP_MS);
  for (const visitor of leaving) {
    await wait((until - counted) / (signOuts + 1));
    const { status } = await visitor.ask('POST', '/sign-out', {});
    if (status !== 200) note('sign-out', String(status));
  }
}

await Promise.all([
  ...Array.from({ length: readers }, (_, reader) => readOn(reader)),
  ...Array.from({ length: writers }, (_, writer) => writeOn(writer)),
  signOut(),
]);
const quantile = (kind: keyof typeof times, share: number): number => {
  const sorted = times[kind].toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
for (const kind of ['trivial', 'read', 'write'] as const)
  console.log(
    `${kind.padEnd(8)} ${String(times[kind].length).padStart(7)}  p50 ${quantile(kind, 0.5).toFixed(0)} ms  p95 ${quantile(kind, 0.95).toFixed(0)} ms  p99 ${quantile(kind, 0.99).toFixed(0)} ms`,
  );
console.log(`read p99 to trivial p99: ${(quantile('read', 0.99) / quantile('trivial', 0.99)).toFixed(2)}`);
for (const [line, count] of failures) console.log(`failed ${String(count)} times: ${line}`);
opener.kill('SIGTERM');
await once(opener, 'exit');
console.log(said.trim().split('\n').at(-1));
const [first] = servers;
if (first) {
  const alone = async (path: string) => measureProcessorTime(first, async () => void (await send(0, path)));
  const [trivial, read] = [await alone('/health'), await alone(`/workspaces/${id}`)];
  if (trivial !== null && read !== null)
    console.log(
      `processor time of a server for one request: trivial ${trivial.toFixed(2)} ms, read ${read.toFixed(2)} ms, ratio ${(read / trivial).toFixed(2)}`,
    );
}
await Promise.all([...servers, ...workers].map((one) => endProcess(one, 'SIGTERM')));
await database.close();
await postgres.remove();
process.exitCode = failures.size > 0 ? 1 : 0;
