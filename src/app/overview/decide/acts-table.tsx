import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BriefSheet } from '../../../documents/brief/brief-sheet.ts';
import { joinClasses } from '../../components/class-names.ts';
import { Section } from '../../components/section.tsx';
import { isolateNames } from '../../format/isolate-names.ts';
import s from './brief.module.css';

/** Acts for now, with the last day, cost, money behind them and owner of each. `children`: the way to more. */
export function ActsTable({ acts, children }: { acts: BriefSheet['acts']; children: ReactNode }) {
  return (
    <Section
      title="What to do now"
      caption={acts.note}
      aside={
        <div className={s['aside']}>
          <Link to="/licences" search={{}}>
            All filings
          </Link>
          <Link to="/scenarios" search={{ tab: 'moves' }}>
            All moves and the plan
          </Link>
        </div>
      }
    >
      {acts.shown.length === 0 ? (
        <p className={s['none']}>{acts.none}</p>
      ) : (
        <div className={s['scroll']}>
          <table className={joinClasses(s['table'], s['stacks'])}>
            <caption className="visually-hidden">What to do now</caption>
            <thead>
              <tr>
                <th scope="col">Move</th>
                <th scope="col">Decide by</th>
                <th scope="col">Cost</th>
                <th scope="col">What hangs on it</th>
                <th scope="col">Owner</th>
              </tr>
            </thead>
            <tbody>
              {acts.shown.map(({ title, detail, by, isLate, cost, effect, owner }) => (
                <tr key={`${title} ${by}`}>
                  <th scope="row">
                    {isolateNames(title)}
                    <small>{isolateNames(detail)}</small>
                  </th>
                  <td className={isLate ? s['due'] : undefined} data-label="Decide by">
                    {by}
                  </td>
                  <td data-label="Cost">{cost}</td>
                  <td data-label="Hangs on it" data-whole>
                    {effect}
                  </td>
                  <td data-label="Owner">{owner}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {acts.more === null ? null : <p className={s['foot']}>{acts.more}</p>}
      {children}
    </Section>
  );
}
