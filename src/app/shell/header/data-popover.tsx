import { formatDate } from '../../format/date.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useVersions } from '../../queries/workspace-queries.ts';
import { late } from '../../components/late.tsx';
import { Popover } from '../../components/popover.tsx';
import { loadChoices } from './load-choices.ts';
import s from './header.module.css';

/** Opened now and then. */
const DataChoices = late(async () => (await loadChoices()).DataChoices, null);

/** Which data version is shown, and the way to look at an older one. */
export function DataPopover() {
  const { workspaceId, workspace, dataVersion, isOlderVersion } = useView();
  const versions = useVersions(workspaceId);
  const shown = versions.data?.find((version) => version.hash === dataVersion);
  const label =
    workspace?.head === null ? (
      'none yet'
    ) : shown === undefined && versions.data !== undefined && dataVersion !== null ? (
      'not in this workspace'
    ) : versions.isError && shown === undefined ? (
      'not known'
    ) : shown === undefined ? (
      <span className={s['loading']} aria-hidden="true">
        v0 · 00 Jan 0000
      </span>
    ) : (
      `v${shown.number} · ${formatDate(shown.dataDate ?? shown.accepted.slice(0, 10))}`
    );
  return (
    <Popover
      className={isOlderVersion ? s['warn'] : s['fact']}
      title="Data versions"
      label={
        <>
          <span className={s['key']}>{isOlderVersion ? 'Older data' : 'Data'}</span> {label}
        </>
      }
    >
      <DataChoices />
    </Popover>
  );
}
