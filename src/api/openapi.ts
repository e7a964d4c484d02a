import { z } from 'zod';
import { problem } from './contract.ts';
import { ROUTES } from './routes.ts';
import type { Route } from './routes.ts';

const JSON_TYPE = 'application/json';
const PROBLEM = { $ref: '#/components/schemas/problem' };
const MEANINGS = {
  200: 'Done.',
  201: 'Made.',
  304: 'Not changed: the sender has it.',
  400: 'The body is not JSON in UTF-8.',
  404: 'There is no such thing.',
  409: 'Somebody else was faster; `current` is what is there, `yours` what was asked for.',
  413: 'The body is too large.',
  422: 'The body does not fit; `detail` says where.',
  500: 'The server failed; nothing was changed.',
  503: 'The database cannot be reached at the moment.',
} as const;

/** The API as an OpenAPI 3.1 document, from the same schemas that check what is sent. */
export function describeApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of ROUTES) {
    const path = (paths[`/api${route.path}`] ??= {});
    path[route.method.toLowerCase()] = describeRoute(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lodestone',
      version,
      summary: 'Workspaces, their data versions, and what people write beside them.',
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: { problem: toSchema(problem, 'output') } },
  };
}

function describeRoute({ method, path, summary, body, answer, others }: Route): object {
  const parameters = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const answers = new Map<number, object>([
    [answer.status, describeAnswer(answer.status, answer.mediaType ?? JSON_TYPE, toSchema(answer.schema, 'output'))],
  ]);
  for (const status of [...others, 404, 500, 503] as const)
    answers.set(
      status,
      status === 304 ? { description: MEANINGS[status] } : describeAnswer(status, 'application/problem+json', PROBLEM),
    );
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[/{}]+(\w?)/g, (_, first: string) => first.toUpperCase())}`,
    summary,
    parameters,
    ...(body ? { requestBody: { required: true, content: { [JSON_TYPE]: { schema: toSchema(body, 'input') } } } } : {}),
    responses: Object.fromEntries(answers),
  };
}

function describeAnswer(status: keyof typeof MEANINGS, mediaType: string, schema: object): object {
  return { description: MEANINGS[status], content: { [mediaType]: { schema } } };
}

/** A schema as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is; `input` is what a sender writes, defaults left out. */
function toSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
