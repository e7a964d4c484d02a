import { z } from 'zod';
import { askedScenario } from '../domain/questions/scenario.ts';
import { problem } from './contract.ts';
import type { Access, Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { runQuestion } from './runs/run-contract.ts';

const JSON_TYPE = 'application/json';
const PROBLEM = { $ref: '#/components/schemas/problem' };
const MEANINGS = {
  200: 'Done.',
  201: 'Made.',
  202: 'Taken; it is done in time.',
  302: 'Go there.',
  304: 'Not changed: the sender has it.',
  400: 'The body is not JSON in UTF-8.',
  401: 'Nobody is signed in, or no longer, or the proof is not right.',
  403: 'The asker may not do this.',
  404: 'There is no such thing, or it is not the asker’s.',
  409: 'Somebody else was faster; `current` is what is there, `yours` what was asked for.',
  412: 'Somebody else is signed in than the header `lodestone-person` names.',
  413: 'The body is too large.',
  422: 'The body does not fit; `detail` says where.',
  429: 'Asked for too often; the header `retry-after` says how many seconds to wait.',
  500: 'The server failed; nothing was changed.',
  503: 'The database cannot be reached at the moment, or the server is busy; the header `retry-after` says how many seconds to wait.',
  507: 'There is no room left to store anything; nothing was changed.',
} as const;

/** Of the API, not of the answering program: the document is for everybody, and strangers are told of no version of the program. */
const API_VERSION = '1';

let described: object | null = null;

/**
 * The API as an OpenAPI 3.1 document, from the schemas of the input checks. Made when somebody asks for it first, and the same one from then
 * on: it takes a tenth of a second, and most servers start without being asked for it.
 */
export function describeApi(): object {
  return (described ??= makeDescription());
}

function makeDescription(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of ROUTES) {
    const path = (paths[`/api${route.path}`] ??= {});
    path[route.method.toLowerCase()] = describeRoute(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lodestone',
      version: API_VERSION,
      summary: 'Workspaces, their data versions, and what people write beside them.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { problem: toSchema(problem, 'output'), ...describeShared() },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'lodestone.session_token',
          description: 'Of a person at a browser; where the public address is https the name begins with `__Host-`.',
        },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Of a program; a person makes one at `POST /api/me/tokens`.',
        },
      },
    },
  };
}

function describeRoute({
  method,
  path,
  access,
  summary,
  query,
  body,
  examples,
  maxBytes,
  answer,
  others,
}: Route): object {
  const answers = new Map<number, object>([
    [
      answer.status,
      answer.schema === null
        ? { description: MEANINGS[answer.status] }
        : describeAnswer(answer.status, {
            [answer.mediaType ?? JSON_TYPE]: toSchema(answer.schema, 'output'),
            ...(answer.alsoAs ? { [answer.alsoAs]: { type: 'string' } } : {}),
          }),
    ],
  ]);
  const refusals =
    access === 'anyone'
      ? ([403, 404, 429, 500, 503, 507] as const)
      : ([401, 403, 404, 412, 429, 500, 503, 507] as const);
  for (const status of [...others, ...refusals])
    answers.set(
      status,
      status === 304
        ? { description: MEANINGS[status] }
        : describeAnswer(status, { 'application/problem+json': PROBLEM }),
    );
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[/{}-]+(\w?)/g, (_, first: string) => first.toUpperCase())}`,
    summary,
    description: describeAccess(access),
    'x-access': access,
    security: listSecurity(access),
    parameters: listParameters(path, query),
    ...(body
      ? {
          'x-max-bytes': maxBytes,
          requestBody: {
            required: true,
            content: { [JSON_TYPE]: { schema: toSchema(body, 'input'), ...(examples && { examples }) } },
          },
        }
      : {}),
    responses: Object.fromEntries(answers),
  };
}

/** Askers of a route, as a sentence. */
function describeAccess(access: Access): string {
  if (access === 'anyone') return 'Answers anyone.';
  if (access === 'signed-in') return 'Answers whoever is signed in, and their programs.';
  if (access === 'person') return 'Answers whoever is signed in at a browser, and no program.';
  return `Needs the role "${access}" or a higher one in the organisation.`;
}

function listSecurity(access: Access): object[] {
  if (access === 'anyone') return [];
  return access === 'person' ? [{ session: [] }] : [{ session: [] }, { token: [] }];
}

function listParameters(path: string, query: Route['query']): object[] {
  const places = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const words = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: toSchema(schema as z.ZodType, 'output'),
  }));
  return [...places, ...words];
}

/** An answer in each of its forms, by media type. */
function describeAnswer(status: keyof typeof MEANINGS, forms: Readonly<Record<string, object>>): object {
  const content = Object.fromEntries(Object.entries(forms).map(([mediaType, schema]) => [mediaType, { schema }]));
  return { description: MEANINGS[status], content };
}

/** Schemas of many routes, in the document once in each direction. */
const SHARED: readonly (readonly [z.ZodType, string])[] = [
  [askedScenario, 'scenario'],
  [runQuestion, 'question'],
];

/** A schema as JSON Schema 2020-12, as OpenAPI 3.1 takes it; `input` is a sender's writing, defaults left out. */
function toSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    override: ({ zodSchema, jsonSchema, path }) => {
      const [, name] = SHARED.find(([shared]) => Object.is(shared, zodSchema)) ?? [];
      if (name === undefined || path.length === 0) return;
      for (const field of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, field);
      jsonSchema.$ref = `#/components/schemas/${nameShared(name, io)}`;
    },
  });
  return rest;
}

function nameShared(name: string, io: 'input' | 'output'): string {
  return io === 'input' ? `${name}-to-send` : name;
}

function describeShared(): Record<string, object> {
  const both = SHARED.flatMap(([schema, name]) =>
    (['output', 'input'] as const).map((io) => [nameShared(name, io), toSchema(schema, io)] as const),
  );
  return Object.fromEntries(both);
}
