import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/create-app.ts';
import { createMemoryStorage } from '../../src/api/memory-storage.ts';
import { createLocalPeople } from '../../src/api/people/people.ts';
import type { Role } from '../../src/domain/roles.ts';
import { ORIGIN, expectProblem, newVersion } from './call-app.ts';

/** An API whose asker has these roles, one at each look, and keeps the last; null: they are nobody any more. */
async function openWith(...roles: readonly (Role | null)[]) {
  const storage = createMemoryStorage();
  const event = { at: '2026-11-24T08:00:00Z', author: 'ann', action: 'create-workspace', subject: 'w', detail: '' };
  await storage.createWorkspace({ id: 'w', name: 'W', demo: false, organisation: 'local' }, event);
  const people = createLocalPeople({ author: 'ann', place: 'Here' });
  let looks = 0;
  const identify: typeof people.identify = async (request) => {
    const role = roles[Math.min(looks, roles.length - 1)] ?? null;
    looks += 1;
    const caller = await people.identify(request);
    return caller && role && { ...caller, organisations: caller.organisations.map((one) => ({ ...one, role })) };
  };
  const now = (): Date => new Date('2026-11-24T08:00:00Z');
  const app = createApp({ storage, people: { ...people, identify }, now, host: 'server', engineVersion: '9.9.9' });
  const post = (path: string, body: object): Promise<Response> =>
    app.fetch(new Request(`${ORIGIN}/api${path}`, { method: 'POST', body: JSON.stringify(body) }));
  return { storage, post };
}

describe('a right that ends while a version is checked and named', () => {
  it('stores no version of somebody lowered or signed out meanwhile', async () => {
    const lowered = await openWith('planner', 'viewer');
    await expectProblem(await lowered.post('/workspaces/w/versions', newVersion(null)), 403, /yours is "viewer"/);
    expect(await lowered.storage.listVersions('w')).toEqual([]);
    const gone = await openWith('planner', null);
    await expectProblem(await gone.post('/workspaces/w/versions', newVersion(null)), 401, /Sign in first/);
    expect(await gone.storage.listVersions('w')).toEqual([]);
  });

  it('makes no workspace of such a person either', async () => {
    const { storage, post } = await openWith('planner', 'viewer');
    const { basedOn: _basedOn, ...version } = newVersion(null);
    const given = { name: 'New', demo: false, content: { versions: [version] } };
    await expectProblem(await post('/workspaces', given), 403, /yours is "viewer"/);
    expect(await storage.listWorkspaces(['local'])).toHaveLength(1);
  });

  it('is no hindrance where it goes on', async () => {
    const { storage, post } = await openWith('planner', 'planner');
    expect((await post('/workspaces/w/versions', newVersion(null))).status).toBe(201);
    expect(await storage.listVersions('w')).toHaveLength(1);
  });
});
