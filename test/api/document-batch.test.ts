import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/api/client.ts';
import { problem } from '../../src/api/contract.ts';
import { createApp } from '../../src/api/create-app.ts';
import { createLocalPeople } from '../../src/api/people/people.ts';
import { createMemoryStorage } from '../../src/api/memory-storage.ts';

const ORIGIN = 'http://lodestone.test';

async function setup() {
  const app = createApp({
    storage: createMemoryStorage(),
    people: createLocalPeople({ author: 'ann', place: 'Here' }),
    now: () => new Date('2026-11-24T08:00:00Z'),
    host: 'browser',
    engineVersion: '9.9.9',
  });
  const client = createClient({ fetch: (input, init) => app.fetch(new Request(input, init)), baseUrl: ORIGIN });
  const { id } = await client.createWorkspace({ name: 'Nordlicht Motoren', demo: false });
  const put = (writes: readonly object[]): Promise<Response> =>
    app.fetch(new Request(`${ORIGIN}/api/workspaces/${id}/documents`, { method: 'PUT', body: JSON.stringify(writes) }));
  return { client, id, put };
}

async function expectProblem(response: Response, status: number, detail: RegExp) {
  expect(response.status).toBe(status);
  const body = problem.parse(await response.json());
  expect(body.detail).toMatch(detail);
  return body;
}

describe('documents', () => {
  it('are written together with one event that names their number, or not at all', async () => {
    const { client, id, put } = await setup();
    const judge = (note: string) => ({ state: 'asked' as const, note, changed: '2026-11-24T08:00:00.000Z' });
    await client.writeDocument(id, 'triage', 'B', { basedOn: 0, value: judge('theirs') });
    const mine = ['A', 'B'].map((key) => ({ kind: 'triage' as const, key, basedOn: 0, value: judge('mine') }));
    const body = await expectProblem(await put(mine), 409, /Somebody else/);
    expect(body.current).toEqual({ kind: 'triage', key: 'B', revision: 1, value: judge('theirs') });
    expect(body.yours).toEqual(mine[1]);
    expect(await client.listDocuments(id)).toHaveLength(1);

    const written = await client.writeDocuments(
      id,
      mine.map((write) => (write.key === 'B' ? { ...write, basedOn: 1, value: null } : write)),
    );
    expect(written).toEqual({
      ok: true,
      value: [
        { kind: 'triage', key: 'A', revision: 1, value: judge('mine') },
        { kind: 'triage', key: 'B', revision: 2, value: null },
      ],
    });
    expect((await client.listAudit(id))[0]).toMatchObject({
      action: 'write-documents',
      subject: 'triage',
      detail: '2 documents: triage/A, triage/B',
    });
  });

  it('are refused together where one is unknown, unfit or there twice, or where there is none', async () => {
    const { client, id, put } = await setup();
    const write = (...writes: readonly object[]): Promise<Response> =>
      put(writes.map((one) => ({ basedOn: 0, value: null, ...one })));
    const fit = { kind: 'triage', key: 'A' };
    await expectProblem(await write(), 422, /body/);
    await expectProblem(await write(fit, { kind: 'secrets', key: 'current' }), 422, /1\.kind/);
    await expectProblem(await write(fit, { kind: 'assumptions', key: 'other' }), 422, /"current"/);
    await expectProblem(await write(fit, fit), 422, /"triage\/A" comes twice/);
    await expectProblem(await write(fit, { kind: 'triage', key: 'B', value: { state: 'done' } }), 422, /B.*state/);
    await expectProblem(await write({ ...fit, basedOn: 0.5 }), 422, /0\.basedOn/);
    expect(await client.listDocuments(id)).toEqual([]);
  });
});
