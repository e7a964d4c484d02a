import { useId, useState } from 'react';
import type { CountedLists } from '../../analyses/tasks/task-protocol.ts';
import { createBrowserTasks } from '../../analyses/threads/tasks-in-browser.ts';
import { putUses } from '../../domain/decisions/put-licence.ts';
import type { LicenceReport } from '../../engine/licences/case-report.ts';
import { Section } from '../components/section.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { useNextVersion } from '../data/session/use-next-version.ts';
import { formatDate } from '../format/date.ts';
import { formatCounted } from '../format/number.ts';
import { useDataset } from '../queries/analyses/use-analyses.ts';
import { useLacking } from '../queries/session/use-me.ts';
import { useView } from '../queries/view/use-view.ts';
import { useVersions } from '../queries/workspace-queries.ts';
import { findCounted } from './find-counted.ts';
import s from './licences.module.css';
import { UseLines } from './use-lines.tsx';

const runTask = createBrowserTasks();

type Read = { readonly names: string; readonly counted: CountedLists };

/** Counts the goods receipts in lists of stock movements as use of the licences on file: the sums are shown, and stored once accepted. */
export function MovementsSection({ report }: { report: LicenceReport }) {
  const { isOlderVersion } = useView();
  const dataset = useDataset();
  const next = useNextVersion(!isOlderVersion && !dataset.isPlaceholderData);
  const lacking = useLacking('planner');
  const id = useId();
  const [read, setRead] = useState<Read | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const look = async (files: readonly File[]): Promise<void> => {
    if (dataset.data === undefined || files.length === 0) return;
    setFailure(null);
    setRead(null);
    setIsReading(true);
    try {
      const given = await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      const counted = await runTask('movements', { files: given, report, dataset: dataset.data });
      setRead({ names: files.map(({ name }) => name).join(', '), counted });
    } catch (error) {
      setFailure(error);
    } finally {
      setIsReading(false);
    }
  };
  const accept = ({ names, counted }: Read): void => {
    if (dataset.data === undefined) return;
    setFailure(null);
    const what = `Use of licences from ${names}`;
    next
      .store(putUses(dataset.data, counted.uses), what, what, [], [{ file: names, sha256: counted.content }])
      .then(() => setRead(null))
      .catch((error: unknown) => setFailure(error));
  };
  return (
    <Section
      title="Use from stock movements"
      caption="Goods receipts (SAP MB51 or the like, CSV or XLSX) count as use of the licence that they came in under. A later list adds to those before it. A booking counts once, however many lists name it: by its number or, where it has none, by all that its row says."
    >
      <div
        className={s['drop']}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void look([...event.dataTransfer.files]);
        }}
      >
        <label htmlFor={`${id}lists`}>Drop lists of stock movements here, or choose them: </label>
        <input
          id={`${id}lists`}
          type="file"
          multiple
          disabled={isReading || dataset.data === undefined}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            currentTarget.value = '';
            void look(files);
          }}
        />
      </div>
      {isReading ? <p role="status">Reading …</p> : null}
      {read === null ? null : (
        <Preview read={read} isHeld={next.isBusy} lacking={lacking} onAccept={() => accept(read)} />
      )}
      {failure === null ? null : <ErrorPanel what="The movements were not counted" error={failure} />}
    </Section>
  );
}

function Preview({
  read: { names, counted },
  isHeld,
  lacking,
  onAccept,
}: {
  read: Read;
  isHeld: boolean;
  lacking: string | null;
  onAccept: () => void;
}) {
  const { workspaceId, dataVersion } = useView();
  const before = findCounted(useVersions(workspaceId).data ?? [], dataVersion, counted.content);
  // Bookings that leave the use as it is are kept as well: the next list is added to them.
  const changed = counted.uses.filter(
    ({ used, stated, receipts, reversed }) => (used !== null && used !== stated) || receipts > 0 || reversed > 0,
  ).length;
  return (
    <div className={s['preview']} role="status">
      {before === null ? null : (
        <p>
          <b>
            {names} says what was counted already with version {before.number} on{' '}
            {formatDate(before.accepted.slice(0, 10))}: it does not count again.
          </b>
        </p>
      )}
      <UseLines counted={counted} />
      <p>
        <button
          type="button"
          className={s['primary']}
          disabled={isHeld || lacking !== null || changed === 0}
          title={lacking ?? undefined}
          onClick={onAccept}
        >
          {changed === 0 ? 'Nothing changes' : `Accept the use of ${formatCounted(changed, 'licence')}`}
        </button>
      </p>
    </div>
  );
}
