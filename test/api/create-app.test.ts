import { getCellKey, getFactKey } from '../../src/domain/decisions/document-keys.ts';
import { describe, expect, it } from 'vitest';
import { health, storedVersion, workspaceSummary } from '../../src/api/contract.ts';
import { hashDataset } from '../../src/domain/content-hash.ts';
import { versionMeta } from '../../src/domain/workspace/workspace.ts';
import { ORIGIN, expectProblem, newVersion, setup, setupWorkspace } from './call-app.ts';
import { datasetWithParts, emptyDataset } from './datasets.ts';

describe('health', () => {
  it('says which host and storage answer, and by which engine', async () => {
    const { request } = setup();
    const body = health.parse(await (await request('GET', '/api/health')).json());
    expect(body).toEqual({ host: 'browser', storage: 'memory', engineVersion: '9.9.9' });
    expect(health.parse(await (await request('GET', '/api/ready')).json())).toEqual(body);
    // Its pages hear of each other in another way.
    await expectProblem(await request('GET', '/api/events'), 404, /one person/);
  });
});

describe('workspaces', () => {
  it('are made with a readable id of their own, listed and found', async () => {
    const { request, client } = setup();
    const response = await request('POST', '/api/workspaces', { name: '  Müller & Söhne ', demo: false });
    expect(response.status).toBe(201);
    const made = workspaceSummary.parse(await response.json());
    expect(made).toMatchObject({ name: 'Müller & Söhne', demo: false, head: null, revision: 1 });
    expect(made.id).toMatch(/^mu-ller-so-hne-[0-9a-f]{10}$/);
    const second = await client.createWorkspace({ name: 'Müller & Söhne', demo: false });
    expect(second.id).not.toBe(made.id);
    expect(await client.listWorkspaces()).toEqual([made, second]);
    expect(await client.getWorkspace(made.id)).toEqual(made);
  });

  it('are refused without a name, with the field named', async () => {
    const { request } = setup();
    await expectProblem(await request('POST', '/api/workspaces', { name: '   ', demo: false }), 422, /^name: /);
  });

  it('are refused where the body is no JSON, no UTF-8, or missing', async () => {
    const { app, request } = setup();
    await expectProblem(await request('POST', '/api/workspaces', '{"name": '), 400, /not JSON/);
    await expectProblem(await request('POST', '/api/workspaces'), 400, /not JSON/);
    const latin1 = new Request(`${ORIGIN}/api/workspaces`, { method: 'POST', body: Uint8Array.of(0x22, 0xfc, 0x22) });
    await expectProblem(await app.fetch(latin1), 400, /UTF-8/);
  });
});

describe('versions', () => {
  it('are named by the hash of their content, whatever the sender says, and numbered and counted', async () => {
    const { request, path, client, id } = await setupWorkspace();
    const dataset = datasetWithParts('one', 'P-1', 'P-2');
    const response = await request('POST', `${path}/versions`, { ...newVersion(null, dataset), hash: 'forged' });
    expect(response.status).toBe(201);
    const meta = versionMeta.parse(await response.json());
    expect(meta).toMatchObject({
      hash: hashDataset(dataset),
      number: 1,
      parent: null,
      author: 'ann',
      accepted: '2026-11-24T08:00:00.000Z',
      note: 'first import',
      dataDate: '2026-11-02',
      sourceFiles: [{ file: 'parts.csv', sha256: 'ab' }],
    });
    expect(meta.counts).toMatchObject({ parts: 2, bom: 0 });
    expect((await client.getWorkspace(id)).head).toBe(meta.hash);
    expect(storedVersion.parse(await client.getVersion(id, meta.hash))).toEqual({ meta, dataset });
    expect(await client.listVersions(id)).toEqual([meta]);
  });

  it('list the rows that were left out of them, none where nobody says any', async () => {
    const { client, id } = await setupWorkspace();
    const leftOut = [{ file: 'bom.csv', sheet: null, row: 7, reason: 'It has no quantity.' }];
    const first = await client.addVersion(id, { ...newVersion(null), leftOut });
    expect(first).toMatchObject({ ok: true, value: { leftOut } });
    const dataset = datasetWithParts('two', 'P-2');
    await client.addVersion(id, newVersion(hashDataset(datasetWithParts('one', 'P-1')), dataset));
    expect((await client.listVersions(id)).map((meta) => meta.leftOut)).toEqual([[], leftOut]);
  });

  it('carry their hash as ETag, and are not sent again to somebody who has them', async () => {
    const { request, path, add } = await setupWorkspace();
    const added = await add(null);
    if (!added.ok) throw new Error('conflict');
    const { hash } = added.value;
    const first = await request('GET', `${path}/versions/${hash}`);
    expect(first.headers.get('etag')).toBe(`"${hash}"`);
    expect(first.headers.get('cache-control')).toContain('immutable');
    const again = await request('GET', `${path}/versions/${hash}`, undefined, { 'if-none-match': `"x", W/"${hash}"` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await request('GET', `${path}/versions/${hash}`, undefined, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('conflict when another was accepted in the meantime: both sides come back, nothing is overwritten', async () => {
    const { request, path, client, id, add } = await setupWorkspace();
    const first = await add(null);
    const lost = await request('POST', `${path}/versions`, newVersion(null, emptyDataset('two')));
    const body = await expectProblem(lost, 409, /Another version was accepted/);
    expect(body.current).toMatchObject({ id, head: first.ok ? first.value.hash : '' });
    expect(body.yours).toMatchObject({ basedOn: null, hash: hashDataset(emptyDataset('two')), note: 'first import' });
    expect(await add(null, emptyDataset('two'))).toMatchObject({ ok: false, conflict: { current: { id } } });
    expect(await client.listVersions(id)).toHaveLength(1);
  });

  it('are refused with the place of the first faults and the number of the rest', async () => {
    const { request, path } = await setupWorkspace();
    const parts = Array.from({ length: 7 }, () => ({ partNumber: '' }));
    const body = { ...newVersion(null), dataset: { ...emptyDataset('one'), parts } };
    await expectProblem(await request('POST', `${path}/versions`, body), 422, /^dataset\.parts\.0\..*; and \d+ more$/);
  });

  it('are refused where a record refers to one that is not there', async () => {
    const { request, path } = await setupWorkspace();
    const inventory = ['P-1', 'P-9'].map((partNumber) => ({
      partNumber,
      siteId: null,
      quantity: 1,
      daysOfCover: null,
      rows: [],
    }));
    const body = newVersion(null, { ...datasetWithParts('one', 'P-1'), inventory });
    await expectProblem(
      await request('POST', `${path}/versions`, body),
      422,
      /^dataset\.inventory\.1\.partNumber: "P-9" is not in parts$/,
    );
  });

  it('are refused above the size limit, also where no length is announced', async () => {
    const { app, request, path } = await setupWorkspace();
    const large = JSON.stringify({ ...newVersion(null), note: 'x'.repeat(20_000) });
    await expectProblem(await request('POST', `${path}/versions`, large), 413, /larger than/);
    const chunks = [large.slice(0, 9000), large.slice(9000)].map((chunk) => new TextEncoder().encode(chunk));
    const stream = new ReadableStream({
      pull: (controller) => {
        const chunk = chunks.shift();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream, duplex: 'half' };
    await expectProblem(await app.fetch(new Request(`${ORIGIN}${path}/versions`, init)), 413, /larger than/);
  });
});

describe('head', () => {
  it('goes back to an earlier version and forth again, which is how an import is undone', async () => {
    const { client, id, add } = await setupWorkspace();
    const first = await add(null);
    if (!first.ok) throw new Error('conflict');
    const second = await add(first.value.hash, emptyDataset('two'));
    if (!second.ok) throw new Error('conflict');
    const back = await client.moveHead(id, { basedOn: second.value.hash, to: first.value.hash });
    expect(back).toMatchObject({ ok: true, value: { head: first.value.hash } });
    const late = await client.moveHead(id, { basedOn: second.value.hash, to: second.value.hash });
    expect(late).toMatchObject({ ok: false, conflict: { current: { head: first.value.hash } } });
  });

  it('does not move to a version that is not there', async () => {
    const { request, path } = await setupWorkspace();
    await expectProblem(await request('PUT', `${path}/head`, { basedOn: null, to: 'nothing' }), 404, /"nothing"/);
  });
});

describe('documents', () => {
  it('are written under any part number, and undone by writing the value before', async () => {
    const { client, id } = await setupWorkspace();
    const key = 'A/1 %25 ü#?&';
    const value = { state: 'asked', note: '<script>', changed: '2026-11-24T08:00:00.000Z' };
    const written = await client.writeDocument(id, 'triage', key, { basedOn: 0, value });
    expect(written).toEqual({ ok: true, value: { kind: 'triage', key, revision: 1, value } });
    const undone = await client.writeDocument(id, 'triage', key, { basedOn: 1, value: null });
    expect(undone).toMatchObject({ ok: true, value: { revision: 2, value: null } });
    expect(await client.listDocuments(id)).toEqual([{ kind: 'triage', key, revision: 2, value: null }]);
  });

  it('conflict with both sides', async () => {
    const { request, path, client, id } = await setupWorkspace();
    const theirs = { name: 'Magnets', page: 'exposure', search: '?a=1' };
    await client.writeDocument(id, 'view', 'v1', { basedOn: 0, value: theirs });
    const mine = { ...theirs, name: 'Motors' };
    const body = await expectProblem(
      await request('PUT', `${path}/documents/view/v1`, { basedOn: 0, value: mine }),
      409,
      /Somebody else/,
    );
    expect(body.current).toEqual({ kind: 'view', key: 'v1', revision: 1, value: theirs });
    expect(body.yours).toEqual({ basedOn: 0, value: mine });
  });

  it('are refused under an unknown kind, a second key of a single kind, and with a value that does not fit', async () => {
    const { request, path, client, id } = await setupWorkspace();
    const write = (name: string, value: unknown): Promise<Response> =>
      request('PUT', `${path}/documents/${name}`, { basedOn: 0, value });
    await expectProblem(await write('secrets/current', {}), 404, /"secrets"/);
    await expectProblem(await write('assumptions/other', {}), 404, /"current"/);
    await expectProblem(await write('assumptions/current', { m: 'suspended' }), 422, /^m: /);
    await expectProblem(await write('triage/P', { state: 'done' }), 422, /state/);
    await expectProblem(
      await request('PUT', `${path}/documents/triage/P`, { basedOn: -1, value: null }),
      422,
      /basedOn/,
    );
    expect(await client.listDocuments(id)).toEqual([]);
  });

  it('hold what was decided about tables and records, each under the key of its value, and are deleted under any', async () => {
    const { request, path, client, id } = await setupWorkspace();
    const mapping = {
      shape: 'ident | qty | größe',
      purpose: 'bom',
      columns: [{ header: 'Ident', meaning: 'part-number' }],
    };
    const merge = { kind: 'supplier', keep: 'A/1 %25 ü#?&', absorbed: ['A 1'], separate: ['A-1'] };
    const written = await client.writeDocuments(id, [
      { kind: 'mapping', key: mapping.shape, basedOn: 0, value: mapping },
      { kind: 'merge', key: 'supplier:A/1 %25 ü#?&', basedOn: 0, value: merge },
    ]);
    expect(written).toMatchObject({ ok: true, value: [{ value: mapping }, { value: merge }] });
    const deleted = await client.writeDocument(id, 'merge', 'supplier:A/1 %25 ü#?&', { basedOn: 1, value: null });
    expect(deleted).toMatchObject({ ok: true, value: { revision: 2, value: null } });

    const write = (name: string, value: unknown): Promise<Response> =>
      request('PUT', `${path}/documents/${name}`, { basedOn: 0, value });
    await expectProblem(await write('mapping/other', mapping), 422, /has the key "ident \| qty \| größe"/);
    await expectProblem(await write('merge/part:A', merge), 422, /has the key "supplier:A/);
    await expectProblem(await write('merge/site:A', { ...merge, kind: 'plant' }), 422, /kind/);
    await expectProblem(await write('mapping/a', { shape: 'a', purpose: 'bom' }), 422, /columns/);
    const batch = [{ kind: 'mapping', key: 'b', basedOn: 0, value: mapping }];
    await expectProblem(await request('PUT', `${path}/documents`, batch), 422, /^"mapping\/b": /);
  });

  it('hold what was said of parts and cells, each under the key of its value, however long', async () => {
    const { request, path, client, id } = await setupWorkspace();
    const fact = {
      partNumber: '磁体/1 %',
      field: 'category',
      value: 'ndfeb-magnet',
      reason: 'The description says “Magnet”.',
      over: null,
    };
    const long = { ...fact, partNumber: '😀'.repeat(400) };
    const correction = {
      shape: 'a | b',
      key: [{ header: 'A', value: '磁体/1' }],
      column: 'B',
      found: 'zwei',
      value: '2',
    };
    const written = await client.writeDocuments(id, [
      { kind: 'fact', key: getFactKey(fact), basedOn: 0, value: fact },
      { kind: 'fact', key: getFactKey(long), basedOn: 0, value: long },
      { kind: 'correction', key: getCellKey(correction), basedOn: 0, value: correction },
    ]);
    expect(written).toMatchObject({ ok: true, value: [{ value: fact }, { value: long }, { value: correction }] });
    const gone = await client.writeDocument(id, 'fact', getFactKey(fact), { basedOn: 1, value: null });
    expect(gone).toMatchObject({ ok: true, value: { revision: 2, value: null } });

    const write = (name: string, value: unknown): Promise<Response> =>
      request('PUT', `${path}/documents/${name}`, { basedOn: 0, value });
    await expectProblem(await write('fact/category:X', fact), 422, /has the key "category:磁体/);
    await expectProblem(await write('fact/form:X', { ...fact, field: '' }), 422, /field/);
    await expectProblem(await write('correction/x', correction), 422, /has the key/);
  });
});

describe('audit', () => {
  it('names who wrote what, newest first, and nothing that was refused', async () => {
    const { request, path, client, id, add } = await setupWorkspace();
    const added = await add(null);
    await add(null, emptyDataset('lost race'));
    await client.writeDocument(id, 'triage', 'P', { basedOn: 0, value: null });
    await request('PUT', `${path}/documents/triage/P`, { basedOn: 9, value: null });
    const events = await client.listAudit(id);
    expect(events.map(({ action, subject }) => [action, subject])).toEqual([
      ['delete-document', 'triage/P'],
      ['add-version', added.ok ? added.value.hash : ''],
      ['create-workspace', id],
    ]);
    expect(events[0]).toMatchObject({ at: '2026-11-24T08:00:00.000Z', author: 'ann' });
  });
});
