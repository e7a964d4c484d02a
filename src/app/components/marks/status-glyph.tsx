import type { ReactNode } from 'react';
import type { LawStatus } from '../../../engine/controls/finding.ts';
import { STATUS_WORDS } from '../../words/law/law-words.ts';
import { joinClasses } from '../class-names.ts';
import s from './law.module.css';

/** Shapes differ, not only colours: full, half, dashed, quarter, crossed, empty. */
const SHAPES: Record<LawStatus | 'not-listed', ReactNode> = {
  'in-force': <circle cx="5" cy="5" r="4.3" fill="currentColor" />,
  unconfirmed: (
    <>
      <circle cx="5" cy="5" r="4.3" className={s['line']} stroke="currentColor" />
      <path d="M5 .7a4.3 4.3 0 0 0 0 8.6Z" fill="currentColor" />
    </>
  ),
  suspended: <circle cx="5" cy="5" r="4.3" className={s['line']} stroke="currentColor" strokeDasharray="2.3 1.56" />,
  'not-yet': (
    <>
      <circle cx="5" cy="5" r="4.3" className={s['line']} stroke="currentColor" />
      <path d="M5 5V.7A4.3 4.3 0 0 1 9.3 5Z" fill="currentColor" />
    </>
  ),
  ended: <path d="M1.2 1.2 8.8 8.8M8.8 1.2 1.2 8.8" className={s['line']} stroke="currentColor" />,
  'not-listed': <circle cx="5" cy="5" r="4.3" className={s['line']} stroke="currentColor" />,
};

/** The mark alone. It has no text of its own: put the word beside it, or use `StatusGlyph`. */
export function StatusMark({ status, alone = false }: { status: LawStatus | 'not-listed'; alone?: boolean }) {
  return (
    <svg
      className={joinClasses(s['glyph'], alone && s['glyphAlone'], s[status])}
      viewBox="0 0 10 10"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[status]}
    </svg>
  );
}

/**
 * The status of a measure on the law date, as a glyph with its word. `wordless` keeps the word for screen readers and the tooltip
 * only, for cells where a header names the column.
 */
export function StatusGlyph({ status, wordless = false }: { status: LawStatus; wordless?: boolean }) {
  const word = STATUS_WORDS[status];
  return (
    <span className={s['status']} title={wordless ? word : undefined}>
      <StatusMark status={status} alone={wordless} />
      <span className={wordless ? 'visually-hidden' : s['word']}>{word}</span>
    </span>
  );
}
