import type { QueryClient } from '@tanstack/react-query';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Client } from '../../../api/client.ts';
import type { Me, Membership } from '../../../api/people/people-contract.ts';
import type { Role } from '../../../domain/roles.ts';
import { hasRole } from '../../../domain/roles.ts';
import { queryKeys } from '../query-keys.ts';
import { tellOtherTabs } from './other-tabs.ts';
import { useServices } from '../services.tsx';
import { useView } from '../view/use-view.ts';

/** Name in the browser's storage of who was last signed in, so that their edits are found while the host cannot be asked. */
const LAST_PERSON = 'lodestone-person';

/** Who uses the page, and what they may do where. Asked once; whoever signs in or out puts the new answer in its place. */
export const meQuery = (client: Client) =>
  queryOptions({
    queryKey: queryKeys.me(),
    queryFn: async ({ signal }) => rememberPerson(await client.getMe(signal)),
    staleTime: Infinity,
  });

/** Keeps who is signed in for the next page and tells the other tabs; returns the same. */
export function rememberPerson(me: Me): Me {
  tellOtherTabs(me.person?.id ?? null);
  try {
    if (me.person === null) localStorage.removeItem(LAST_PERSON);
    else localStorage.setItem(LAST_PERSON, me.person.id);
  } catch {
    // Without storage no edits outlast the page either.
  }
  return me;
}

/** Id of who uses the page, or did when the host last said so; null: nobody. */
export function findPersonId(queries: QueryClient): string | null {
  const me = queries.getQueryData<Me>(queryKeys.me());
  if (me !== undefined) return me.person?.id ?? null;
  try {
    return localStorage.getItem(LAST_PERSON);
  } catch {
    return null;
  }
}

/** Who uses the page. */
export function useMe() {
  return useQuery(meQuery(useServices().client));
}

/** Whether this host has people who sign in; not while that is not known. */
export function useHasPeople(): boolean {
  const me = useMe().data;
  return me !== undefined && me.signIn !== null;
}

/** The organisation of the workspace shown and the person's role in it; undefined while that is not known. */
export function useMembership(): Membership | undefined {
  const { workspace } = useView();
  return useMe().data?.organisations.find(({ id }) => id === workspace?.organisation);
}

/** Why the person may not do in this workspace what takes a role, as a sentence; null: they may, as far as is known. */
export function useLacking(needed: Role): string | null {
  const membership = useMembership();
  if (membership === undefined || hasRole(membership.role, needed)) return null;
  return `Your role in ${membership.name} is ${membership.role}; this takes ${needed === 'admin' ? 'an' : 'a'} ${needed}.`;
}
