import { findMembership, type Caller } from '../people/caller.ts';
import type { RouteContext } from '../route-context.ts';
import type { Visibility } from './event-stream.ts';

/**
 * Rights of a request's sender for as long as they listen; null on a host for one person, with a right to everything. A sentence where they
 * listen to as much as one may already.
 */
export function openSight(
  { storage, people, streams }: Pick<RouteContext, 'storage' | 'people' | 'streams'>,
  request: Request,
  caller: Caller,
): Visibility | string | null {
  if (people.accounts === null) return null;
  const release = streams.take(caller);
  if (typeof release === 'string') return release;
  let current = caller;
  /** Organisations of workspaces, fixed for good. */
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
      const found = await streams.askOnce(caller.credential, () => people.identify(request));
      if (found) current = found;
      return found !== null;
    },
    subscribe: (listener) => {
      const stop = people.subscribe((person) => {
        if (person === null || person === caller.person.id) listener();
      });
      return () => {
        stop();
        release();
      };
    },
  };
}
