import { eq, sql } from 'drizzle-orm';
import type { WorkspaceSummary } from '../../api/contract.ts';
import { NoWorkspaceError } from '../../api/storage.ts';
import type { Queries } from './database.ts';
import { prepareOnce } from './prepare-once.ts';
import { workspaces } from './schema.ts';

/** Ends a transaction without a trace; `current` is for its caller. */
export class LostRace<C> extends Error {
  readonly current: C;
  constructor(current: C) {
    super('Another write was faster.');
    this.name = 'LostRace';
    this.current = current;
  }
}

/** The columns of a workspace's summary. */
export const SUMMARY = {
  id: workspaces.id,
  name: workspaces.name,
  demo: workspaces.demo,
  organisation: workspaces.organisationId,
  head: workspaces.head,
  revision: workspaces.revision,
};

const workspaceById = prepareOnce((queries) =>
  queries
    .select(SUMMARY)
    .from(workspaces)
    .where(eq(workspaces.id, sql.placeholder('id')))
    .prepare('workspace_by_id'),
);

/** The workspace; undefined if there is none. */
export async function findWorkspace(queries: Queries, id: string): Promise<WorkspaceSummary | undefined> {
  const [workspace] = await workspaceById(queries).execute({ id });
  return workspace;
}

/** The workspace; throws if there is none. */
export async function getWorkspace(queries: Queries, id: string): Promise<WorkspaceSummary> {
  return requireFound(await findWorkspace(queries, id), id);
}

/** The same, and lets no other write of this workspace look at it before this transaction has ended. */
export async function holdWorkspace(queries: Queries, id: string): Promise<WorkspaceSummary> {
  const [workspace] = await queries.select(SUMMARY).from(workspaces).where(eq(workspaces.id, id)).for('no key update');
  return requireFound(workspace, id);
}

/** Throws a `LostRace` where another version is in use than the write's base. */
export function requireHead(workspace: WorkspaceSummary, basedOn: string | null): void {
  if (workspace.head !== basedOn) throw new LostRace(workspace);
}

/** Takes a version into use. */
export async function setHead(queries: Queries, workspace: WorkspaceSummary, head: string): Promise<WorkspaceSummary> {
  const moved = { ...workspace, head, revision: workspace.revision + 1 };
  await queries.update(workspaces).set({ head, revision: moved.revision }).where(eq(workspaces.id, workspace.id));
  return moved;
}

function requireFound(workspace: WorkspaceSummary | undefined, id: string): WorkspaceSummary {
  if (!workspace) throw new NoWorkspaceError(id);
  return workspace;
}
