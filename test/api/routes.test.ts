import { KINDS } from '../../src/domain/questions/questions.ts';
import { describe, expect, it } from 'vitest';
import { describeApi } from '../../src/api/openapi.ts';
import { PEOPLE_ROUTES } from '../../src/api/people/people-route-table.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { expectProblem, newVersion, setup, setupWorkspace } from './call-app.ts';
import { datasetWithParts } from './datasets.ts';

const VIEW = { name: 'Magnets', page: 'exposure', search: '' };

describe('the route table', () => {
  it('names what the API answers, with answers of the shape that it promises', async () => {
    const { request, id, add } = await setupWorkspace();
    const added = await add(null);
    const hash = added.ok ? added.value.hash : '';
    const bodies: Record<string, unknown> = {
      'POST /workspaces': { name: 'Second', demo: false },
      'POST /workspaces/{workspace}/versions': newVersion(hash, datasetWithParts('two', 'P-2')),
      // Once the second version is in use.
      'PUT /workspaces/{workspace}/head': null,
      'PUT /workspaces/{workspace}/documents': [{ kind: 'view', key: 'a', basedOn: 0, value: VIEW }],
      'PUT /workspaces/{workspace}/documents/{kind}/{key}': { basedOn: 0, value: VIEW },
      'POST /workspaces/{workspace}/exports': { what: 'exposure', format: 'csv' },
      'POST /workspaces/{workspace}/runs': {},
    };
    /** What a host for one person answers as well; the rest is about people with accounts. */
    const isLocal = (name: string): boolean =>
      ['GET /me', 'GET /organisations'].includes(name) || name.startsWith('GET /organisations/{organisation}/audit');
    let head = hash;
    for (const { method, path, body, answer } of ROUTES) {
      const name = `${method} ${path}`;
      const address = path
        .replace('{workspace}', id)
        .replace('{organisation}', 'local')
        .replace('{hash}', hash)
        .replace('{kind}', 'view')
        .replace('{key}', 'b')
        .replace('{run}', crypto.randomUUID());
      if (PEOPLE_ROUTES.some((route) => route.method === method && route.path === path) && !isLocal(name)) {
        await expectProblem(
          await request(method, `/api${address}`, body === null ? undefined : {}),
          404,
          /one person, without sign-in/,
        );
        continue;
      }
      const sent = name.endsWith('/head') ? { basedOn: head, to: hash } : bodies[name];
      expect(body === null, name).toBe(sent === undefined);
      const response = await request(method, `/api${address}`, sent);
      if (path === '/events') {
        await expectProblem(response, 404, /one person/);
        continue;
      }
      if (path === '/metrics') {
        await expectProblem(response, 404, /counts nothing/);
        continue;
      }
      // `test/server/changes` has a host that compares versions.
      if (path.endsWith('/changes')) {
        await expectProblem(response, 404, /compares no versions/);
        continue;
      }
      // `test/server/runs` has a host that carries out analyses.
      if (path.includes('/runs')) {
        await expectProblem(response, 404, /no runs/);
        continue;
      }
      expect(response.status, name).toBe(answer.status);
      const given: unknown = await response.json();
      expect(answer.schema?.parse(given), name).toEqual(given);
      if (name.startsWith('POST /workspaces/{')) head = (given as { hash: string }).hash;
    }
  });

  it('is all that there is: no other method is answered', async () => {
    const { request, id } = await setupWorkspace();
    for (const path of new Set(ROUTES.map((route) => route.path))) {
      const known = new Set<string>(ROUTES.filter((route) => route.path === path).map(({ method }) => method));
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !known.has(one)))
        await expectProblem(
          await request(method, `/api${path.replace('{workspace}', id)}`, {}),
          404,
          new RegExp(`nothing at ${method}`),
        );
    }
  });
});

describe(describeApi, () => {
  it('describes each route once, with its body, its answer and every refusal', () => {
    const description = JSON.parse(JSON.stringify(describeApi())) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; requestBody?: unknown; responses: object }>>;
    };
    expect(description.openapi).toBe('3.1.0');
    const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
    );
    expect(operations.map(({ name }) => name).toSorted()).toEqual(
      ROUTES.map(({ method, path }) => `${method} /api${path}`).toSorted(),
    );
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(ROUTES.length);
    const put = description.paths['/api/workspaces/{workspace}/head']?.['put'];
    expect(put).toMatchObject({
      operationId: 'putWorkspacesWorkspaceHead',
      'x-access': 'planner',
      security: [{ session: [] }, { token: [] }],
      parameters: [{ name: 'workspace', in: 'path', required: true }],
      requestBody: { content: { 'application/json': { schema: { type: 'object', required: ['basedOn', 'to'] } } } },
    });
    expect(Object.keys(put?.responses ?? {})).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '422',
      '429',
      '500',
      '503',
      '507',
    ]);
  });

  it('has an example of each kind of question that its schema takes, and names shared schemas that are there', () => {
    const description = describeApi() as { components: { schemas: object } };
    const { examples, body } = ROUTES.find(({ path, method }) => path.endsWith('/runs') && method === 'POST') ?? {};
    expect(Object.keys(examples ?? {})).toEqual(KINDS);
    for (const { value } of Object.values(examples ?? {})) expect(body?.safeParse(value).error).toBeUndefined();
    const named = JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    expect(new Set(Array.from(named, ([, name]) => name))).toEqual(
      new Set(Object.keys(description.components.schemas)),
    );
  });

  it('is shown by a host that has it', async () => {
    const shown = await setup(undefined, { describe: describeApi }).request('GET', '/api/openapi.json');
    expect(await shown.json()).toEqual(JSON.parse(JSON.stringify(describeApi())));
    expect((await setup().request('GET', '/api/openapi.json')).status).toBe(404);
  });
});
