import { useState } from 'react';
import type { TriageState } from '../../../domain/closed-lists.ts';
import { TRIAGE_STATES } from '../../../domain/closed-lists.ts';
import { formatInstant } from '../../format/date.ts';
import { useLacking } from '../../queries/use-me.ts';
import { useWrites } from '../../queries/use-writes.tsx';
import type { PartRow } from '../parts/part-row.ts';
import { TRIAGE_WORDS, findTriageState } from '../parts/triage-words.ts';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';

/** A person's judgement of the part, with a note. Stored with the workspace at once; Undo takes it back. */
export function TriageSection({ row }: { row: PartRow }) {
  const { writeDocument } = useWrites();
  const lacking = useLacking('buyer');
  const [failure, setFailure] = useState<string | null>(null);
  const stored = row.triage?.note ?? '';
  const [note, setNote] = useState(stored);
  const [known, setKnown] = useState(stored);
  if (stored !== known) {
    // Undone, or written in another tab.
    setKnown(stored);
    setNote(stored);
  }
  const store = (state: TriageState, nextNote: string, label: string) => {
    setFailure(null);
    writeDocument({
      kind: 'triage',
      key: row.id,
      value: { state, note: nextNote, changed: new Date().toISOString() },
      label,
    }).catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  const state = row.triage?.state ?? 'not-assessed';
  return (
    <SheetSection
      title="Triage"
      aside={
        row.triage === null ? null : <span className={s['stamp']}>changed {formatInstant(row.triage.changed)}</span>
      }
    >
      <div className={s['triage']}>
        <select
          aria-label="Triage state"
          disabled={lacking !== null}
          value={state}
          onChange={(event) => {
            const next = findTriageState(event.target.value);
            if (next !== null) store(next, note.trim(), `Mark ${row.id} “${TRIAGE_WORDS[next]}”`);
          }}
        >
          {TRIAGE_STATES.map((one) => (
            <option key={one} value={one}>
              {TRIAGE_WORDS[one]}
            </option>
          ))}
        </select>
        <textarea
          aria-label="Note"
          readOnly={lacking !== null}
          rows={note.length > 60 ? 3 : 1}
          placeholder="Note: who was asked, what was said"
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            // Escape gives the note up, not the sheet.
            if (event.key !== 'Escape' || note === stored) return;
            event.stopPropagation();
            setNote(stored);
          }}
        />
        {note.trim() === stored ? null : (
          <button type="button" className={s['copy']} onClick={() => store(state, note.trim(), `Note on ${row.id}`)}>
            Save note
          </button>
        )}
      </div>
      {lacking === null ? null : <p className={s['note']}>{lacking}</p>}
      {failure === null ? null : (
        <p role="alert" className={s['note']}>
          Not stored: {failure}
        </p>
      )}
    </SheetSection>
  );
}
