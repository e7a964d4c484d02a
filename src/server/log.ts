import { ROUTES } from '../api/routes.ts';

/** Writes one event for programs that read logs; values are plain and name no person and no company. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | null>>) => void;

/** A log that writes each event as a line of JSON. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  return (event, facts = {}) => write(`${JSON.stringify({ time: now().toISOString(), event, ...facts })}\n`);
}

/** Segments of an address that are words of the API; all others name somebody's workspace, part or file. */
const WORDS = new Set([
  'api',
  ...ROUTES.flatMap(({ path }) => path.split('/').filter((word) => !word.startsWith('{'))),
]);

/** The path of a request without what could name somebody: `/api/workspaces/-/documents/-/-`. */
export function describeRoute(path: string): string {
  return path
    .split('/')
    .map((segment) => (segment === '' || WORDS.has(segment) ? segment : '-'))
    .join('/');
}
