import type { ReactNode } from 'react';
import { FillSwatch } from '../fills/fill-swatch.tsx';
import { Heading } from './heading.tsx';
import s from './states.module.css';
import { StatusMark } from '../marks/status-glyph.tsx';

/** Why there is nothing to show. "Nothing exposed" and "cannot be judged" must never be taken for one another. */
export type EmptyReason = 'no-match' | 'nothing-exposed' | 'cannot-be-judged' | 'first-use' | 'offline';

const TITLES: Record<EmptyReason, string> = {
  'no-match': 'Nothing matches',
  'nothing-exposed': 'Nothing here is exposed',
  'cannot-be-judged': 'Cannot be judged: facts are missing',
  'first-use': 'No data yet',
  offline: 'Not connected',
};

function Mark({ reason }: { reason: EmptyReason }) {
  if (reason === 'nothing-exposed') return <StatusMark status="not-listed" />;
  return reason === 'cannot-be-judged' ? (
    <>
      <FillSwatch fill="cannotBeJudged" />{' '}
    </>
  ) : null;
}

/** A view without content: its reason, a sentence of explanation (`children`) and, if there is one, the helping `action`. */
export function EmptyState({
  reason,
  title = TITLES[reason],
  children,
  action,
}: {
  reason: EmptyReason;
  title?: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={s['empty']} data-reason={reason}>
      <Heading className={s['title']}>
        <Mark reason={reason} />
        {title}
      </Heading>
      <div>{children}</div>
      {action === undefined ? null : <div className={s['actions']}>{action}</div>}
    </div>
  );
}
