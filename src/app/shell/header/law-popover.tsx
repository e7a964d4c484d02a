import { Suspense, lazy } from 'react';
import { formatDate } from '../../format/date.ts';
import { useView } from '../../queries/view/use-view.ts';
import { READING_WORDS } from '../../../domain/notes/reading-words.ts';
import { Popover } from '../../components/popover.tsx';
import s from './header.module.css';

/** Opened now and then. */
const LawSettings = lazy(async () => ({ default: (await import('./law-settings.tsx')).LawSettings }));

/** The day on which the law is read, and whether the last day of a suspension still belongs to it. */
export function LawPopover() {
  const { lawDate, lawDateIsFixed, reading, isReady } = useView();
  return (
    <Popover
      className={s['fact']}
      title="Law date"
      label={
        <>
          <span className={s['key']}>Law</span> {formatDate(lawDate)}
          {reading === 'open' ? null : `, ${READING_WORDS[reading]}`}
        </>
      }
    >
      <p className={s['hint']}>
        Every measure is judged as it stood, or will stand, on this day.
        {lawDateIsFixed ? null : ' It follows today until you choose another.'}
      </p>
      {isReady ? (
        <Suspense fallback={null}>
          <LawSettings key={lawDate} />
        </Suspense>
      ) : null}
    </Popover>
  );
}
