import { Link } from '@tanstack/react-router';
import { formatMoney } from '../../format/money.ts';
import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import s from '../data.module.css';
import type { ReadState } from '../session/import-session.ts';
import { useImportSession } from '../session/use-import-session.ts';
import { MOST_POINTS, type Point } from './list-points.ts';
import u from './understood.module.css';

/** Points in need of a person, those with most money first; each is answered in one click or on its step. */
export function PointList({
  state,
  points,
  currency,
}: {
  state: ReadState;
  points: readonly Point[];
  currency: string;
}) {
  const { session } = useImportSession();
  const { settings, again } = state;
  const shown = points.slice(0, MOST_POINTS);
  const more = points.length - shown.length;
  return (
    <Section
      title={
        points.length === 0
          ? 'No point needs you'
          : `${formatCounted(points.length, 'point')} ${points.length === 1 ? 'needs' : 'need'} you`
      }
      caption={
        points.length === 0
          ? 'What was assumed stands below, and can be undone.'
          : 'Ranked by the yearly revenue that hangs on each. Points left open stay open: they count as not known.'
      }
      rule={false}
    >
      <ol className={u['points']} aria-label="Points that need you">
        {shown.map(({ id, question, why, money, source, options }, index) => (
          <li key={id}>
            <span className={u['number']} aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <p className={u['question']}>{question}</p>
              <p className={u['why']}>{why}</p>
              <p className={u['options']}>
                {options.map((option) =>
                  'step' in option ? (
                    <Link
                      key={option.label}
                      to="/data"
                      search={{ tab: 'import', step: option.step }}
                      className={s['button']}
                      resetScroll={false}
                      aria-label={`${option.label}: ${question}`}
                    >
                      {option.label}
                    </Link>
                  ) : (
                    <button
                      key={option.label}
                      type="button"
                      className={s['button']}
                      aria-disabled={again !== null}
                      aria-label={`${option.label}: ${question}`}
                      onClick={() => {
                        if (again !== null) return;
                        void session.decide(`${question} ${option.label}`, { settings: option.change(settings) });
                      }}
                    >
                      {option.label}
                    </button>
                  ),
                )}
                {source === null ? null : <small>{source}</small>}
              </p>
            </div>
            <span className={u['money']}>{money === null || money === 0 ? '' : formatMoney(money, currency)}</span>
          </li>
        ))}
      </ol>
      {more === 0 ? null : (
        <p className={s['hint']}>
          {formatCounted(more, 'further point')} with less money follow once these are answered.
        </p>
      )}
    </Section>
  );
}
