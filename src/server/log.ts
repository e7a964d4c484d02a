import { ROUTES } from '../api/routes.ts';

/** Writes one event for programs reading logs; values are plain and name no person and no company. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | null>>) => void;

/** A log with each event as a line of JSON. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  return (event, facts = {}) => write(`${JSON.stringify({ time: now().toISOString(), event, ...facts })}\n`);
}

/** Logs an answered request to the API. */
export function logRequest(log: Log, { method, route, status, seconds, isWhole }: AnsweredRequest): void {
  log('request', { method, route, status, milliseconds: Math.round(seconds * 1000), finished: String(isWhole) });
}

/** Routes as they are told: nothing of them could name somebody. */
const SHAPES = [...ROUTES.map(({ path }) => path), '/openapi.json', '/docs', '/docs/style.css'].map((path) => {
  const segments = path.split('/').slice(1);
  return { segments, told: `/api/${segments.map((segment) => (isPlace(segment) ? '-' : segment)).join('/')}` };
});

/** The route of a request without any names: `/api/workspaces/-/documents/-/-`; `/api/-` for none. */
export function describeRoute(path: string): string {
  const [, api, ...asked] = path.split('/');
  const shape = SHAPES.find(
    ({ segments }) =>
      segments.length === asked.length &&
      segments.every((segment, index) => isPlace(segment) || segment === asked[index]),
  );
  return api === 'api' && shape ? shape.told : '/api/-';
}

function isPlace(segment: string): boolean {
  return segment.startsWith('{');
}

/** A request to the API after its answer has gone out, or its sender has left. */
export type AnsweredRequest = { method: string; route: string; status: number; seconds: number; isWhole: boolean };
