import { useRef, useState } from 'react';
import type { TriageState } from '../../../domain/closed-lists.ts';
import { TRIAGE_STATES } from '../../../domain/closed-lists.ts';
import type { Triage } from '../../../domain/workspace/workspace.ts';
import { formatInstant } from '../../format/date.ts';
import { findLeftDraft, useDraftKey, useHeldDraft } from '../../queries/writes/unsaved-drafts.ts';
import { useLacking } from '../../queries/session/use-me.ts';
import { useWrites } from '../../queries/writes/use-writes.tsx';
import type { PartRow } from '../parts/part-row.ts';
import { UNASSESSED, changeTriage } from '../parts/change-triage.ts';
import { TRIAGE_WORDS, findTriageState } from '../../words/triage-words.ts';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';

/** A state chosen by keys is stored by Enter, on leaving the choice, or after this long: people looking for letters type slowly. */
const SETTLE_MS = 4000;

/** A person's judgement of the part, with a note. Stored with the workspace at once; Undo takes it back. */
export function TriageSection({ row }: { row: PartRow }) {
  const { writeDocument } = useWrites();
  const lacking = useLacking('buyer');
  const [failure, setFailure] = useState<string | null>(null);
  const stored = row.triage?.note ?? '';
  const draftKey = useDraftKey(`note on ${row.id}`);
  const [note, setNote] = useState(() => findLeftDraft(draftKey, stored) ?? stored);
  const [known, setKnown] = useState(stored);
  const [isOverOther, setIsOverOther] = useState(false);
  const typed = note.trim();
  if (stored !== known) {
    // Stored from here, undone, or written by somebody else, whom what is being typed here must not overwrite unseen.
    const isTyping = typed !== known && typed !== stored;
    setKnown(stored);
    setIsOverOther(isTyping);
    if (!isTyping) setNote(findLeftDraft(draftKey, stored) ?? stored);
  }
  useHeldDraft(draftKey, stored, note);
  const [chosen, setChosen] = useState<TriageState | null>(null);
  const write = (change: Partial<Pick<Triage, 'state' | 'note'>>, label: string): Promise<void> => {
    setFailure(null);
    return writeDocument({
      kind: 'triage',
      key: row.id,
      change: (before) => changeTriage(before, { ...change, changed: new Date().toISOString() }),
      label,
    }).catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  const waiting = useRef<{ state: TriageState; timer: ReturnType<typeof setTimeout> } | null>(null);
  const isByKey = useRef(false);
  /** Each letter and arrow chooses another state: those passed on the way are not stored. */
  const choose = (state: TriageState) => {
    setChosen(state);
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = { state, timer: setTimeout(settle, SETTLE_MS) };
    if (!isByKey.current) settle();
  };
  const settle = () => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current.timer);
    const { state } = waiting.current;
    waiting.current = null;
    const noteTyped = typed === stored ? {} : { note: typed };
    void write({ state, ...noteTyped }, `Mark ${row.id} “${TRIAGE_WORDS[state]}”`).finally(() =>
      setChosen((latest) => (latest === state ? null : latest)),
    );
  };
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
          value={chosen ?? row.triage?.state ?? UNASSESSED.state}
          onKeyDown={({ key }) => {
            isByKey.current = true;
            if (key === 'Enter') settle();
          }}
          onPointerDown={() => (isByKey.current = false)}
          onBlur={settle}
          onChange={(event) => {
            const next = findTriageState(event.target.value);
            if (next !== null) choose(next);
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
        {typed === stored ? null : (
          <button type="button" className={s['copy']} onClick={() => void write({ note: typed }, `Note on ${row.id}`)}>
            Save note
          </button>
        )}
      </div>
      {isOverOther && typed !== stored ? (
        <p role="status" className={s['note']}>
          {stored === ''
            ? 'The stored note was emptied meanwhile.'
            : `Stored meanwhile: “${stored}”. Saving replaces it.`}
        </p>
      ) : null}
      {lacking === null ? null : <p className={s['note']}>{lacking}</p>}
      {failure === null ? null : (
        <p role="alert" className={s['note']}>
          Not stored: {failure}
        </p>
      )}
    </SheetSection>
  );
}
