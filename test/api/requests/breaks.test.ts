import { expect, it } from 'vitest';
import { createApp } from '../../../src/api/create-app.ts';
import { createMemoryStorage } from '../../../src/api/memory-storage.ts';
import { createLocalPeople } from '../../../src/api/people/people.ts';
import { hashDataset } from '../../../src/domain/content-hash.ts';
import { datasetWithParts } from '../datasets.ts';

it('lets others be answered again and again while a large version is read, checked and named', async () => {
  const app = createApp({
    storage: createMemoryStorage(),
    people: createLocalPeople({ author: 'you', place: 'here' }),
    now: () => new Date('2026-11-28T12:00:00Z'),
    host: 'server',
    engineVersion: '9.9.9',
  });
  const send = (path: string, body: unknown) =>
    app.fetch(new Request(`http://localhost/api${path}`, { method: 'POST', body: JSON.stringify(body) }));
  const { id } = (await (await send('/workspaces', { name: 'W', demo: false })).json()) as { id: string };
  const dataset = datasetWithParts('Large', ...Array.from({ length: 40_000 }, (_, index) => `P-${String(index)}`));
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  const stored = await send(`/workspaces/${id}/versions`, { basedOn: null, dataset, note: '', sourceFiles: [] });
  clearInterval(timer);
  expect(((await stored.json()) as { hash: string }).hash).toBe(hashDataset(dataset));
  // Without breaks there is none, or one at the end.
  expect(turns).toBeGreaterThan(4);
});
