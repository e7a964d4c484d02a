import type { ImportProgress, InputFile } from '../../../intake/base/import-outcome.ts';
import { formatCounted, formatShare } from '../../format/number.ts';
import { PHASE_WORDS } from '../../words/import-words.ts';
import s from '../data.module.css';

/** How far the import is, by phase, and the way to stop it. */
export function ImportProgressBar({
  files,
  progress,
  onCancel,
}: {
  files: readonly InputFile[];
  progress: ImportProgress | null;
  onCancel: () => void;
}) {
  const fraction = progress?.fraction ?? 0;
  const phase = PHASE_WORDS[progress?.phase ?? 'reading'];
  return (
    <div className={s['progress']}>
      <p role="status">
        {phase} · {formatCounted(files.length, 'file')}
      </p>
      <progress className={s['progressBar']} max={1} value={fraction} aria-label="Import">
        {formatShare(fraction)}
      </progress>
      <button type="button" className={s['button']} onClick={onCancel}>
        Cancel the import
      </button>
    </div>
  );
}
