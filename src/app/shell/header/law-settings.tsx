import { useState } from 'react';
import { READING_WORDS } from '../../../domain/notes/reading-words.ts';
import { formatDate, isLawDay } from '../../format/date.ts';
import { useSetPreferences } from '../../queries/view/use-preferences.ts';
import { useToday } from '../../queries/view/use-today.ts';
import { useSetView, useView } from '../../queries/view/use-view.ts';
import { READING_HINTS } from '../../words/law/reading-words.ts';
import s from './header.module.css';

/** The meaning of the day of the law, and the settings of its reading. */
export function LawChoices() {
  const { lawDate, lawDateIsFixed, isReady } = useView();
  return (
    <>
      <p className={s['hint']}>
        Every measure is judged as it stood, or will stand, on this day.
        {lawDateIsFixed ? null : ' It follows today until you choose another.'}
      </p>
      {isReady ? <LawSettings key={lawDate} /> : null}
    </>
  );
}

/** The settings of the law's reading: the day, the last day of a suspension, and a pause passed without a known act. */
function LawSettings() {
  const { lawDate, suspensionEnd, reading, lawDateIsFixed } = useView();
  const setView = useSetView();
  const setPreferences = useSetPreferences();
  const [text, setText] = useState(lawDate);
  const [failure, setFailure] = useState<string | null>(null);
  /** What is chosen holds in the address at once; only storing it for the others can fail. */
  const prefer: typeof setPreferences = async (change, label) => {
    setFailure(null);
    await setPreferences(change, label).catch((error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  const isValid = isLawDay(text);
  const today = useToday();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid) setView({ law: text });
      }}
    >
      <div className={s['row']}>
        <label>
          <span className="visually-hidden">Law date</span>
          <input
            className={s['input']}
            type="date"
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-invalid={!isValid}
          />
        </label>
        <button type="submit" className={s['action']} disabled={!isValid || text === lawDate}>
          Judge on this day
        </button>
        <button
          type="button"
          className={s['action']}
          disabled={!lawDateIsFixed}
          title={formatDate(today)}
          onClick={() => setView({ law: undefined })}
        >
          Today
        </button>
      </div>
      <fieldset className={s['group']}>
        <legend>The last day of a suspension</legend>
        {(
          [
            ['inclusive', 'still belongs to it', 'A suspension until 10 November 2026 covers that day.'],
            [
              'exclusive',
              'is the first day without it',
              'A suspension until 10 November 2026 ends as that day begins.',
            ],
          ] as const
        ).map(([value, label, example]) => (
          <label key={value} className={s['option']}>
            <input
              type="radio"
              name="suspension-end"
              checked={suspensionEnd === value}
              onChange={() => void prefer({ suspensionEnd: value }, `Last day of a suspension: ${label}`)}
            />
            <span>
              {label}
              <small>{example}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className={s['group']}>
        <legend>A pause that has passed without a known act</legend>
        {(['open', 'law', 'agreed'] as const).map((value) => (
          <label key={value} className={s['option']}>
            <input
              type="radio"
              name="reading"
              checked={reading === value}
              onChange={() => void prefer({ reading: value }, `Reading of the law: ${READING_WORDS[value]}`)}
            />
            <span>
              {READING_WORDS[value]}
              <small>{READING_HINTS[value]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {failure === null ? null : (
        <p role="alert" className={s['hint']}>
          Not stored for the others: {failure}
        </p>
      )}
    </form>
  );
}
