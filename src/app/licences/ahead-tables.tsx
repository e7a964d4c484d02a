import { useState } from 'react';
import type { AheadReport } from '../../engine/licences/ahead/ahead-report.ts';
import { ShowMore } from '../components/show-more.tsx';
import { formatDate } from '../format/date.ts';
import { LIMIT_WORDS, sayCoverEnd, sayLoss, sayNeeded, sayOrdered, sayUse } from '../../documents/ahead/say-ahead.ts';
import { formatMoney } from '../format/money.ts';
import { formatCounted, formatQuantity } from '../format/number.ts';
import s from './licences.module.css';

/** Rows at first, and with each press. */
const SHOWN = 8;
const SHOWN_MORE = 40;

type Shown = { report: AheadReport; onOpen: (id: string) => void };

/** The filings in their order: their filer, their money, and the goods waiting meanwhile. */
export function FilingTable({ report: { filings, currency, leftOut }, onOpen }: Shown) {
  const [limit, setLimit] = useState(SHOWN);
  if (filings.length === 0) return null;
  return (
    <>
      <table className={s['ahead']}>
        <caption className="visually-hidden">What to file first</caption>
        <thead>
          <tr>
            <th scope="col">File on</th>
            <th scope="col">Exporter › end user</th>
            <th scope="col">Item</th>
            <th scope="col">Licence</th>
            <th scope="col">Units a year</th>
            <th scope="col">Cover ends</th>
            <th scope="col">Median decision</th>
            <th scope="col">Expected loss</th>
          </tr>
        </thead>
        <tbody>
          {filings.slice(0, limit).map((row) => (
            <tr key={row.rank}>
              <td data-label="File on">{formatDate(row.fileOn)}</td>
              <th scope="row">
                <button type="button" className={s['name']} onClick={() => onOpen(row.caseIds[0]!)}>
                  <bdi>{row.exporter}</bdi> › <bdi>{row.endUsers.join(', ')}</bdi>
                </button>
              </th>
              <td data-label="Item">{row.code}</td>
              <td data-label="Licence">{row.kind}</td>
              <td data-label="Units a year">{sayUse(row, (units) => formatQuantity(Math.round(units)))}</td>
              <td data-label="Cover ends">{sayCoverEnd(row, 'not known: as if today', formatDate)}</td>
              <td data-label="Median decision">{formatDate(row.decisionMedian)}</td>
              <td data-label="Expected loss">{sayLoss(row, (amount) => formatMoney(amount, currency))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMore count={filings.length} limit={limit} step={SHOWN_MORE} noun="further filing" onLimit={setLimit} />
      {leftOut.length === 0 ? null : (
        <details className={s['muted']}>
          <summary>{formatCounted(leftOut.length, 'case')} not to be filed, with why</summary>
          <ul>
            {leftOut.map(({ caseId, exporter, code, why }) => (
              <li key={caseId}>
                {code}, {exporter || 'no exporter'}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Order of each part before the decision, the first order day first. */
export function BuyTable({ report: { buys, currency }, onOpen }: Shown) {
  const [limit, setLimit] = useState(SHOWN);
  if (buys.length === 0) return null;
  return (
    <>
      <table className={s['ahead']}>
        <caption className="visually-hidden">What to order before the decisions</caption>
        <thead>
          <tr>
            <th scope="col">Order by</th>
            <th scope="col">Part</th>
            <th scope="col">From</th>
            <th scope="col">Order</th>
            <th scope="col">Needed</th>
            <th scope="col">Cover ends</th>
            <th scope="col">Needed until</th>
            <th scope="col">Outlay</th>
            <th scope="col">Held back by</th>
          </tr>
        </thead>
        <tbody>
          {buys.slice(0, limit).map((row) => (
            <tr key={`${row.caseId} ${row.partNumber}`}>
              <td data-label="Order by">{row.orderBy === null ? '–' : formatDate(row.orderBy)}</td>
              <th scope="row">
                <button type="button" className={s['name']} onClick={() => onOpen(row.caseId)}>
                  {row.partNumber} {row.description}
                </button>
              </th>
              <td data-label="From">{row.exporter}</td>
              <td data-label="Order">{sayOrdered(row, row.order, formatQuantity)}</td>
              <td data-label="Needed">{sayNeeded(row, formatQuantity)}</td>
              <td data-label="Cover ends">{sayCoverEnd(row, 'not known', formatDate)}</td>
              <td data-label="Needed until">{row.neededUntil === null ? 'not known' : formatDate(row.neededUntil)}</td>
              <td data-label="Outlay">{sayOrdered(row, row.outlay, (amount) => formatMoney(amount, currency))}</td>
              <td data-label="Held back by">{row.limit === null ? '' : LIMIT_WORDS[row.limit]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMore count={buys.length} limit={limit} step={SHOWN_MORE} noun="further part" onLimit={setLimit} />
    </>
  );
}
