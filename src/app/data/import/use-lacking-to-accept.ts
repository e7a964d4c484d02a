import { hasRole } from '../../../domain/roles.ts';
import { useLacking, useMe, useMembership } from '../../queries/session/use-me.ts';

/** Where an import goes: into the workspace shown, or into one of its own. */
export type AcceptTarget = 'here' | 'new';

/** Why the person may not accept data there; null: they may. A workspace of its own can belong to any organisation with their right to plan. */
export function useLackingFor(target: AcceptTarget): string | null {
  const here = useLacking('planner');
  const organisations = useMe().data?.organisations ?? [];
  return target === 'new' && organisations.some(({ role }) => hasRole(role, 'planner')) ? null : here;
}

/**
 * What somebody without the right to accept data in this workspace is told before they choose a file, as a sentence; null: they have it. Reading is
 * nobody's right: what files hold may be looked at by all.
 */
export function useLackingAtFirst(): string | null {
  const here = useLackingFor('here');
  const anywhere = useLackingFor('new');
  const shown = useMembership()?.name;
  if (here === null) return null;
  return anywhere === null
    ? `${here} What you read can go into a workspace of its own outside ${shown ?? 'it'}.`
    : `${here} You may read files to see what they hold; nothing of them can be accepted.`;
}
