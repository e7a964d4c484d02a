import { writeCsv } from '../domain/tables/write-csv.ts';
import { checkValue } from './requests/check-value.ts';
import type { Guard } from './guard.ts';
import type { OrganisationEvent } from './people/people-contract.ts';
import { eventFile, eventPage } from './people/people-route-table.ts';
import { describeFaults, problemResponse } from './problem.ts';
import type { RouteContext } from './route-context.ts';
import type { Storage } from './storage.ts';
import { streamText } from './streams/stream-text.ts';

/** Events read at once for a file. */
const EVENTS_AT_ONCE = 1000;
const COLUMNS = ['id', 'at', 'author', 'workspace', 'action', 'subject', 'detail'] as const;

/** Events of an organisation: page by page, or all of them as a file. */
export function addAuditRoutes(guard: Guard, { storage, createEventFor }: RouteContext): void {
  guard.inOrganisation('GET /organisations/{organisation}/audit', async ({ request, organisation }) => {
    const page = checkValue(eventPage, readQuery(request));
    if (!page.ok) return problemResponse(422, describeFaults(page.faults));
    return Response.json(await storage.listOrganisationAudit(organisation.id, page.value));
  });

  guard.inOrganisation('GET /organisations/{organisation}/audit/export', async ({ request, caller, organisation }) => {
    const file = checkValue(eventFile, readQuery(request));
    if (!file.ok) return problemResponse(422, describeFaults(file.faults));
    const { format } = file.value;
    const event = createEventFor(caller)('export', 'audit events', format);
    await storage.recordOrganisationEvent(organisation.id, event);
    const text = format === 'csv' ? writeLines(storage, organisation.id) : writeArray(storage, organisation.id);
    return new Response(streamText(text), {
      headers: {
        'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
        'content-disposition': `attachment; filename="lodestone-audit.${format}"`,
        'cache-control': 'no-store',
      },
    });
  });
}

function readQuery(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

async function* listBatches(storage: Storage, organisation: string): AsyncGenerator<OrganisationEvent[]> {
  let before: number | undefined;
  for (;;) {
    const events = await storage.listOrganisationAudit(organisation, { before, limit: EVENTS_AT_ONCE });
    if (events.length > 0) yield events;
    before = events.at(-1)?.id;
    if (events.length < EVENTS_AT_ONCE) return;
  }
}

async function* writeLines(storage: Storage, organisation: string): AsyncGenerator<string> {
  yield writeCsv(COLUMNS, []);
  for await (const events of listBatches(storage, organisation)) {
    const rows = events.map((event) => COLUMNS.map((column) => event[column]));
    // The header has gone out.
    yield writeCsv([], rows).slice(1);
  }
}

async function* writeArray(storage: Storage, organisation: string): AsyncGenerator<string> {
  let separator = '[';
  for await (const events of listBatches(storage, organisation)) {
    yield `${separator}${events.map((event) => JSON.stringify(event)).join(',\n')}`;
    separator = ',\n';
  }
  yield separator === '[' ? '[]' : ']';
}
