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

/** Name in the browser's storage of the last person signed in, for finding their edits while the host cannot be asked. */
const LAST_PERSON = 'lodestone-person';

/** The page's user, and their rights by place. Asked once; a sign-in or sign-out puts the new answer in its place. */
export const meQuery = (client: Client) =>
  queryOptions({
    queryKey: queryKeys.me(),
    queryFn: async ({ signal }) => rememberPerson(await client.getMe(signal)),
    staleTime: Infinity,
  });

/** Keeps the person signed in for the next page and tells the other tabs; returns the same. */
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

/** Id of the page's user, as the host last said; null: nobody. */
export function findPersonId(queries: QueryClient): string | null {
  const me = queries.getQueryData<Me>(queryKeys.me());
  if (me !== undefined) return me.person?.id ?? null;
  try {
    return localStorage.getItem(LAST_PERSON);
  } catch {
    return null;
  }
}

/** The page's user. */
export function useMe() {
  return useQuery(meQuery(useServices().client));
}

/** Id of the page's user; null: nobody signs in; undefined: it is not known yet. */
export function usePersonId(): string | null | undefined {
  const me = useMe().data;
  return me === undefined ? undefined : (me.person?.id ?? null);
}

/** Whether this host has people with a sign-in; not while it is not known. */
export function useHasPeople(): boolean {
  const me = useMe().data;
  return me !== undefined && me.signIn !== null;
}

/** The organisation of the workspace shown and the person's role in it; undefined while it is not known. */
export function useMembership(): Membership | undefined {
  const { workspace } = useView();
  return useMe().data?.organisations.find(({ id }) => id === workspace?.organisation);
}

/** Why the person may not use a role's rights in this workspace, as a sentence; null: they may, as far as is known. */
export function useLacking(needed: Role): string | null {
  const membership = useMembership();
  if (membership === undefined || hasRole(membership.role, needed)) return null;
  return `Your role in ${membership.name} is ${membership.role}; this takes ${needed === 'admin' ? 'an' : 'a'} ${needed}.`;
}
