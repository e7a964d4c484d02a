import { findMembership, type Caller } from '../people/caller.ts';
import type { RouteContext } from '../route-context.ts';
import type { Visibility } from './event-stream.ts';

/** What the sender of a request may hear of for as long as they listen; null on a host for one person, who may hear of everything. */
export function createVisibility(
  { storage, people }: Pick<RouteContext, 'storage' | 'people'>,
  request: Request,
  caller: Caller,
): Visibility | null {
  if (people.accounts === null) return null;
  let current = caller;
  /** Organisations of workspaces, which do not change. */
  const owners = new Map<string, string>();

  async function findOwner(workspaceId: string): Promise<string | undefined> {
    const known = owners.get(workspaceId);
    if (known !== undefined) return known;
    const owner = (await storage.findWorkspace(workspaceId))?.organisation;
    if (owner !== undefined) owners.set(workspaceId, owner);
    return owner;
  }

  return {
    sees: async (workspaceId) => {
      const owner = await findOwner(workspaceId);
      return owner !== undefined && findMembership(current, owner) !== undefined;
    },
    isThere: async () => {
      const found = await people.identify(request);
      if (found) current = found;
      return found !== null;
    },
    subscribe: people.subscribe,
  };
}
