import { z } from 'zod';
import type { Role } from '../domain/roles.ts';
import { pageQuery } from './requests/pages.ts';

/**
 * Askers of a route: `anyone`; anybody `signed-in`, themselves or by a program; a `person` at a browser and no program; or people with this role
 * or a higher one in the organisation of the path or of its workspace, in any where it names none.
 */
export type Access = 'anyone' | 'signed-in' | 'person' | Role;

/** One way to ask the API. Every refusal is a `problem` (RFC 9457); 401, 403, 404, 412, 429, 500, 503 and 507 are possible everywhere and not listed. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Parameters are written `{name}`. */
  path: string;
  access: Access;
  /** A higher role than `access`, for all or for some of what is asked, by the parameters of the path; null: there is none. */
  findHigherRole?: (params: Readonly<Record<string, string>>) => { role: Role; for: 'all' | 'some' } | null;
  summary: string;
  /** Parameters after the `?`. */
  query?: z.ZodObject;
  body: z.ZodType | null;
  /** Meaningful bodies, by their names. */
  examples?: Readonly<Record<string, { summary: string; value: unknown }>>;
  /** Most bytes of its body, without any read beyond; 0 if it takes none. */
  maxBytes: number;
  /** The answer without a fault; `alsoAs` is its form where the query asks for it. */
  answer:
    | {
        status: 200 | 201 | 202;
        schema: z.ZodType;
        mediaType?: 'text/event-stream' | 'text/plain';
        alsoAs?: 'text/csv';
      }
    | { status: 302; schema: null };
  /** Other possible answers: 304 to somebody with it, 401 by a route for anyone with a need of a proof, 409 with both sides after a lost race. */
  others: readonly (304 | 400 | 401 | 409 | 413 | 422)[];
};

/** Sizes of bodies, in bytes: a little more than the longest meaningful one, with every character escaped. */
export const BYTES = {
  /** No field. */
  nothing: 1_000,
  /** A few fields, each of up to some hundred characters. */
  fields: 16_000,
  /** One thing people write: a scenario, a decision about the columns of a table. */
  document: 2_000_000,
  /** Many of them in one step, such as a judgement of each part. */
  documents: 16_000_000,
  /** Versions of the data, about a million rows with their origins. */
  data: 256_000_000,
} as const;

/** How a body may be refused. */
export const UNREADABLE = [400, 413, 422] as const;
/** And a write with a base. */
export const LOSABLE = [...UNREADABLE, 409] as const;

/** A giving route. */
export function read(access: Access, path: string, summary: string, schema: z.ZodType): Route {
  return { method: 'GET', path, access, summary, body: null, maxBytes: 0, answer: { status: 200, schema }, others: [] };
}

/** A route with a list, whole or in pages. */
export function list(access: Access, path: string, summary: string, item: z.ZodType): Route {
  const inPages = `${summary} With \`limit\` or \`after\` a page of it, whose \`link\` header has the address of the next.`;
  return { ...read(access, path, inPages, z.array(item)), query: pageQuery, others: [422] };
}

/** A changing route; its body has a few fields, unless `maxBytes` says another size. */
export function write(
  access: Access,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  summary: string,
  body: z.ZodType | null,
  schema: z.ZodType,
  maxBytes: number = BYTES.fields,
): Route {
  return {
    method,
    path,
    access,
    summary,
    body,
    maxBytes: body === null ? 0 : maxBytes,
    answer: { status: method === 'POST' ? 201 : 200, schema },
    others: LOSABLE,
  };
}
