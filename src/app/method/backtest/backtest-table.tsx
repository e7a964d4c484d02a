import type { PastCheck } from '../../../analyses/score-past.ts';
import type { Check, Episode } from '../../../catalogue/past/past-schema.ts';
import { writeForecast, writeSeen } from '../../../domain/write-backtest.ts';
import { ExternalLink } from '../../components/marks/external-link.tsx';
import t from '../../components/table.module.css';
import { formatDate } from '../../format/date.ts';

/** Content of the table on a check. */
export type ShownCheck = PastCheck<
  Pick<Episode, 'name' | 'startDate'> & {
    readonly questions: readonly { readonly id: string; readonly says: string; readonly asks: string }[];
  },
  Omit<Check, 'use'> & { readonly use: string }
>;

/** Every check: question, observation, the model's answer, and whether the one lies in the other. */
export function BacktestTable({ checks }: { checks: readonly ShownCheck[] }) {
  return (
    <div className={t['scroll']}>
      <table className={t['table']}>
        <caption className="visually-hidden">Checks of the back-test, misses first</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Seen</th>
            <th scope="col">Said: 10 – 50 – 90 of 100 runs</th>
            <th scope="col">In the band</th>
            <th scope="col">Use</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((one) => (
            <CheckRow key={one.question} check={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CheckRow({ check }: { check: ShownCheck }) {
  const { asked, episode, seen, forecast, isMet, use, text, date, source } = check;
  const counted = { asks: asked.asks, startDate: episode.startDate };
  return (
    <tr>
      <th scope="row">
        {asked.says}
        <small>{episode.name}</small>
      </th>
      <td>
        {writeSeen(seen, counted)}
        <small>
          {text} <ExternalLink address={source}>{formatDate(date)}</ExternalLink>
        </small>
      </td>
      <td>{writeForecast(forecast, counted)}</td>
      <td>{isMet ? 'in' : <b>out</b>}</td>
      <td>{use === 'fitted' ? 'fitted' : 'held out'}</td>
    </tr>
  );
}
