import { Link } from '@tanstack/react-router';
import type { OutageRow } from '../../../engine/resilience/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatDays, formatTime } from '../../format/days.ts';
import s from '../network.module.css';
import { OutageState } from './run-notice.tsx';
import type { Selection } from '../model/selection.ts';
import { readCountryKey } from '../model/selection.ts';
import type { ShownExplorer } from '../model/use-explorer.ts';

/** How long sales go on when the selection is down: where a run of outages exists its answer, else the way to start one. */
export function SurvivalLine({ explorer, selection }: { explorer: ShownExplorer; selection: Selection }) {
  const { runs, model } = explorer;
  const country = readCountryKey(selection.key);
  const level = country !== null ? 'countries' : selection.group === null ? 'nodes' : null;
  // A group is part of a country or supplier in one tier, which no outage is about.
  if (level === null) return null;
  const { report } = runs.outages;
  // The way to start a run already stands above a picture that waits for it.
  if (report === undefined && explorer.measure === 'survive') return null;
  if (report === undefined)
    return (
      <div className={s['survival']}>
        <OutageState runs={runs} />
      </div>
    );
  const id = country ?? selection.key;
  const row = report[level].find((one) => one.id === id);
  return (
    <p className={s['survival']}>
      {row === undefined ? (
        'Time to survive: no outage is worked out for a source without a site.'
      ) : (
        <>
          {describeSurvival(row, model.picture.currency)}{' '}
          <Link to="/scenarios" search={{ tab: 'resilience', level, row: id }} className={s['law']}>
            Its arithmetic
          </Link>
        </>
      )}
    </p>
  );
}

/** An outage in a sentence: how long sales go on, the time of recovery, the loss until then. */
function describeSurvival(row: OutageRow, currency: string): string {
  const { timeToSurvive, timeToRecover, performanceImpact } = row;
  const survives =
    timeToSurvive === null
      ? `Time to survive is not known${row.reason === null ? '' : `: ${row.reason}`}.`
      : typeof timeToSurvive === 'number'
        ? `Sales last ${formatTime(timeToSurvive)} days on stock and other sources`
        : 'Sales last beyond the horizon on stock and other sources';
  if (timeToSurvive === null) return survives;
  const back =
    timeToRecover === null
      ? 'how long it takes to be back is not known'
      : `it is back after ${formatDays(timeToRecover)} days`;
  const lost =
    performanceImpact === null || performanceImpact === 0
      ? ''
      : `, and ${formatMoney(performanceImpact, currency)} are lost until then`;
  return `${survives}; ${back}${lost}.`;
}
