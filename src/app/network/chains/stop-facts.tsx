import { nameGoods } from '../../../documents/words/name-goods.ts';
import { Link } from '@tanstack/react-router';
import type { IsoDate } from '../../../domain/units.ts';
import type { StopAnswer } from '../../../engine/explorer/picture.ts';
import { formatDate } from '../../format/date.ts';
import { formatShareRange, formatWeeks } from '../../format/number.ts';
import { NOTHING_LOST, describeStopped } from '../panel/describe-stop.ts';
import s from './chains.module.css';
import type { ChainRow, ChainSource } from './chain-types.ts';
import { describeMakers, describeOthers } from './describe-row.ts';
import type { FirstStop } from './find-first-stop.ts';

/** First stop, money and products of a stop, with the basis of the figures and the ways on. */
export function StopFacts({
  shown,
  answer,
  firstStop,
  currency,
  lawDate,
}: {
  lawDate: IsoDate;
  shown: ChainRow | ChainSource;
  answer: StopAnswer;
  firstStop: FirstStop | null;
  currency: string;
}) {
  const row = 'partNumber' in shown ? shown : null;
  return (
    <>
      <p>
        {row === null
          ? `${shown.name}, ${'place' in shown ? shown.place : ''}: it ships nothing any more.`
          : `${row.name}: nothing comes any more from where a rule reaches it.`}
      </p>
      <h3>What happens</h3>
      <dl className={s['facts']}>
        {row === null ? (
          <div>
            <dt>Exposed parts behind which it stands</dt>
            <dd>{'behind' in shown ? shown.behind.length : 0}</dd>
          </div>
        ) : (
          <>
            <div>
              <dt>Made by</dt>
              <dd>{describeMakers(row)}</dd>
            </div>
            <div>
              <dt>Also made by</dt>
              <dd>{describeOthers(row)}</dd>
            </div>
            <div>
              <dt>Cover</dt>
              <dd className={row.isShort ? s['short'] : undefined}>
                {row.coverIsMost && row.coverWeeks !== null ? 'at most ' : ''}
                {formatWeeks(row.coverWeeks)}
              </dd>
            </div>
            <div>
              <dt>Licence wait, median</dt>
              <dd>{row.waitIsOpenEnded ? 'no limit is known' : formatWeeks(row.waitWeeks)}</dd>
            </div>
            <div className={s['sum']}>
              <dt>First stop</dt>
              <dd className={row.isShort ? s['short'] : undefined}>
                {firstStop === null
                  ? 'being worked out'
                  : firstStop.day === null
                    ? 'not known'
                    : `about ${formatDate(firstStop.day)}`}
              </dd>
            </div>
          </>
        )}
        <div className={s['sum']}>
          <dt>Yearly revenue that stops</dt>
          <dd>{describeStopped(answer, currency)}</dd>
        </div>
        {answer.products.map(({ partNumber, description, lost, revenue }) => (
          <div key={partNumber}>
            <dt>{nameGoods({ partNumber, description })}</dt>
            <dd>
              {formatShareRange(lost.low, lost.high)}
              {revenue === null ? ', revenue not known' : ''}
            </dd>
          </div>
        ))}
      </dl>
      {answer.products.length === 0 ? <p>{NOTHING_LOST}</p> : null}
      <p className={s['note']}>
        {composeBasis(firstStop)} Money: output lost at once with these sources down; no stock, and no other source
        makes more. Sources that are not known go on.
      </p>
      {row === null ? null : (
        <>
          <h3>What to do</h3>
          <p>{composeStep(firstStop, lawDate)}</p>
          <p className={s['actions']}>
            <Link to="/exposure" search={{ part: row.partNumber }}>
              Open part
            </Link>
            <Link to="/licences">Licences</Link>
            <Link to="/scenarios">Scenarios</Link>
          </p>
        </>
      )}
    </>
  );
}

function composeBasis(firstStop: FirstStop | null): string {
  if (firstStop === null) return '';
  if (firstStop.basis === null) return 'First stop is not known: no stock or no need is on file.';
  return firstStop.basis === 'licence'
    ? 'First stop: the last day of stock and of what the licences on file let pass.'
    : 'First stop: the stock on hand at the usual need, other sources not counted.';
}

function composeStep(firstStop: FirstStop | null, lawDate: IsoDate): string {
  if (firstStop === null) return 'What to file until when is being worked out.';
  if (firstStop.fileBy !== null && firstStop.fileBy < lawDate)
    return `File at once: it was due ${formatDate(firstStop.fileBy)} for a decision to be expected before cover ends.`;
  if (firstStop.fileBy !== null)
    return `File by ${formatDate(firstStop.fileBy)}, so that a decision can be expected before cover ends.`;
  if (firstStop.expected !== null) {
    const late = firstStop.day !== null && firstStop.expected > firstStop.day ? ', after the first stop' : '';
    return `A decision can be expected about ${formatDate(firstStop.expected)}${late}.`;
  }
  return 'Open the part to see which licence it needs and who else makes it.';
}
