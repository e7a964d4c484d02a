import causes from '../../../catalogue/past/causes.json' with { type: 'json' };
import episodes from '../../../catalogue/past/episodes.json' with { type: 'json' };
import record from '../../../catalogue/past/record.json' with { type: 'json' };
import sealed from '../../../catalogue/past/sealed.json' with { type: 'json' };
import { scorePast } from '../../../analyses/score-past.ts';
import { writeFare, writeScore } from '../../../domain/write-backtest.ts';
import { formatDate } from '../../format/date.ts';
import { Chapter } from '../chapter.tsx';
import s from '../method.module.css';
import { BacktestTable } from './backtest-table.tsx';

// A test reads these files by their schema; the page takes them as they are.
const scored = scorePast({ episodes, record }, sealed.forecasts);

/** The simulation held against events since 2023: the overall score, then every check, misses first. */
export function BacktestSection() {
  const { checks, byEpisode, score } = scored;
  const missed = checks.filter(({ isMet }) => !isMet).length;
  return (
    <Chapter id="back-test">
      <p>
        {episodes.length} episodes since 2023 stand as a few plants and flows with what was known on their first day.
        The same simulation as for any scenario says what comes of them; beside it stands what was seen.{' '}
        <b>
          {missed} of {checks.length} checks are missed
        </b>
        , and they come first. Read results of scenarios with that in mind.
      </p>
      <dl className={s['terms']}>
        <div>
          <dt>All checks</dt>
          <dd>{writeScore(score.all)}</dd>
        </div>
        <div>
          <dt>Held out</dt>
          <dd>{writeScore(score.heldOut)} No number of the model comes from what was seen there.</dd>
        </div>
        <div>
          <dt>Fitted</dt>
          <dd>{writeScore(score.fitted)} The same reports stand behind numbers of the presets.</dd>
        </div>
        <div>
          <dt>Sealed</dt>
          <dd>
            Forecasts of {formatDate(sealed.sealedOn)}, sha-256 {sealed.hash.slice(0, 12)}, written before the record
            was put beside them; no number was changed afterwards. <code>lodestone backtest</code> runs them again and
            says whether they still are the same.
          </dd>
        </div>
      </dl>
      <BacktestTable checks={checks} />
      <h3>How each episode fares, and why</h3>
      <dl className={s['terms']}>
        {byEpisode.map(({ episode: { id, name }, score: own }) => {
          const { bands, brier } = writeFare(own);
          return (
            <div key={id}>
              <dt>{name}</dt>
              <dd>
                Bands that hold {bands}, Brier score {brier}. {causes.find(({ episode }) => episode === id)?.why}
              </dd>
            </div>
          );
        })}
      </dl>
      <h3>What was known on the first day</h3>
      <dl className={s['terms']}>
        {episodes.map(({ id, name, known, startDate }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {formatDate(startDate)}: {known}
            </dd>
          </div>
        ))}
      </dl>
    </Chapter>
  );
}
