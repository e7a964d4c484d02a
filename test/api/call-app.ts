import { expect } from 'vitest';
import { createClient } from '../../src/api/client.ts';
import { problem } from '../../src/api/contract.ts';
import type { NewVersion } from '../../src/api/contract.ts';
import { createApp } from '../../src/api/create-app.ts';
import { createLocalPeople } from '../../src/api/people/people.ts';
import type { AppOptions } from '../../src/api/create-app.ts';
import { createMemoryStorage } from '../../src/api/memory-storage.ts';
import type { Storage } from '../../src/api/storage.ts';
import { datasetWithParts } from './datasets.ts';

export const ORIGIN = 'http://lodestone.test';

/** The API over a storage, with two ways to ask it; bodies up to 20 kB. */
export function setup(storage: Storage = createMemoryStorage(), options: Partial<AppOptions> = {}) {
  const app = createApp({
    ...options,
    storage,
    people: createLocalPeople({ author: 'ann', place: 'Here' }),
    now: () => new Date('2026-11-24T08:00:00Z'),
    host: 'browser',
    engineVersion: '9.9.9',
    maxBodyBytes: 20_000,
  });
  const request = (method: string, path: string, body?: unknown, headers: HeadersInit = {}): Promise<Response> => {
    const text = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    return app.fetch(new Request(`${ORIGIN}${path}`, { method, headers, ...text }));
  };
  const client = createClient({ fetch: (input, init) => app.fetch(new Request(input, init)), baseUrl: ORIGIN });
  return { app, client, request };
}

/** The same with an empty workspace. */
export async function setupWorkspace() {
  const { client, ...rest } = setup();
  const { id } = await client.createWorkspace({ name: 'Nordlicht Motoren', demo: false });
  const add = (basedOn: string | null, dataset = datasetWithParts('one', 'P-1')) =>
    client.addVersion(id, newVersion(basedOn, dataset));
  return { ...rest, client, id, path: `/api/workspaces/${id}`, add };
}

/** A version as it is sent. */
export function newVersion(basedOn: string | null, dataset = datasetWithParts('one', 'P-1')): NewVersion {
  return { basedOn, dataset, note: 'first import', sourceFiles: [{ file: 'parts.csv', sha256: 'ab' }] };
}

/** Holds a response to be a refusal of this status and reason; returns it. */
export async function expectProblem(
  response: Response,
  status: number,
  detail: RegExp,
): Promise<ReturnType<typeof problem.parse>> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const body = problem.parse(await response.json());
  expect(body.status).toBe(status);
  expect(body.detail).toMatch(detail);
  return body;
}
