import { useView } from '../../queries/view/use-view.ts';
import { late } from '../../components/late.tsx';
import { DemoMark } from '../../components/marks/demo-mark.tsx';
import { Popover } from '../../components/popover.tsx';
import { HostMark } from './host-mark.tsx';
import { PendingLabel } from './pending-label.tsx';
import { loadChoices } from './load-choices.ts';
import s from './header.module.css';

/** Opened now and then. */
const WorkspaceChoices = late(async () => (await loadChoices()).WorkspaceChoices, null);

/** The owner of these data, and the way to another workspace. The demo mark stands outside of the button, so it always shows. */
export function WorkspacePopover({ demo }: { demo: boolean }) {
  const { workspace, workspaceId, error } = useView();
  return (
    <div className={s['workspace']}>
      <HostMark />
      <Popover
        className={s['name']}
        title="Workspaces"
        label={workspace?.name ?? (error === null ? null : workspaceId) ?? <PendingLabel text="Workspace" />}
      >
        <WorkspaceChoices />
      </Popover>
      {demo ? <DemoMark /> : null}
    </div>
  );
}
