import { Link } from '@tanstack/react-router';
import { formatMoney } from '../../format/money.ts';
import { formatCounted } from '../../format/number.ts';
import type { Asked } from './rank-addressees.ts';
import s from './parts.module.css';

/** Suppliers named above the table. */
const MOST = 3;

/** The suppliers to ask first, each a link to its letter; all that they are asked is on the Questions page. */
export function AskFirst({ asked, currency }: { asked: readonly Asked[]; currency: string }) {
  if (asked.length === 0) return null;
  const more = asked.length - MOST;
  return (
    <p className={s['askFirst']}>
      <b>Ask first</b>{' '}
      {asked.slice(0, MOST).map(({ supplierId, name, facts, revenueAtRisk, isLeast }) => (
        <span key={supplierId}>
          <Link to="/supplier" search={{ id: supplierId }}>
            <bdi>{name}</bdi>
          </Link>{' '}
          {formatCounted(facts, 'question')}
          {revenueAtRisk > 0 ? `, ${isLeast ? 'at least' : 'up to'} ${formatMoney(revenueAtRisk, currency)}` : ''}
        </span>
      ))}
      <Link to="/data" search={{ tab: 'questions' }}>
        {more > 0 ? `${formatCounted(more, 'more supplier')} and all questions` : 'All questions'}
      </Link>
    </p>
  );
}

/** Whom to ask about one part, in its row. */
export function AskAbout({ asked }: { asked: readonly Asked[] }) {
  const [first] = asked;
  if (first === undefined) return null;
  return (
    <>
      <Link
        to="/supplier"
        search={{ id: first.supplierId }}
        title={asked.map(({ name }) => name).join(', ')}
        onClick={(event) => event.stopPropagation()}
      >
        ask <bdi>{first.name}</bdi>
      </Link>
      {asked.length > 1 ? ` and ${asked.length - 1} more` : null}
    </>
  );
}
