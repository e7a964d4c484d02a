import { useInfiniteQuery } from '@tanstack/react-query';
import { useServices } from './services.tsx';
import { useMembership } from './session/use-me.ts';
import { workspaceQueries } from './workspace-queries.ts';

/** Events of a workspace, newest first, as far as they were read; never asked for by others than admins, and so pending for them. */
export function useAudit(workspaceId: string) {
  const isAdmin = useMembership()?.role === 'admin';
  return useInfiniteQuery({ ...workspaceQueries.audit(useServices().client, workspaceId), enabled: isAdmin });
}
