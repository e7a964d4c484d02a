import { Link } from '@tanstack/react-router';
import { useView } from '../../queries/view/use-view.ts';
import { useWorkspaces } from '../../queries/workspace-queries.ts';
import { DemoMark } from '../../components/marks/demo-mark.tsx';
import { Popover } from '../../components/popover.tsx';
import { HostMark } from './host-mark.tsx';
import { PendingLabel } from './pending-label.tsx';
import s from './header.module.css';

/** Whose data these are, and the way to another workspace. The demo mark stands outside of the button, so that it always shows. */
export function WorkspacePopover({ demo }: { demo: boolean }) {
  const { workspace, workspaceId, error } = useView();
  const workspaces = useWorkspaces();
  return (
    <div className={s['workspace']}>
      <HostMark />
      <Popover
        className={s['name']}
        title="Workspaces"
        label={workspace?.name ?? (error === null ? null : workspaceId) ?? <PendingLabel text="Workspace" />}
      >
        <ul className={s['choices']}>
          {(workspaces.data ?? []).map((one) => (
            <li key={one.id}>
              <Link
                to="/"
                search={{ ws: one.id, v: undefined, assume: undefined, end: undefined, inf: undefined }}
                aria-current={one.id === workspaceId ? 'true' : undefined}
                activeProps={{}}
              >
                {one.name} {one.demo ? <DemoMark /> : null}
              </Link>
            </li>
          ))}
        </ul>
        <p className={s['hint']}>
          Your own company starts on the{' '}
          <Link to="/data" search={{}}>
            Data page
          </Link>
          : bring its files, and they become a workspace beside the demo.
        </p>
      </Popover>
      {demo ? <DemoMark /> : null}
    </div>
  );
}
