import { useQuery } from '@tanstack/react-query';
import { useServices } from '../services.tsx';
import { useMe } from '../session/use-me.ts';
import { DEFAULT_WORKSPACE } from './compose-view.ts';
import { workspaceQueries } from '../workspace-queries.ts';

/**
 * The stand-in for the default workspace where it is not among the person's; null: they have none; undefined: the default will do, or it is not
 * known yet. A host for one person has the default one, or one made there.
 */
export function useHome(): string | null | undefined {
  const me = useMe().data;
  const isMember = me !== undefined && me.person !== null && me.signIn !== null;
  const workspaces = useQuery({ ...workspaceQueries.list(useServices().client), enabled: isMember }).data;
  if (!isMember || workspaces === undefined) return undefined;
  if (workspaces.some(({ id }) => id === DEFAULT_WORKSPACE)) return undefined;
  return workspaces[0]?.id ?? null;
}
