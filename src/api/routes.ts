import { z } from 'zod';
import { auditEvent, versionMeta } from '../domain/workspace/workspace.ts';
import {
  DOCUMENT_ROLES,
  change,
  document,
  documentKind,
  health,
  moveHead,
  newVersion,
  newWorkspace,
  storedVersion,
  workspaceSummary,
  writeDocument,
  writeDocuments,
} from './contract.ts';
import { CHANGES_ROUTE } from './changes/changes-route-table.ts';
import { recordExport } from './people/people-contract.ts';
import { PEOPLE_ROUTES } from './people/people-route-table.ts';
import { BYTES, UNREADABLE, list, read, write } from './route.ts';
import type { Route } from './route.ts';
import { RUN_ROUTES } from './runs/run-route-table.ts';

const workspace = '/workspaces/{workspace}';

/** All routes of the API, below `/api`; none is answered outside this list, and none to askers it does not name. */
export const ROUTES: readonly Route[] = [
  read('anyone', '/health', 'Says who answers.', health),
  read('anyone', '/ready', 'Says who answers, once the storage does; 503 before.', health),
  {
    ...read('signed-in', '/events', 'Tells of each write as it is stored, on a host for several people.', change),
    answer: { status: 200, schema: change, mediaType: 'text/event-stream' },
  },
  {
    ...read('admin', '/metrics', 'Tells how the server is doing, in the text format of Prometheus.', z.string()),
    answer: { status: 200, schema: z.string(), mediaType: 'text/plain' },
  },
  list('signed-in', '/workspaces', 'Lists the workspaces of all organisations of the asker.', workspaceSummary),
  {
    ...write(
      'planner',
      'POST',
      '/workspaces',
      'Makes a workspace, with its content or not at all.',
      newWorkspace,
      workspaceSummary,
      BYTES.data,
    ),
    others: UNREADABLE,
  },
  read('viewer', workspace, 'Gives one workspace.', workspaceSummary),
  read(
    'viewer',
    `${workspace}/export`,
    'Gives a workspace as the body that makes another like it, and records that.',
    newWorkspace,
  ),
  list('viewer', `${workspace}/versions`, 'Lists the data versions, newest first.', versionMeta),
  {
    ...read(
      'viewer',
      `${workspace}/versions/{hash}`,
      'Gives a data version, which never changes: its hash is its ETag.',
      storedVersion,
    ),
    others: [304],
  },
  write(
    'planner',
    'POST',
    `${workspace}/versions`,
    'Stores a data version and takes it into use.',
    newVersion,
    versionMeta,
    BYTES.data,
  ),
  write('planner', 'PUT', `${workspace}/head`, 'Takes another stored version into use.', moveHead, workspaceSummary),
  list('viewer', `${workspace}/documents`, 'Lists what people wrote beside the data.', document),
  {
    ...write(
      'buyer',
      'PUT',
      `${workspace}/documents`,
      'Writes several documents, all or none; some kinds need the role "planner".',
      writeDocuments,
      z.array(document),
      BYTES.documents,
    ),
    findHigherRole: () => ({ role: 'planner', for: 'some' }),
  },
  {
    ...write(
      'buyer',
      'PUT',
      `${workspace}/documents/{kind}/{key}`,
      'Writes one document; null deletes it. Some kinds need the role "planner".',
      writeDocument,
      document,
      BYTES.document,
    ),
    findHigherRole: ({ kind }) => {
      const known = documentKind.safeParse(kind).data;
      return known === undefined ? null : { role: DOCUMENT_ROLES[known], for: 'all' };
    },
  },
  list('admin', `${workspace}/audit`, 'Lists who did what, newest first.', auditEvent),
  {
    ...write(
      'viewer',
      'POST',
      `${workspace}/exports`,
      'Records that a file was made of the data.',
      recordExport,
      auditEvent,
    ),
    others: UNREADABLE,
  },
  CHANGES_ROUTE,
  ...RUN_ROUTES,
  ...PEOPLE_ROUTES,
];
