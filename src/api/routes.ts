import { z } from 'zod';
import { auditEvent, versionMeta } from '../domain/workspace.ts';
import {
  change,
  document,
  health,
  moveHead,
  newVersion,
  newWorkspace,
  storedVersion,
  workspaceSummary,
  writeDocument,
  writeDocuments,
} from './contract.ts';

/** One way to ask the API. Every refusal is a `problem` (RFC 9457); 404, 500 and 503 are possible everywhere and not listed. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT';
  /** Parameters are written `{name}`. */
  path: string;
  summary: string;
  body: z.ZodType | null;
  /** The answer where nothing is wrong. */
  answer: { status: 200 | 201; schema: z.ZodType; mediaType?: 'text/event-stream' };
  /** What else may be answered: 304 to somebody who has it, 409 with both sides where a race was lost. */
  others: readonly (304 | 400 | 409 | 413 | 422)[];
};

const UNREADABLE = [400, 413, 422] as const;
const LOSABLE = [...UNREADABLE, 409] as const;
const workspace = '/workspaces/{workspace}';

/** All routes of the API, below `/api`. */
export const ROUTES: readonly Route[] = [
  read('/health', 'Says who answers.', health),
  read('/ready', 'Says who answers, once the storage does; 503 before.', health),
  {
    ...read('/events', 'Tells of each write as it is stored, on a host for several people.', change),
    answer: { status: 200, schema: change, mediaType: 'text/event-stream' },
  },
  read('/workspaces', 'Lists all workspaces.', z.array(workspaceSummary)),
  {
    ...write(
      'POST',
      '/workspaces',
      'Makes a workspace, with its content or not at all.',
      newWorkspace,
      workspaceSummary,
    ),
    others: UNREADABLE,
  },
  read(workspace, 'Gives one workspace.', workspaceSummary),
  read(`${workspace}/versions`, 'Lists the data versions, newest first.', z.array(versionMeta)),
  {
    ...read(
      `${workspace}/versions/{hash}`,
      'Gives a data version, which never changes: its hash is its ETag.',
      storedVersion,
    ),
    others: [304],
  },
  write('POST', `${workspace}/versions`, 'Stores a data version and takes it into use.', newVersion, versionMeta),
  write('PUT', `${workspace}/head`, 'Takes another stored version into use.', moveHead, workspaceSummary),
  read(`${workspace}/documents`, 'Lists what people wrote beside the data.', z.array(document)),
  write('PUT', `${workspace}/documents`, 'Writes several documents, all or none.', writeDocuments, z.array(document)),
  write('PUT', `${workspace}/documents/{kind}/{key}`, 'Writes one document; null deletes it.', writeDocument, document),
  read(`${workspace}/audit`, 'Lists who did what, newest first.', z.array(auditEvent)),
];

function read(path: string, summary: string, schema: z.ZodType): Route {
  return { method: 'GET', path, summary, body: null, answer: { status: 200, schema }, others: [] };
}

function write(method: 'POST' | 'PUT', path: string, summary: string, body: z.ZodType, schema: z.ZodType): Route {
  return { method, path, summary, body, answer: { status: method === 'POST' ? 201 : 200, schema }, others: LOSABLE };
}
