import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../src/api/memory-storage.ts';
import { PERSON_HEADER } from '../../src/api/people/person-header.ts';
import { StorageBusyError, StorageUnavailableError } from '../../src/api/storage.ts';
import { expectProblem, setup, setupWorkspace } from './call-app.ts';

describe('refusals', () => {
  it.each(['', '/versions', '/versions/x', '/documents', '/audit'])(
    'a workspace that does not exist is not found: GET %s',
    async (rest) => {
      const { request } = setup();
      await expectProblem(await request('GET', `/api/workspaces/nobody${rest}`), 404, /"nobody"/);
    },
  );

  it('a request that is meant as somebody else than who is signed in changes nothing', async () => {
    const { request } = setup();
    const name = { name: 'Nordlicht Motoren', demo: false };
    const other = { [PERSON_HEADER]: 'somebody-else' };
    await expectProblem(await request('POST', '/api/workspaces', name, other), 412, /Somebody else is signed in/);
    await expect((await request('GET', '/api/workspaces')).json()).resolves.toEqual([]);
    expect((await request('POST', '/api/workspaces', name, { [PERSON_HEADER]: 'local' })).status).toBe(201);
  });

  it('an address that does not exist is not found', async () => {
    const { request } = setup();
    await expectProblem(await request('GET', '/api/nothing'), 404, /GET \/api\/nothing/);
    await expectProblem(await request('DELETE', '/api/workspaces'), 404, /DELETE/);
  });

  it('a body that is nested very deeply is refused at once, inside of a table and outside', async () => {
    const { request } = setup();
    const deep = '['.repeat(9000);
    for (const body of [deep, `{"dataset": {"parts": [${deep}`, `{"a": `.repeat(1000)])
      await expectProblem(await request('POST', '/api/workspaces', body), 400, /more than 100 levels/);
    await expectProblem(await request('POST', '/api/workspaces', '['.repeat(100)), 400, /not JSON/);
  });

  it('text that is none is refused before any storage sees it', async () => {
    const { request, path } = await setupWorkspace();
    const view = { name: 'n', page: 'p', search: '' };
    await expectProblem(await request('POST', '/api/workspaces', { name: 'a\0b', demo: false }), 422, /^name: /);
    const write = [{ kind: 'view', key: '\ud800', basedOn: 0, value: view }];
    await expectProblem(await request('PUT', `${path}/documents`, write), 422, /^0\.key: /);
    for (const address of ['/api/workspaces/a%00b', `${path}/versions/%00`])
      await expectProblem(await request('GET', address), 404, /nothing at this address/);
    const long = 'k'.repeat(501);
    await expectProblem(
      await request('PUT', `${path}/documents/view/${long}`, { basedOn: 0, value: view }),
      404,
      /long/,
    );
    await expectProblem(await request('PUT', `${path}/documents`, [{ ...write[0], key: long }]), 422, /^0\.key: /);
    const put = await request('PUT', `${path}/documents/view/a%00b`, { basedOn: 0, value: view });
    await expectProblem(put, 404, /nothing at this address/);
  });

  it('an assumption under the name of a prototype is refused, since nothing would keep it', async () => {
    const { request, path } = await setupWorkspace();
    const put = (value: string) =>
      request('PUT', `${path}/documents/assumptions/current`, `{"basedOn":0,"value":${value}}`);
    await expectProblem(await put('{"__proto__":"in-force"}'), 422, /^__proto__: there is no such field/);
    expect((await put('{"constructor":"in-force"}')).status).toBe(200);
    const written = await request('GET', `${path}/documents`);
    await expect(written.json()).resolves.toMatchObject([{ value: { constructor: 'in-force' } }]);
  });

  it('a storage that fails is a 500, one that is full a 507, one that is out of reach a 503, and the host is told', async () => {
    const broken = createMemoryStorage();
    const failures: string[] = [];
    const { request } = setup(broken, { onFailure: (error) => failures.push(error.message) });
    const failWith = (failure: Error): Promise<Response> => {
      broken.listWorkspaces = () => Promise.reject(failure);
      return request('GET', '/api/workspaces');
    };
    await expectProblem(await failWith(new Error('disk gone')), 500, /disk gone/);
    await expectProblem(await failWith(new DOMException('full', 'QuotaExceededError')), 507, /no room/);
    await expectProblem(await failWith(new StorageUnavailableError(new Error('refused'))), 503, /Try again/);
    const busy = await failWith(new StorageBusyError(new Error('no line')));
    expect(busy.headers.get('retry-after')).toBe('5');
    await expectProblem(busy, 503, /The server is busy.*Try again/);
    expect(failures).toEqual([
      'disk gone',
      'The database cannot be reached (refused).',
      'All lines to the database are in use.',
    ]);
    // Deleted between the guard's look at it and the work in it: nobody's failure.
    const gone = createMemoryStorage();
    const { id } = await gone.createWorkspace(
      { id: 'w', name: 'w', demo: false, organisation: 'local' },
      { at: '2026-11-24T08:00:00.000Z', author: 'a', action: 'x', subject: 's', detail: '' },
    );
    const summary = await gone.findWorkspace(id);
    const late = createMemoryStorage();
    late.findWorkspace = () => Promise.resolve(summary);
    const told: Error[] = [];
    const after = setup(late, { onFailure: (error) => told.push(error) });
    const write = await after.request('PUT', '/api/workspaces/w/documents/view/v', {
      basedOn: 0,
      value: { name: 'n', page: 'exposure', search: '' },
    });
    await expectProblem(write, 404, /There is no workspace "w"/);
    expect(told).toEqual([]);
    broken.findWorkspace = () => Promise.reject(new StorageUnavailableError(new Error('refused')));
    await expectProblem(await request('GET', '/api/ready'), 503, /Try again/);
  });
});
