import { formatShare } from '../../format/number.ts';
import s from '../data.module.css';
import type { ReadState } from './import-session.ts';
import t from '../import/steps.module.css';
import { useImportSession } from './use-import-session.ts';

/** The newest decision with the way back, and how far the reading under it is. */
export function DecisionLine({ state }: { state: ReadState }) {
  const { session } = useImportSession();
  const { again, decisions } = state;
  const last = decisions.at(-1);
  if (last === undefined && again === null) return null;
  return (
    <p className={t['work']} aria-live="polite">
      {again === null ? null : (
        <>
          <span>Reading again</span>
          <progress max={1} value={again.progress?.fraction ?? 0} aria-label="Reading again">
            {formatShare(again.progress?.fraction ?? 0)}
          </progress>
          <button type="button" className={s['link']} onClick={session.cancel}>
            Cancel
          </button>
        </>
      )}
      {last === undefined || again !== null ? null : (
        <>
          <span>Done: {last.label}.</span>
          <button
            type="button"
            className={s['link']}
            aria-label={`Take back: ${last.label}`}
            onClick={() => void session.takeBack()}
          >
            Take back
          </button>
        </>
      )}
    </p>
  );
}
