import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/api/client.ts';
import { createConnection } from '../../../src/app/queries/connection.ts';
import { createQueryClient } from '../../../src/app/queries/query-client.ts';
import type { Services } from '../../../src/app/queries/services.tsx';
import { readView } from '../../../src/app/queries/view/read-view.ts';
import { workspaceQueries } from '../../../src/app/queries/workspace-queries.ts';
import { createWaitingBoard } from '../../../src/app/queries/writes/waiting-edits.ts';

const workspace = { id: 'mine', name: 'Mine', demo: false, organisation: 'local', head: 'v1', revision: 1 };

function createServices() {
  const asked: string[] = [];
  const fetch = async (path: string): Promise<Response> => {
    asked.push(path);
    return Response.json(path.endsWith('/documents') ? [] : { ...workspace, head: 'v2' });
  };
  const services = {
    client: createClient({ fetch, baseUrl: '' }),
    fetch,
    connection: createConnection(),
    waiting: createWaitingBoard(),
  } as unknown as Services;
  return { asked, services, queries: createQueryClient() };
}

describe(readView, () => {
  it('asks the host for what is not known', async () => {
    const { asked, services, queries } = createServices();
    expect(await readView(queries, services, { ws: 'mine' })).toMatchObject({ dataVersion: 'v2', isReady: true });
    expect(asked.toSorted()).toEqual(['/api/workspaces/mine', '/api/workspaces/mine/documents']);
  });

  it('takes what an earlier visit left, without waiting for the host', async () => {
    const { asked, services, queries } = createServices();
    const stale = { updatedAt: 0 };
    queries.setQueryData(workspaceQueries.summary(services.client, 'mine').queryKey, workspace, stale);
    queries.setQueryData(workspaceQueries.documents(services, 'mine').queryKey, [], stale);
    expect(await readView(queries, services, { ws: 'mine' })).toMatchObject({ dataVersion: 'v1', isReady: true });
    expect(asked).toEqual([]);
  });
});
