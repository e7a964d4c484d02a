import type { FaultList } from './requests/check-value.ts';
import type { Problem } from './contract.ts';

const TITLES = {
  400: 'Not readable',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Changed in the meantime',
  412: 'Somebody else is signed in',
  413: 'Too large',
  422: 'Not valid',
  429: 'Too many requests',
  500: 'Failed',
  503: 'Not there at the moment',
  507: 'No room left',
} as const;

/** Of a conflict without another author: the present state does not allow it, such as the last admin to go. */
const NOT_POSSIBLE = 'Not possible as it stands';

export type ProblemStatus = keyof typeof TITLES;

/**
 * The response of a refusal: `application/problem+json` (RFC 9457) with one sentence in `detail`. A conflict gives both sides: the stored state
 * and the request.
 */
export function problemResponse(
  status: ProblemStatus,
  detail: string,
  sides?: { current: unknown; yours: unknown },
): Response {
  const title = status === 409 && sides === undefined ? NOT_POSSIBLE : TITLES[status];
  const body: Problem = { type: 'about:blank', title, status, detail, ...sides };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}

/** The same response, with the seconds until another try. */
export function withRetryAfter(response: Response, seconds: number): Response {
  response.headers.set('retry-after', String(seconds));
  return response;
}

/** Longer ones are cut in a sentence: a name in it may be anybody's text. */
const LONGEST_NAME = 60;
const LONGEST_MESSAGE = 500;

/** One sentence on misfits with a schema and their places: the first faults with their paths, then how many more there are. */
export function describeFaults({ first, count, isFull }: FaultList): string {
  const named = first.map(
    ({ path, message }) =>
      `${path.map((step) => cut(String(step), LONGEST_NAME)).join('.') || 'body'}: ${cut(message, LONGEST_MESSAGE)}`,
  );
  const rest = count - named.length;
  return `${named.join('; ')}${rest > 0 ? `; and ${isFull ? 'at least ' : ''}${String(rest)} more` : ''}`;
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
}
