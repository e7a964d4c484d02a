import { useNavigate } from '@tanstack/react-router';
import { useState, useRef } from 'react';
import type { Dataset } from '../../../domain/dataset.ts';
import { formatCount, formatCounted, formatShare } from '../../format/number.ts';
import { late } from '../../components/late.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { applyUpdate, carryOver } from '../../../analyses/decided-import.ts';
import { openAssumed } from '../../../analyses/open-assumed.ts';
import s from '../data.module.css';
import { AcceptedLine } from '../session/accepted-line.tsx';
import { TableGuide } from './table-guide.tsx';
import { SavedImportLine } from './saved-import-line.tsx';
import { TAKEN_OVER } from '../session/import-session.ts';
import type { ImportSession, ReadState } from '../session/import-session.ts';
import { NO_NAME, getFirstSettings } from '../session/import-settings.ts';
import { useImportContext } from '../session/use-import-context.ts';
import { useImportSession } from '../session/use-import-session.ts';
import { useLackingAtFirst } from './use-lacking-to-accept.ts';
import { useToday } from '../../queries/view/use-today.ts';
import { joinClasses } from '../../components/class-names.ts';
import type { ImportProgress, InputFile } from '../../../intake/base/import-outcome.ts';
import { Pending } from '../../components/states/pending.tsx';
import { PHASE_WORDS } from '../../words/import-words.ts';

const ImportResult = late(
  async () => (await import('./import-result.tsx')).ImportResult,
  <Pending label="Opening what was found" lines={[40, 90, 85, 90]} />,
);

const MEGABYTE = 1e6;

/** How far the import is, by phase, and the way to stop it. */
function ImportProgressBar({
  files,
  progress,
  onCancel,
}: {
  files: readonly InputFile[];
  progress: ImportProgress | null;
  onCancel: () => void;
}) {
  const fraction = progress?.fraction ?? 0;
  const size = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  const phase = PHASE_WORDS[progress?.phase ?? 'reading'];
  return (
    <div className={s['progress']}>
      <p role="status">
        {phase} · {formatCounted(files.length, 'file')}
        {size < MEGABYTE ? '' : `, ${formatCount(Math.round(size / MEGABYTE))}\u00a0MB`}
      </p>
      {/* How far one file is read is not told, so nothing stands for it that looks like none of it. */}
      <div className={s['progressLine']}>
        <progress
          className={s['progressBar']}
          max={1}
          {...(fraction > 0 ? { value: fraction } : {})}
          aria-label="Import"
        />
        <span aria-hidden="true">{fraction > 0 ? formatShare(fraction) : ''}</span>
      </div>
      <button type="button" className={s['button']} onClick={onCancel}>
        Cancel the import
      </button>
    </div>
  );
}

const KINDS_TEXT =
  'Bills of materials, lists of parts, suppliers, sources and stocks as your ERP, PLM, ECAD or planning system writes them: CSV, TSV, XLSX, XLS, ODS, JSON, a CycloneDX hardware BOM; and material declarations (IMDS, IPC-1752, IEC 62474, chemSHERPA, passports, certificates). Several files at once are read together. A workspace (.lodestone.json) is read alone.';

/** Where files are dropped or chosen; the button works by keyboard. `compact` after a result is on screen. */
function FileDrop({ compact, onFiles }: { compact: boolean; onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const give = (list: FileList | null) => {
    const files = Array.from(list ?? []);
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className={joinClasses(s['drop'], compact && s['dropCompact'], over && s['dropOver'])}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        give(event.dataTransfer.files);
      }}
    >
      <p className={s['dropTitle']}>
        {compact ? 'More files for this reading: drop them here, or ' : 'Drop your files here, or '}
        <button type="button" className={compact ? s['button'] : s['primary']} onClick={() => input.current?.click()}>
          Choose files
        </button>
      </p>
      {compact ? null : (
        <>
          <p className={s['hint']}>{KINDS_TEXT}</p>
          <p className={s['hint']}>
            They are read in this browser; nothing is stored before you have seen what was found and accepted it.
          </p>
        </>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-label="Files to import"
        onChange={(event) => {
          give(event.currentTarget.files);
          // The same file, corrected, must be a choice again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

/** Facts of the version in use are not asked again: they are taken over as one decision, open to being taken back. */
async function takeOver(session: ImportSession, inUse: Dataset, forgotten: ReadonlySet<string>): Promise<void> {
  const state = session.getState();
  if (state.step !== 'read') return;
  const carried = carryOver(state.outcome, state.settings, inUse, forgotten);
  if (carried === null) return;
  const { facts, ownSupplierId, settings } = carried;
  const what = [
    facts.length === 0 ? null : `confirm ${formatCounted(facts.length, 'fact')} again`,
    ownSupplierId === undefined ? null : `take ${ownSupplierId} for the company itself`,
  ].filter((text) => text !== null);
  await session.decide(`${TAKEN_OVER}: ${what.join(', ')}`, { settings });
}

/** More files for a reading on screen: one of the same name takes the place of the one before, and every decision stays. */
async function addFiles(session: ImportSession, shown: ReadState, files: readonly InputFile[]): Promise<void> {
  const names = new Set(files.map(({ name }) => name));
  const others = shown.files.filter(({ name }) => !names.has(name));
  const label = files.length === 1 ? (files[0]?.name ?? '') : formatCounted(files.length, 'file');
  await session.decide(`Add ${label}`, { files: [...others, ...files] });
}

/** The name of the company as its files say it, where nobody has given one. */
function nameCompany(session: ImportSession): void {
  const state = session.getState();
  if (state.step !== 'read' || state.settings.name !== NO_NAME) return;
  const own = state.outcome.dataset?.suppliers.find(({ role }) => role === 'own');
  if (own !== undefined && own.name !== own.supplierId) session.applySettings({ ...state.settings, name: own.name });
}

/** Files into a data version: choose, read, see findings and changes, accept. */
export function ImportTab() {
  const { session, state } = useImportSession();
  const bringContext = useImportContext();
  const navigate = useNavigate();
  const today = useToday();
  const lacking = useLackingAtFirst();
  const [unreadable, setUnreadable] = useState<unknown>(null);

  const take = async (chosen: readonly File[]): Promise<void> => {
    setUnreadable(null);
    try {
      const files = await Promise.all(
        chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      const shown = session.getState();
      if (shown.step === 'read') {
        await addFiles(session, shown, files);
        return;
      }
      const { workspace, inUse, version, remembered, forgotten, packs } = await bringContext();
      await navigate({ to: '/data', search: { tab: 'import' }, replace: true });
      const first = { ...getFirstSettings(inUse?.settings, workspace, remembered, packs), today };
      const goesIn = workspace?.demo === false && inUse !== undefined;
      await session.read(
        files,
        goesIn ? applyUpdate(openAssumed(first, inUse), inUse, remembered, { mode: null, forgotten, version }) : first,
      );
      if (goesIn) await takeOver(session, inUse, forgotten);
      nameCompany(session);
    } catch (error) {
      setUnreadable(error);
    }
  };

  return (
    <>
      {state.step === 'reading' ? (
        <ImportProgressBar files={state.files} progress={state.progress} onCancel={session.cancel} />
      ) : null}
      <AcceptedLine />
      {lacking === null ? null : <p className={s['done']}>{lacking}</p>}
      {state.step === 'cancelled' ? (
        <p className={s['done']} role="status">
          The import was cancelled. Nothing was taken, and what was there before is untouched.{' '}
          <button type="button" className={s['link']} onClick={() => void session.read(state.files, state.settings)}>
            Read the same files again
          </button>
        </p>
      ) : null}
      {state.step === 'failed' ? (
        <ErrorPanel
          what="The files could not be read"
          error={state.error}
          next="Nothing was taken, and what was there before is untouched."
          onRetry={() => void session.read(state.files, state.settings)}
        />
      ) : null}
      {unreadable === null ? null : (
        <ErrorPanel
          what="The browser could not open a file"
          error={unreadable}
          next="A folder, or a file that another program holds, cannot be read. Nothing was taken."
        />
      )}
      {state.step === 'read' ? <ImportResult state={state} /> : null}
      {state.step === 'reading' ? null : (
        <FileDrop compact={state.step === 'read'} onFiles={(files) => void take(files)} />
      )}
      {/* What comes late stands below what may be pressed meanwhile. */}
      {state.step === 'reading' || state.step === 'read' ? null : <SavedImportLine />}
      {state.step === 'reading' || state.step === 'read' ? null : <TableGuide />}
    </>
  );
}
