import { Link } from '@tanstack/react-router';
import { hasRole } from '../../domain/roles.ts';
import s from '../components/forms/forms.module.css';
import { useMe } from '../queries/session/use-me.ts';
import { Page } from '../components/page/page.tsx';
import { WorkspaceForm } from './workspace-form.tsx';

/** In place of a page while a person is in no organisation, or in none with a workspace. */
export function FirstWorkspace() {
  const me = useMe().data;
  const organisations = me?.organisations ?? [];
  const planned = organisations.find(({ role }) => hasRole(role, 'planner'));
  if (organisations.length === 0 && me?.needs === 'second-factor') {
    return (
      <Page title="A second proof is needed">
        <p className={s['lead']}>
          Everybody signs in with a passkey or a code of an app here. Set one up on your{' '}
          <Link to="/account">account page</Link>; then your workspaces are open to you.
        </p>
      </Page>
    );
  }
  if (organisations.length === 0) {
    return (
      <Page title="You belong to no organisation">
        <p className={s['lead']}>
          Ask an admin of yours for an invitation of <b>{me?.person?.email}</b>, and open its link in this browser.
        </p>
      </Page>
    );
  }
  return (
    <Page title="No workspace yet">
      {planned === undefined ? (
        <p className={s['lead']}>A planner or an admin of your organisation makes the first one.</p>
      ) : (
        <div className={s['stack']}>
          <p className={s['lead']}>{planned.name} has no data yet. Name a workspace, and bring your files.</p>
          <WorkspaceForm organisation={planned.id} />
        </div>
      )}
    </Page>
  );
}
