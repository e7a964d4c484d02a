import type { TellChanges } from '../../api/changes/change-teller.ts';
import type { Storage } from '../../api/storage.ts';
import type { Changes } from '../../api/streams/stream-changes.ts';
import type { Log } from '../log.ts';
import { postSigned } from './post-signed.ts';
import type { WebhookConfig } from './webhook-config.ts';

type Surroundings = {
  readonly storage: Pick<Storage, 'listWorkspaces'>;
  readonly changes: Changes;
  readonly tell: TellChanges;
  readonly log: Log;
  readonly now: () => Date;
};

/**
 * Posts the changes by a new version in use, by cause, each time a workspace has one; the fictional company is left out. One after another;
 * undelivered ones are in the log. Of several servers on one database each tells it: receivers know a delivery by workspace and head. Returns
 * the way to stop.
 */
export async function openWebhook(
  config: WebhookConfig,
  { storage, changes, tell, log, now }: Surroundings,
): Promise<() => Promise<void>> {
  const heads = new Map((await storage.listWorkspaces()).map(({ id, head }) => [id, head]));
  let last: Promise<void> = Promise.resolve();
  const look = async (workspaceId: string): Promise<void> => {
    const workspace = (await storage.listWorkspaces()).find(({ id }) => id === workspaceId);
    const head = workspace?.head ?? null;
    if (workspace === undefined || workspace.demo || head === null || head === heads.get(workspaceId)) return;
    heads.set(workspaceId, head);
    const at = now();
    const told = await tell(workspaceId, {
      head,
      since: undefined,
      lawDate: at.toISOString().slice(0, 10),
      inference: true,
    });
    if (!told.ok) throw new Error(told.reason);
    const body = { event: 'changes', workspace: { id: workspaceId, name: workspace.name }, head, at: at.toISOString() };
    await postSigned(config, JSON.stringify({ ...body, changes: told.feed.changes }), at);
  };
  const stop = changes.subscribe(({ workspaceId }) => {
    if (workspaceId === null) return;
    last = last
      .then(() => look(workspaceId))
      .catch((error: unknown) => log('webhook-failed', { workspace: workspaceId, message: String(error) }));
  });
  return async () => {
    stop();
    await last;
  };
}
