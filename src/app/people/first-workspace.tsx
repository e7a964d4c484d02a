import { hasRole } from '../../domain/roles.ts';
import s from '../account/account.module.css';
import { useMe } from '../queries/use-me.ts';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../views/empty-state.tsx';
import { WorkspaceForm } from './workspace-form.tsx';

/** Stands in place of a page while a person's organisations have no workspace. */
export function FirstWorkspace() {
  const planned = (useMe().data?.organisations ?? []).find(({ role }) => hasRole(role, 'planner'));
  return (
    <Page title="No workspace yet">
      {planned === undefined ? (
        <EmptyState reason="first-use">A planner or an admin of your organisation makes the first one.</EmptyState>
      ) : (
        <div className={s['stack']}>
          <p className={s['lead']}>{planned.name} has no data yet. Name a workspace, and bring your files.</p>
          <WorkspaceForm organisation={planned.id} />
        </div>
      )}
    </Page>
  );
}
