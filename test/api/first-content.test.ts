import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/api/client.ts';
import { problem } from '../../src/api/contract.ts';
import { createApp } from '../../src/api/create-app.ts';
import { createLocalPeople } from '../../src/api/people/people.ts';
import { createMemoryStorage } from '../../src/api/memory-storage.ts';
import { hashDataset } from '../../src/domain/content-hash.ts';
import { datasetWithParts } from './datasets.ts';

const ORIGIN = 'http://lodestone.test';

function setup() {
  const app = createApp({
    storage: createMemoryStorage(),
    people: createLocalPeople({ author: 'ann', place: 'Here' }),
    now: () => new Date('2026-11-24T08:00:00Z'),
    host: 'browser',
    engineVersion: '9.9.9',
  });
  const request = (method: string, path: string, body: unknown): Promise<Response> =>
    app.fetch(new Request(`${ORIGIN}${path}`, { method, body: JSON.stringify(body) }));
  const client = createClient({ fetch: (input, init) => app.fetch(new Request(input, init)), baseUrl: ORIGIN });
  return { client, request };
}

describe('workspaces with first content', () => {
  const entry = (name: string) => ({ dataset: datasetWithParts(name, 'P-1'), note: name, sourceFiles: [] });

  it('come to be whole, with the version in use that was named', async () => {
    const { client } = setup();
    const views = [{ kind: 'view' as const, key: 'v1', value: { name: 'Mine', page: 'exposure', search: '' } }];
    const made = await client.createWorkspace({
      name: 'Acme',
      demo: false,
      content: { versions: [entry('one'), entry('two')], head: 0, documents: views },
    });
    expect(made.head).toBe(hashDataset(datasetWithParts('one', 'P-1')));
    expect((await client.listVersions(made.id)).map(({ note, author }) => [note, author])).toEqual([
      ['two', 'ann'],
      ['one', 'ann'],
    ]);
    expect(await client.listDocuments(made.id)).toEqual([{ ...views[0], revision: 1 }]);
  });

  it.each([
    [
      'a reference that leads nowhere',
      422,
      /content\.versions\.1\.dataset\.bom\.0\.parent: "P-9" is not in parts/,
      {
        versions: [
          entry('one'),
          {
            ...entry('two'),
            dataset: {
              ...datasetWithParts('two', 'P-1'),
              bom: [{ parent: 'P-9', child: 'P-1', quantity: 1, unit: null, yield: 1, essential: true, rows: [] }],
            },
          },
        ],
      },
    ],
    ['a head that is not among the versions', 422, /content\.head/, { versions: [entry('one')], head: 1 }],
    ['no version at all', 422, /versions/, { versions: [] }],
    [
      'a document of a wrong shape',
      422,
      /./,
      {
        versions: [entry('one')],
        documents: [{ kind: 'triage', key: 'P-1', value: { state: 'lost' } }],
      },
    ],
    [
      'a second document of one name',
      422,
      /view\/a.*twice/,
      {
        versions: [entry('one')],
        documents: ['a', 'a'].map((key) => ({ kind: 'view', key, value: { name: 'n', page: 'p', search: '' } })),
      },
    ],
    [
      'a key that the kind does not have',
      422,
      /key "current"/,
      {
        versions: [entry('one')],
        documents: [{ kind: 'assumptions', key: 'mine', value: {} }],
      },
    ],
  ])('are refused and leave nothing behind for %s', async (_, status, detail, content) => {
    const { request, client } = setup();
    const response = await request('POST', '/api/workspaces', { name: 'Acme', demo: false, content });
    expect(response.status).toBe(status);
    expect(problem.parse(await response.json()).detail).toMatch(detail);
    expect(await client.listWorkspaces()).toEqual([]);
  });
});
