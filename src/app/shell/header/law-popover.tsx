import { useState } from 'react';
import { formatDate, isCalendarDay } from '../../format/date.ts';
import { useSetPreferences } from '../../queries/view/use-preferences.ts';
import { useToday } from '../../queries/view/use-today.ts';
import { useSetView, useView } from '../../queries/view/use-view.ts';
import { Popover } from '../../components/popover.tsx';
import s from './header.module.css';

/** The day on which the law is read, and whether the last day of a suspension still belongs to it. */
export function LawPopover() {
  const { lawDate, lawDateIsFixed, isReady } = useView();
  return (
    <Popover
      className={s['fact']}
      title="Law date"
      label={
        <>
          <span className={s['key']}>Law</span> {formatDate(lawDate)}
        </>
      }
    >
      <p className={s['hint']}>
        Every measure is judged as it stood, or will stand, on this day.
        {lawDateIsFixed ? null : ' It follows today until you choose another.'}
      </p>
      {isReady ? <LawSettings key={lawDate} /> : null}
    </Popover>
  );
}

function LawSettings() {
  const { lawDate, suspensionEnd, lawDateIsFixed } = useView();
  const setView = useSetView();
  const setPreferences = useSetPreferences();
  const [text, setText] = useState(lawDate);
  const isValid = isCalendarDay(text);
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
              onChange={() => void setPreferences({ suspensionEnd: value }, `Last day of a suspension: ${label}`)}
            />
            <span>
              {label}
              <small>{example}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </form>
  );
}
