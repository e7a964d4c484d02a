import { formatFixed } from '../../../documents/format/locale.ts';
import { Link } from '@tanstack/react-router';
import type { OutageExplanation, OutageRow, ResilienceReport } from '../../../engine/resilience/report.ts';
import { NBSP, addSign, formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { formatCounted, formatQuantity } from '../../format/number.ts';
import { CalcTable } from '../../components/calc-table.tsx';
import type { ThingNames } from '../../words/name-things.ts';
import { formatDays, formatGap, formatTime } from '../../format/days.ts';
import type { OutageLevel } from '../scenarios-search.ts';
import { LEVEL_NOUNS } from '../../words/outage-words.ts';
import { nameReason } from './name-outage.ts';
import s from './resilience.module.css';

type Stock = OutageExplanation['stocks'][number];

const STOCK_PLACES: Readonly<Record<Stock['kind'], (site: string) => string>> = {
  node: (site) => `ready at ${site}`,
  shelf: (site) => `in stock at ${site}`,
  pool: () => 'in the own store',
  finished: () => 'finished goods',
};

/** Each figure of a row as a sum to follow. */
export function OutageArithmetic({
  row,
  level,
  explanation: { stocks, firstShort, lost },
  report,
  names,
  isSilent,
}: {
  row: OutageRow;
  level: OutageLevel;
  explanation: OutageExplanation;
  report: ResilienceReport;
  names: ThingNames;
  /** Its time to survive is 0 only for want of stock on file. */
  isSilent: boolean;
}) {
  const { timeToSurvive, timeToRecover, performanceImpact, riskExposureIndex } = row;
  const { currency, basis } = report;
  const reason = row.reason === null ? null : nameReason(row.reason, row.id, names.site);
  const days = (figure: number) => `${formatDays(figure)}${NBSP}d`;
  // One digit more than the table has, so that the addends are seen to add up.
  const scale = { ...getSharedMoneyScale([performanceImpact ?? 0]), digits: 1 };
  const money = (amount: number) => formatMoney(amount, currency, scale);
  const greatest = report[level].reduce((most, one) => Math.max(most, one.performanceImpact ?? 0), 0);
  return (
    <>
      <h3 className={s['sheetHead']}>Time to survive</h3>
      {timeToSurvive === null ? (
        <p>Not known. {reason}</p>
      ) : typeof timeToSurvive !== 'number' ? (
        <p>
          No end: the rest of the network meets the demand without it for {formatCounted(report.horizonDays, 'day')} and
          longer.
        </p>
      ) : stocks.length === 0 ? (
        <p>
          {isSilent
            ? 'No stock of it is on file, so it counts as 0 days. Any stock that there is makes the gap and the loss smaller.'
            : '0 days: no stock lies between the outage and the customer.'}
        </p>
      ) : (
        <CalcTable
          caption="Time to survive, by the stocks that carry it"
          rows={[
            ...stocks.map((stock) => ({
              label: (
                <Link to="/exposure" search={{ part: stock.partNumber }}>
                  {names.part(stock.partNumber)}
                </Link>
              ),
              note: `${formatQuantity(stock.units, 'units')} ${STOCK_PLACES[stock.kind](stock.siteId === null ? '' : names.site(stock.siteId))}`,
              value: days(stock.days),
            })),
            { label: 'Sales last', value: days(timeToSurvive), kind: 'sum' as const },
          ]}
        />
      )}
      {firstShort.length === 0 ? null : (
        <p className={s['muted']}>
          Then {firstShort.map(names.part).join(', ')} {firstShort.length === 1 ? 'is' : 'are'} the first to run short.
        </p>
      )}
      <h3 className={s['sheetHead']}>Gap</h3>
      <CalcTable
        caption="Gap"
        rows={[
          {
            label: 'Time to recover',
            note:
              level === 'countries' || level === 'suppliers'
                ? 'the longest of its sites on file'
                : 'of the site, on file',
            value: timeToRecover === null ? 'not known' : days(timeToRecover),
          },
          {
            label: 'less time to survive',
            value: typeof timeToSurvive === 'number' ? days(timeToSurvive) : formatTime(timeToSurvive),
          },
          {
            label: 'Gap',
            value: typeof row.gap === 'number' ? `${formatGap(row.gap)}${NBSP}d` : formatGap(row.gap),
            kind: 'sum' as const,
          },
        ]}
      />
      {reason === null || performanceImpact === null ? null : <p className={s['muted']}>{reason}</p>}
      <h3 className={s['sheetHead']}>Performance impact and risk exposure index</h3>
      {performanceImpact === null ? (
        <p>Not known. {reason}</p>
      ) : performanceImpact === 0 ? (
        <p>None: no sale is lost until it is back.</p>
      ) : (
        <>
          <CalcTable
            caption="Performance impact, by product"
            rows={[
              ...lost.map(({ partNumber, units, lossPerUnit, loss }) => ({
                label: (
                  <Link to="/exposure" search={{ part: partNumber }}>
                    {names.part(partNumber)}
                  </Link>
                ),
                note: `${formatQuantity(units, 'units')} × ${addSign(currency, formatQuantity(lossPerUnit))} of ${basis}`,
                value: money(loss),
              })),
              { label: `Lost ${basis}`, value: money(performanceImpact), kind: 'sum' as const },
              { label: `÷ greatest of all ${LEVEL_NOUNS[level][1]}`, value: money(greatest) },
              {
                label: 'Risk exposure index',
                value: riskExposureIndex === null ? 'not known' : formatFixed(riskExposureIndex, 2),
                kind: 'sum' as const,
              },
            ]}
          />
          <p className={s['muted']}>
            The least loss that a perfect plan leaves. Another choice among products of equal worth may cost the same.
          </p>
        </>
      )}
    </>
  );
}
