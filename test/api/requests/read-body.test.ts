import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkValue } from '../../../src/api/requests/check-value.ts';
import { documentValue } from '../../../src/api/contract.ts';
import { createApp } from '../../../src/api/create-app.ts';
import type { AppOptions } from '../../../src/api/create-app.ts';
import { createMemoryStorage } from '../../../src/api/memory-storage.ts';
import { createLocalPeople } from '../../../src/api/people/people.ts';
import { BYTES } from '../../../src/api/route.ts';
import { ROUTES } from '../../../src/api/routes.ts';
import { ORIGIN, expectProblem, newVersion } from '../call-app.ts';
import { datasetWithParts } from '../datasets.ts';

/** A workspace on a host that takes bodies as large as the table says. */
async function setup(options: Partial<AppOptions> = {}) {
  const app = createApp({
    ...options,
    storage: createMemoryStorage(),
    people: createLocalPeople({ author: 'ann', place: 'Here' }),
    now: () => new Date('2026-11-24T08:00:00Z'),
    host: 'browser',
    engineVersion: '9.9.9',
  });
  const send = (method: string, path: string, init: RequestInit & { duplex?: 'half' }) =>
    app.fetch(new Request(`${ORIGIN}/api${path}`, { method, ...init }));
  const made = await send('POST', '/workspaces', { body: JSON.stringify({ name: 'W', demo: false }) });
  const { id } = (await made.json()) as { id: string };
  return { send, path: `/workspaces/${id}` };
}

/** A body that goes on for as long as somebody reads it, and how much that was. */
function createEndless(open: string, unit: string) {
  const told = { bytes: 0 };
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const piece = encoder.encode(told.bytes === 0 ? open : unit);
        told.bytes += piece.byteLength;
        controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
  return { body, told };
}

describe('a body', () => {
  it('has a size of its own on each route: kilobytes where a few fields are expected', () => {
    const large = ROUTES.filter(({ maxBytes }) => maxBytes > 20_000).map(({ method, path }) => `${method} ${path}`);
    expect(large).toEqual([
      'POST /workspaces',
      'POST /workspaces/{workspace}/versions',
      'PUT /workspaces/{workspace}/documents',
      'PUT /workspaces/{workspace}/documents/{kind}/{key}',
      'POST /workspaces/{workspace}/runs',
    ]);
    for (const { method, path, body, maxBytes } of ROUTES)
      expect(maxBytes > 0, `${method} ${path}`).toBe(body !== null);
  });

  it('is refused by what its head says of its length, before anything of it is read', async () => {
    const { send, path } = await setup();
    const { body, told } = createEndless('{', ' ');
    const headers = { 'content-length': String(BYTES.fields + 1) };
    await expectProblem(await send('POST', `${path}/exports`, { body, headers, duplex: 'half' }), 413, /than 16 kB/);
    expect(told.bytes).toBe(0);
  });

  it('is read no further than its route takes, whatever its head says', async () => {
    const { send, path } = await setup();
    const { body, told } = createEndless('{"what":"', 'x'.repeat(1000));
    const headers = { 'content-length': '10' };
    await expectProblem(await send('POST', `${path}/exports`, { body, headers, duplex: 'half' }), 413, /than 16 kB/);
    expect(told.bytes).toBeLessThan(BYTES.fields + 2000);
  });

  it('is looked into for the lists that its route has, and for no other', async () => {
    const { send, path } = await setup();
    const foreign = JSON.stringify({ what: 'w', format: 'f', dataset: { sourcing: [{}, {}] } });
    expect((await send('POST', `${path}/exports`, { body: foreign })).status).toBe(201);
    const beside = { ...newVersion(null), other: { dataset: { sourcing: [{}] } }, sourcing: [{}] };
    expect((await send('POST', `${path}/versions`, { body: JSON.stringify(beside) })).status).toBe(201);
  });

  it('is refused with five faults and their number, and read no further than a thousand of them', async () => {
    const { send, path } = await setup();
    const { body, told } = createEndless('{"dataset":{"sourcing":[{}', ',{}'.repeat(30_000));
    const refusal = await send('POST', `${path}/versions`, { body, duplex: 'half' });
    const { detail } = await expectProblem(refusal, 422, /; and at least 995 more$/);
    expect(detail.split('; ')).toHaveLength(6);
    expect(told.bytes).toBeLessThan(200_000);
  });

  it.each([
    ['one record', '{"dataset":{"parts":[{"rows":[{}', ',{}'],
    ['what the route does not have', '{"other":[{}', ',{}'],
    ['one text', '{"note":"', 'x'],
    ['a name', '{"', 'x'],
    ['blanks', '{', ' '],
    ['one name again and again', '{"leftOut":[]', ',"leftOut":[]'],
  ])('is refused where too much of it would have to be in memory at once: %s', async (_what, open, unit) => {
    const { send, path } = await setup();
    const { body, told } = createEndless(open, unit.repeat(60_000 / unit.length));
    const { status } = await send('POST', `${path}/versions`, { body, duplex: 'half' });
    expect([413, 422]).toContain(status);
    expect(told.bytes).toBeLessThan(17_000_000);
  });

  it('is not taken while others take up the room, and is when they are answered or have left', async () => {
    const { send, path } = await setup({ maxBytesAtOnce: 1_000_000 });
    const version = JSON.stringify(newVersion(null, datasetWithParts('one', 'P-1')));
    const held = new TransformStream<Uint8Array, Uint8Array>();
    const writer = held.writable.getWriter();
    const first = send('POST', `${path}/versions`, { body: held.readable, duplex: 'half' });
    await writer.write(new TextEncoder().encode(version.padEnd(900_000)));
    const busy = await send('POST', `${path}/versions`, { body: version.padEnd(200_000) });
    await expectProblem(busy, 503, /^Others are sending large bodies/);
    expect(busy.headers.get('retry-after')).toBe('5');
    // What is small is taken nevertheless.
    const small = JSON.stringify({ what: 'w', format: 'f' });
    expect((await send('POST', `${path}/exports`, { body: small })).status).toBe(201);
    await writer.close();
    expect((await first).status).toBe(201);
    const { hash } = (await (await first).json()) as { hash: string };
    const second = JSON.stringify(newVersion(hash, datasetWithParts('two', 'P-2'))).padEnd(900_000);
    const leaving = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(second)),
      pull: (controller) => controller.error(new Error('gone')),
    });
    await expectProblem(await send('POST', `${path}/versions`, { body: leaving, duplex: 'half' }), 400, /broke off/);
    expect((await send('POST', `${path}/versions`, { body: second })).status).toBe(201);
  });

  it('is taken in pieces of any size, with text that is cut in the middle of a character', async () => {
    const { send, path } = await setup();
    const version = newVersion(null, datasetWithParts('Nördlich 磁石 😀', 'P-1', 'P-磁'));
    const bytes = [...new TextEncoder().encode(JSON.stringify(version))];
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const byte = bytes.shift();
        if (byte === undefined) controller.close();
        else controller.enqueue(Uint8Array.of(byte));
      },
    });
    const added = await send('POST', `${path}/versions`, { body, duplex: 'half' });
    const { hash } = (await added.json()) as { hash: string };
    const stored = await send('GET', `${path}/versions/${hash}`, {});
    expect(await stored.json()).toMatchObject({ dataset: version.dataset });
  });

  it('is not repeated in the refusal: names in it are cut', async () => {
    const { send, path } = await setup();
    const value = { [`k${'x'.repeat(100_000)}`]: 'nothing' };
    const body = JSON.stringify({ basedOn: 0, value });
    const refusal = await send('PUT', `${path}/documents/assumptions/current`, { body });
    const { detail } = await expectProblem(refusal, 422, /^kx+…: /);
    expect(detail.length).toBeLessThan(700);
  });

  it('is not unpacked: what is packed is no text', async () => {
    const { send, path } = await setup();
    const packed = new Response(
      new Blob([JSON.stringify({ what: 'x'.repeat(1e6) })]).stream().pipeThrough(new CompressionStream('gzip')),
    );
    const body = await packed.arrayBuffer();
    const headers = { 'content-encoding': 'gzip' };
    await expectProblem(await send('POST', `${path}/exports`, { body, headers }), 400, /not JSON in UTF-8/);
  });

  it('is refused where its headers say another charset or a packing, whatever its bytes are', async () => {
    const { send, path } = await setup();
    const put = (headers: Readonly<Record<string, string>>): Promise<Response> =>
      send('PUT', `${path}/documents/assumptions/current`, {
        body: JSON.stringify({ basedOn: 0, value: {} }),
        headers,
      });
    for (const charset of ['iso-8859-1', '"utf-16"', 'Shift_JIS'])
      await expectProblem(
        await put({ 'content-type': `application/json; charset=${charset}` }),
        400,
        /^The body is not JSON in UTF-8: its headers say (?:iso-8859-1|utf-16|Shift_JIS)\.$/,
      );
    await expectProblem(await put({ 'content-encoding': 'br' }), 400, /packed as br/);
    const type = 'application/json; charset="UTF-8"';
    expect((await put({ 'content-type': type, 'content-encoding': 'identity' })).status).toBe(200);
  });

  it('names nothing that nobody can see', async () => {
    const { send, path } = await setup();
    const make = (name: string): Promise<Response> =>
      send('POST', path.slice(0, path.lastIndexOf('/')), { body: JSON.stringify({ name, demo: false }) });
    await expectProblem(await make('\u200B\u2060\uFEFF'), 422, /holds nothing that can be seen/);
    await expectProblem(await make('\u3164'), 422, /holds nothing that can be seen/);
    expect((await make('A\u200BB')).status).toBe(201);
  });
});

describe(checkValue, () => {
  /** Kinds of schemas into which it goes, and those that hold nothing more. */
  const KNOWN =
    'object array record nullable optional default union pipe string number boolean enum literal unknown'.split(' ');

  it('knows every kind of schema that a body has', () => {
    const kinds = new Set<string>();
    const visit = (schema: z.core.$ZodType): void => {
      if (schema instanceof z.ZodType) kinds.add(schema.def.type);
      if (schema instanceof z.ZodObject) for (const field of Object.values<z.core.$ZodType>(schema.shape)) visit(field);
      if (schema instanceof z.ZodArray) visit(schema.element);
      if (schema instanceof z.ZodUnion) for (const option of schema.options) visit(option);
      if (schema instanceof z.ZodRecord) visit(schema.valueType);
      if (schema instanceof z.ZodPipe) visit(schema.def.out);
      if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
        visit(schema.def.innerType);
    };
    for (const { body } of ROUTES) if (body) visit(body);
    for (const schema of Object.values(documentValue)) visit(schema);
    expect([...kinds].filter((kind) => !KNOWN.includes(kind))).toEqual([]);
  });

  it('finds what the library finds, at the same places and in the same words', () => {
    const point = z.object({ at: z.number(), name: z.string().min(2).optional() });
    const schema = z.object({
      list: z.array(point),
      words: z.record(z.string(), z.enum(['a', 'b'])),
      either: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('x'), x: z.number() }),
        z.object({ kind: z.literal('y'), y: z.string().nullable().default(null) }),
      ]),
      some: z.union([z.number(), point]),
      ruled: z.array(z.number()).min(1, 'needs one'),
    });
    const sound = { list: [{ at: 1 }], words: { k: 'a' }, either: { kind: 'y' }, some: 5, ruled: [1] };
    expect(checkValue(schema, sound)).toEqual({ ok: true, value: schema.parse(sound) });
    for (const damaged of [
      { ...sound, list: [{ at: 'x' }, { at: 1, name: 'n' }] },
      { ...sound, list: { at: 1 } },
      { ...sound, words: { k: 'c', __proto__: 1 } },
      { ...sound, words: null },
      { ...sound, either: { kind: 'z' } },
      { ...sound, either: { kind: 'x', x: null } },
      { ...sound, either: [] },
      { ...sound, some: 'neither' },
      { ...sound, some: { at: null } },
      { ...sound, ruled: [] },
      { list: [] },
      [],
      null,
      undefined,
    ]) {
      const checked = checkValue(schema, damaged);
      const expected = schema.safeParse(damaged).error?.issues.map(({ path, message }) => ({ path, message })) ?? [];
      expect(checked.ok ? [] : checked.faults.first).toEqual(expected.slice(0, 5));
      expect(checked.ok ? 0 : checked.faults.count).toBe(expected.length);
    }
  });

  it('stops at a thousand faults, wherever they are', () => {
    const many = Array.from({ length: 200_000 }, () => ({}));
    for (const [schema, value] of [
      [z.array(z.object({ a: z.string() })), many],
      [z.record(z.string(), z.string()), Object.fromEntries(many.entries())],
      [z.object({ a: z.object({ b: z.array(z.string().min(1)) }) }), { a: { b: many.map(() => '') } }],
    ] as const) {
      const checked = checkValue<unknown>(schema, value);
      expect(checked.ok ? 0 : checked.faults.count).toBe(1000);
    }
  });
});
