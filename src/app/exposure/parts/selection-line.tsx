import { useState } from 'react';
import type { TriageState } from '../../../domain/closed-lists.ts';
import { TRIAGE_STATES } from '../../../domain/closed-lists.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import { useLacking } from '../../queries/session/use-me.ts';
import { useWrites } from '../../queries/writes/use-writes.tsx';
import { changeTriage } from './change-triage.ts';
import type { PartRow } from './part-row.ts';
import s from './parts.module.css';
import { TRIAGE_WORDS, findTriageState } from '../../words/triage-words.ts';
import { late } from '../../components/late.tsx';

const FactsOfMany = late(async () => (await import('../../suppliers/answers/facts-of-many.tsx')).FactsOfMany, null);

/** Actions on the selected parts: one undo takes a change of many back. */
export function SelectionLine({ selected, onClear }: { selected: readonly PartRow[]; onClear: () => void }) {
  const { writeDocuments } = useWrites();
  const lacking = useLacking('buyer');
  const [state, setState] = useState<TriageState>('in-review');
  const [failure, setFailure] = useState<string | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  const [isStating, setIsStating] = useState(false);
  const apply = () => {
    setFailure(null);
    setIsWriting(true);
    const changed = new Date().toISOString();
    const writes = selected.map((row) => ({
      kind: 'triage' as const,
      key: row.id,
      change: (before: unknown) => changeTriage(before, { state, changed }),
    }));
    writeDocuments(writes, `Mark ${formatCounted(selected.length, 'part')} “${TRIAGE_WORDS[state]}”`)
      .then(onClear)
      .catch((error: unknown) => setFailure(`Not stored: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => setIsWriting(false));
  };
  return (
    <div>
      <div className={s['line']} role="status">
        <b>{formatCount(selected.length)} selected</b>
        <span className={s['selectionTools']}>
          <label>
            <span className="visually-hidden">Triage state for the selected parts</span>
            <select value={state} onChange={(event) => setState(findTriageState(event.target.value) ?? state)}>
              {TRIAGE_STATES.map((one) => (
                <option key={one} value={one}>
                  {TRIAGE_WORDS[one]}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className={s['action']} disabled={isWriting || lacking !== null} onClick={apply}>
            Mark {formatCounted(selected.length, 'part')}
          </button>
          <button
            type="button"
            className={s['link']}
            aria-expanded={isStating}
            onClick={() => setIsStating(!isStating)}
          >
            State a fact
          </button>
          <button type="button" className={s['link']} onClick={onClear}>
            Clear selection
          </button>
        </span>
        {lacking === null ? null : <span>{lacking}</span>}
        {failure === null ? null : <span role="alert">{failure}</span>}
      </div>
      {isStating ? <FactsOfMany partNumbers={selected.map(({ id }) => id)} /> : null}
    </div>
  );
}
