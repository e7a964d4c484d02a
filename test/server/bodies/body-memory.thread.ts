import { parentPort, workerData } from 'node:worker_threads';
import { createApp } from '../../../src/api/create-app.ts';
import { createMemoryStorage } from '../../../src/api/memory-storage.ts';
import { createLocalPeople } from '../../../src/api/people/people.ts';
import { ROUTES } from '../../../src/api/routes.ts';
import { listBodyShapes, writeBody } from './body-shapes.ts';

/** What is to be sent: so many shapes to each route that takes large bodies, each of so many bytes. */
export type Attack = { shapes: number; bytes: number };
/** One of them before it is sent, or with its answer. */
export type Told = { what: string; status: number | null };

const { shapes, bytes } = workerData as Attack;
const app = createApp({
  storage: createMemoryStorage(),
  people: createLocalPeople({ author: 'ann', place: 'Here' }),
  now: () => new Date('2026-11-24T08:00:00Z'),
  host: 'browser',
  engineVersion: '9.9.9',
});
const tell = (told: Told): void => parentPort?.postMessage(told);

async function send(method: string, path: string, pieces: Iterable<Uint8Array<ArrayBuffer>>): Promise<Response> {
  const iterator = pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const next = iterator.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
    },
    { highWaterMark: 0 },
  );
  const init: RequestInit & { duplex: 'half' } = { method, body, duplex: 'half' };
  return app.fetch(new Request(`http://lodestone.test/api${path}`, init));
}

const made = await send('POST', '/workspaces', [Buffer.from('{"name":"W","demo":false}')]);
const { id } = (await made.json()) as { id: string };
for (const { method, path, body, maxBytes } of ROUTES) {
  if (body === null || maxBytes < 1_000_000) continue;
  const address = path.replace('{workspace}', id).replace('{kind}', 'scenario').replace('{key}', 'k');
  const all = listBodyShapes(body);
  for (let index = 0; index < Math.min(shapes, all.length); index++) {
    const shape = all[Math.floor((index * all.length) / Math.min(shapes, all.length))];
    if (!shape) continue;
    const what = `${method} ${path}: ${shape.name}`;
    tell({ what, status: null });
    const response = await send(method, address, writeBody(shape, Math.min(bytes, maxBytes)));
    await response.arrayBuffer();
    tell({ what, status: response.status });
  }
}
