import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatMoney } from '../../format/money.ts';
import { joinClasses } from '../../components/class-names.ts';
import { Section } from '../../components/section.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import s from '../data.module.css';
import type { ReadState } from '../session/import-session.ts';
import { useImportSession } from '../session/use-import-session.ts';
import type { Assumption } from './list-assumptions.ts';

const AT_FIRST = 12;

/** Facts taken without asking: why, the rest on them, and one click for undoing each. */
export function AssumptionTable({
  state,
  assumptions,
  currency,
}: {
  state: ReadState;
  assumptions: readonly Assumption[];
  currency: string;
}) {
  const { session } = useImportSession();
  const [limit, setLimit] = useState(AT_FIRST);
  if (assumptions.length === 0) return null;
  return (
    <Section title="What we assumed" caption="Each can be undone in one click, now or later.">
      <div className={s['scroll']} tabIndex={0} role="region" aria-label="Assumptions">
        <table className={joinClasses(s['table'], s['stacks'])}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">We took it that</th>
              <th scope="col">Because</th>
              <th scope="col" className={s['number']}>
                Rests on it
              </th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {assumptions.slice(0, limit).map(({ id, about, count, taken, because, money, undo, step }) => (
              <tr key={id}>
                <th scope="row">
                  {about}
                  <small>{count}</small>
                </th>
                <td data-whole>{taken}</td>
                <td data-whole data-label="Because">
                  {because}
                </td>
                <td className={s['number']} data-label="Rests on it">
                  {money === null || money === 0 ? '–' : formatMoney(money, currency)}
                </td>
                <td className={s['actions']}>
                  {undo === null ? null : (
                    <button
                      type="button"
                      className={s['link']}
                      aria-disabled={state.again !== null}
                      aria-label={`${undo.label}: ${about}, ${taken}`}
                      onClick={() => {
                        if (state.again !== null) return;
                        void session.decide(`${undo.label}: ${about}, ${taken}`, {
                          settings: undo.change(state.settings),
                        });
                      }}
                    >
                      {undo.label}
                    </button>
                  )}{' '}
                  {step === null ? null : (
                    <Link
                      to="/data"
                      search={{ tab: 'import', step }}
                      resetScroll={false}
                      aria-label={`Each: ${about}, ${taken}`}
                    >
                      Each
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore count={assumptions.length} limit={limit} step={200} noun="further assumption" onLimit={setLimit} />
    </Section>
  );
}
