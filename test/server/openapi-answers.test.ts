import { Ajv2020 } from 'ajv/dist/2020.js';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/api/create-app.ts';
import type {
  LinkForMe,
  MadeInvitation,
  MadeLink,
  MadeToken,
  Member,
  NewCodes,
  Proofs,
  Session,
} from '../../src/api/people/people-contract.ts';
import type { Run } from '../../src/api/runs/run-contract.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { readConfig } from '../../src/server/config/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { RunningServer } from '../../src/server/start-server.ts';
import { datasetWithParts } from '../api/datasets.ts';
import { copyMigratedDatabase } from './copy-new-database.ts';
import { PASSWORD, PUBLIC_URL, createVisitor, inviteNew, readSecret, setUpAdmin } from './people/people-app.ts';
import type { Visitor } from './people/people-app.ts';
import { computeCode, createAuthenticator } from './people/proofs/second-factors.ts';
import { EXPOSURE } from './runs/scenarios.ts';

type Description = { paths: Record<string, Record<string, { responses: Record<string, { content?: object }> }>> };

let root: string;
let server: RunningServer;
let description: Description;
/** Reads the schemas where they stand in the document, by a program that knows nothing of ours. */
// Unless a schema is compiled once and called where it is referred to, that of a run takes the process for a quarter of a minute; to shorten the
// code of what is called a few times takes longer than it saves.
const ajv = new Ajv2020({ strict: false, validateFormats: false, inlineRefs: false, code: { optimize: false } });
const DOCUMENT = 'https://lodestone.test/openapi.json';
/** "GET /api/health 200" of each answer that was held against the document. */
const answered = new Set<string>();
/** What the server wrote into its ordinary log meanwhile. */
const logged: string[] = [];
/** What an answer had that the document does not say, or the other way round. */
const faults: string[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lodestone-openapi-'));
  mkdirSync(join(root, 'app'));
  writeFileSync(join(root, 'app', 'index.html'), '<head></head>');
  const signIn = { LODESTONE_URL: PUBLIC_URL, LODESTONE_SECRET: 'a secret of thirty-two characters' };
  await copyMigratedDatabase(join(root, 'data'));
  const config = readConfig(
    { PORT: '0', LODESTONE_DEMO: 'off', LODESTONE_DATA: 'data', LODESTONE_LOG: 'requests', ...signIn },
    root,
  );
  server = await startServer(config, join(root, 'app'), (event, facts) => logged.push(JSON.stringify([event, facts])));
  description = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Description;
  ajv.addSchema(description, DOCUMENT);
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** The server as its visitors reach it, each answer held against the document on the way. */
const app: App = {
  fetch: async (request) => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    if (!headers.has('authorization')) headers.set('origin', PUBLIC_URL);
    const text = await request.text();
    const response = await fetch(`${server.url}${pathname}${search}`, {
      method: request.method,
      headers,
      redirect: 'manual',
      ...(text === '' ? {} : { body: text }),
    });
    await holdAgainstDocument(request.method, pathname, response);
    return response;
  },
};

async function holdAgainstDocument(method: string, pathname: string, response: Response): Promise<void> {
  const [path, operation] = findOperation(method, pathname);
  const status = String(response.status);
  const name = `${method} ${path} ${status}`;
  answered.add(name);
  const types = Object.keys(operation.responses[status]?.content ?? {});
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  if (operation.responses[status] === undefined) faults.push(`${name} is not described`);
  else if (type === '' ? types.length > 0 : !types.includes(type)) faults.push(`${name} is "${type}"`);
  // What comes bit by bit is read by who asked for it.
  else if (type !== '' && type !== 'text/event-stream') {
    const body = await response.clone().text();
    holdAgainstSchema([path, method.toLowerCase(), status, type], type.endsWith('json') ? JSON.parse(body) : body);
  }
}

function holdAgainstSchema([path = '', method = '', status = '', type = '']: readonly string[], value: unknown): void {
  const steps = ['paths', path, method, 'responses', status, 'content', type, 'schema'];
  const pointer = steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const validate = ajv.getSchema(`${DOCUMENT}#/${pointer}`);
  if (!validate) throw new Error(`The document has no schema at ${pointer}.`);
  if (validate(value) === true) return;
  for (const { instancePath, message } of validate.errors ?? [])
    faults.push(`${method} ${path} ${status}: ${instancePath} ${message ?? ''}`);
}

/** The path of the document that an address is one of; one without parameters comes first. */
function findOperation(method: string, pathname: string) {
  const fitting = Object.entries(description.paths)
    .filter(([path]) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname))
    .toSorted(([a], [b]) => a.split('{').length - b.split('{').length);
  for (const [path, operations] of fitting) {
    const operation = operations[method.toLowerCase()];
    if (operation) return [path, operation] as const;
  }
  throw new Error(`The document has no ${method} ${pathname}.`);
}

/** The first messages of a stream of events, each held against the document. */
async function readEvents(visitor: Visitor, path: string, template: string, count: number): Promise<unknown[]> {
  const response = await visitor.send('GET', path);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const listMessages = () =>
    Array.from(text.matchAll(/^data: (.*)$/gm), ([, json = '']) => JSON.parse(json) as unknown);
  while (listMessages().length < count) text += (await reader?.read())?.value ?? '';
  await reader?.cancel();
  const messages = listMessages();
  for (const message of messages) holdAgainstSchema([template, 'get', '200', 'text/event-stream'], message);
  return messages;
}

/** Adds a passkey and codes to an account, signs in with either, and takes them out again. */
async function showSecondFactors(visitor: Visitor, password: string): Promise<void> {
  const device = createAuthenticator('localhost', PUBLIC_URL);
  const { body: made } = await visitor.ask<{ challenge: string }>('POST', '/me/passkey-options', { password });
  const given = { name: 'Laptop', response: device.make(made.challenge) };
  const { body: proofs } = await visitor.ask<Proofs>('POST', '/me/passkeys', given);
  const { body: asked } = await visitor.ask<{ challenge: string }>('POST', '/sign-in/passkey/begin', {});
  await visitor.send('POST', '/sign-in/passkey', { response: device.answer(asked.challenge) });
  await visitor.send('GET', '/me/proofs');
  await visitor.send('DELETE', `/me/passkeys/${proofs.passkeys[0]?.id ?? ''}`);
  const { body: codes } = await visitor.ask<NewCodes>('POST', '/me/codes', { password });
  await visitor.send('POST', '/me/codes/confirm', { code: computeCode(codes.uri) });
  await visitor.send('POST', '/sign-in', { email: 'bob@example.com', password });
  await visitor.send('POST', '/sign-in/code', { code: codes.backupCodes[0] });
  await visitor.send('POST', '/me/codes/end', { password });
}

describe('the OpenAPI document', () => {
  it('is one of OpenAPI 3.1, by the schema of those who publish it', () => {
    const published = readFileSync(
      fileURLToPath(new URL('../reference/openapi-3.1.schema.json', import.meta.url)),
      'utf8',
    );
    // A schema of a body may be of any dialect, of which it says nothing; the validator takes the way to say so for another.
    const readable = published.replaceAll('"$dynamicRef": "#meta"', '"$ref": "#/$defs/schema"');
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(readable) as object);
    validate(description);
    expect(validate.errors ?? null).toBeNull();
    expect(validate({ ...description, paths: { health: {} } })).toBe(false);
  });

  it('says of every route what a server answers, no more and no less', async () => {
    const ann = await setUpAdmin({ app, createSetUpLink: () => Promise.resolve(server.setUpLink) });
    const nobody = createVisitor(app);
    for (const path of ['/health', '/ready', '/me', '/sign-in/oidc', '/auth/callback/oidc?code=x&state=y'])
      await nobody.send('GET', path);
    for (const path of ['/me', '/workspaces', '/organisations', '/metrics']) await ann.send('GET', path);

    const { body: works } = await ann.ask<{ id: string }>('POST', '/workspaces', { name: 'Works', demo: false });
    const path = `/workspaces/${works.id}`;
    const listening = readEvents(ann, '/events', '/api/events', 1);
    const version = (name: string, basedOn: string | null) => ({
      basedOn,
      dataset: datasetWithParts(name, 'P-1', 'P-2'),
      note: 'n',
      sourceFiles: [{ file: 'parts.csv', sha256: 'ab' }],
    });
    const { body: first } = await ann.ask<{ hash: string }>('POST', `${path}/versions`, version('one', null));
    const { body: second } = await ann.ask<{ hash: string }>('POST', `${path}/versions`, version('two', first.hash));
    expect(await listening).toEqual([{ workspaceId: works.id }]);
    await ann.send('PUT', `${path}/head`, { basedOn: second.hash, to: first.hash });
    const value = { name: 'Magnets', page: 'exposure', search: '' };
    await ann.send('PUT', `${path}/documents`, [{ kind: 'view', key: 'a', basedOn: 0, value }]);
    await ann.send('PUT', `${path}/documents/view/b`, { basedOn: 0, value });
    await ann.send('POST', `${path}/exports`, { what: 'exposure', format: 'csv' });
    for (const part of [
      '',
      '/versions',
      `/versions/${first.hash}`,
      '/documents',
      '/audit',
      '/audit?limit=1',
      '/changes',
    ])
      await ann.send('GET', `${path}${part}`);
    // Races that are lost, and what does not fit.
    await ann.send('POST', `${path}/versions`, version('three', null));
    await ann.send('PUT', `${path}/head`, { basedOn: second.hash, to: first.hash });
    await ann.send('PUT', `${path}/documents`, [{ kind: 'view', key: 'a', basedOn: 0, value }]);
    await ann.send('PUT', `${path}/documents/view/b`, { basedOn: 0, value: null });
    await ann.send('PUT', `${path}/documents/view/b`, { basedOn: 'x' });
    await ann.send('GET', `${path}/versions/none`);

    const { body: run } = await ann.ask<Run>('POST', `${path}/runs`, { question: EXPOSURE });
    let state = '';
    while (state !== 'done') {
      const heard = await readEvents(
        ann,
        `${path}/runs/${run.id}/events`,
        '/api/workspaces/{workspace}/runs/{run}/events',
        1,
      );
      ({ state } = heard.at(-1) as Run);
      expect(state).not.toBe('failed');
    }
    await ann.send('POST', `${path}/runs/${run.id}/cancel`);
    for (const part of ['', `/${run.id}`, `/${run.id}/result`]) await ann.send('GET', `${path}/runs${part}`);

    const email = 'bob@example.com';
    const organisation = '/organisations/local';
    const invited = await ann.ask<MadeInvitation>('POST', `${organisation}/invitations`, { email, role: 'buyer' });
    await nobody.send('POST', '/invitations/open', { token: readSecret(invited.body.link) });
    await ann.send('GET', `${organisation}/invitations`);
    await ann.send('DELETE', `${organisation}/invitations/${invited.body.id}`);
    const bob = await inviteNew({ app }, ann, { email, role: 'viewer' });
    await bob.send('POST', '/workspaces', { name: 'No', demo: false });
    await bob.send('PUT', '/me', { name: 'Robert' });
    await bob.send('PUT', '/me/password', { current: PASSWORD, password: `${PASSWORD} 2` });
    const again = createVisitor(app);
    await again.send('POST', '/sign-in', { email, password: 'wrong' });
    await again.send('POST', '/sign-in', { email, password: `${PASSWORD} 2` });
    const { body: sessions } = await again.ask<Session[]>('GET', '/me/sessions');
    await again.send('DELETE', `/me/sessions/${sessions.find(({ current }) => !current)?.id ?? ''}`);
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    const given = { name: 'ERP', organisation: 'local', role: 'viewer', expires };
    const makeToken = async () => (await again.ask<MadeToken>('POST', '/me/tokens', given)).body;
    const [own, other] = [await makeToken(), await makeToken()];
    await createVisitor(app, { token: own.secret }).send('GET', '/me/tokens');
    await again.send('GET', '/me/tokens');
    await again.send('DELETE', `/me/tokens/${own.id}`);
    await ann.send('GET', `${organisation}/tokens`);
    await ann.send('DELETE', `${organisation}/tokens/${other.id}`);
    await ann.send('POST', '/organisations', { name: 'Second' });
    await ann.send('PUT', organisation, { name: 'Renamed' });
    await ann.send('GET', `${organisation}/sign-in`);
    await ann.send('PUT', `${organisation}/sign-in`, { domains: ['example.com'], companyOnly: false, newcomers: null });
    await ann.send('PUT', `${organisation}/sign-in`, { domains: [], companyOnly: true, newcomers: null });
    const { body: members } = await ann.ask<Member[]>('GET', `${organisation}/members`);
    const bobsPlace = `${organisation}/members/${members.find((one) => one.email === email)?.id ?? ''}`;
    await ann.send('PUT', bobsPlace, { role: 'planner' });
    const { body: link } = await ann.ask<MadeLink>('POST', `${bobsPlace}/password-link`, {});
    await ann.send('POST', `${bobsPlace}/password-link`, { show: true });
    const { body: out } = await again.ask<LinkForMe[]>('GET', '/me/links');
    await again.send('DELETE', `/me/links/${out[1]?.id ?? ''}`);
    await again.send('POST', '/password-links/ask', { email });
    await again.send('POST', '/password-links/use', { token: readSecret(link.link), password: `${PASSWORD} 3` });
    await showSecondFactors(again, `${PASSWORD} 3`);
    await again.send('POST', '/sign-out', {});
    await again.send('GET', '/me/tokens');
    await ann.send('DELETE', bobsPlace);
    await ann.send('GET', `${organisation}/export`);
    await ann.send('GET', `${path}/export`);
    await ann.send('GET', '/me/export');
    const { body: ending } = await ann.ask<{ id: string }>('POST', '/organisations', { name: 'Ending' });
    await ann.send('POST', `/organisations/${ending.id}/delete`, { name: 'Ending' });
    await ann.send('POST', `${organisation}/delete`, { name: 'Renamed' });
    await ann.send('POST', `${path}/delete`, { name: 'Something else' });
    await ann.send('POST', `${path}/delete`, { name: 'Works' });
    const leaving = await inviteNew({ app }, ann, { email: 'leaving@example.com', role: 'viewer' });
    await leaving.send('POST', '/me/delete', { email: 'leaving@example.com', password: PASSWORD });
    for (const part of ['audit', 'audit?limit=0', 'audit/export', 'audit/export?format=csv'])
      await ann.send('GET', `${organisation}/${part}`);

    expect(faults).toEqual([]);
    // Of all of it nothing names a person, where they are, or a company.
    expect(logged.length).toBeGreaterThan(50);
    expect(logged.join('\n')).not.toMatch(/@|example|127\.0|Ann|Robert|Nordlicht|Renamed|correct horse|lodestone_/);
    const missing = ROUTES.map(({ method, path: at, answer }) => `${method} /api${at} ${String(answer.status)}`);
    expect(missing.filter((name) => !answered.has(name))).toEqual([]);
    for (const status of [401, 403, 404, 409, 422])
      expect(
        [...answered].some((name) => name.endsWith(` ${String(status)}`)),
        String(status),
      ).toBe(true);
  });
});
