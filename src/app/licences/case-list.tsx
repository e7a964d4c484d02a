import { Fragment, useState } from 'react';
import type { CaseStanding, LicenceCase, LicenceReport } from '../../engine/licences/case-report.ts';
import { joinClasses } from '../components/class-names.ts';
import { useNarrow } from '../components/hooks/use-narrow.ts';
import { usePrinting } from '../components/hooks/use-printing.ts';
import { ShowMore } from '../components/show-more.tsx';
import { addDays, countDays, formatDate, formatMonth } from '../format/date.ts';
import {
  STANDING_WORDS,
  describeBeside,
  describeCover,
  describeDecision,
  describeState,
  getFilingDay,
} from './licence-words.ts';
import s from './licences.module.css';

/** Days on the axis. */
const SHOWN_DAYS = 182;
/** Cases of a group on a phone at first: two screens. */
const PHONE_CASES = 6;
/** Cases in need of nobody today are folded. */
const FOLDED: ReadonlySet<CaseStanding> = new Set(['not-now']);

/** All cases in groups by the effect of the wait on them, each with cover and expected decision on one axis of dates. */
export function CaseList({
  report,
  open,
  onOpen,
}: {
  report: LicenceReport;
  open: string | undefined;
  onOpen: (id: string) => void;
}) {
  const groups = [...Map.groupBy(report.cases, ({ standing }) => standing)];
  const months = listMonths(report.lawDate);
  return (
    <>
      {groups.map(([standing, cases]) => {
        const heading = (
          <>
            {STANDING_WORDS[standing]} <small>{cases.length}</small>
          </>
        );
        const list = (
          <Group standing={standing} cases={cases} months={months} from={report.lawDate} open={open} onOpen={onOpen} />
        );
        return FOLDED.has(standing) ? (
          <details key={standing} className={s['folded']}>
            <summary>{heading}</summary>
            {list}
          </details>
        ) : (
          <Fragment key={standing}>
            <h2 className={s['group']}>{heading}</h2>
            {list}
          </Fragment>
        );
      })}
    </>
  );
}

type Month = { readonly day: string; readonly at: number };

function Group({
  standing,
  cases,
  months,
  from,
  open,
  onOpen,
}: {
  standing: CaseStanding;
  cases: readonly LicenceCase[];
  months: readonly Month[];
  from: string;
  open: string | undefined;
  onOpen: (id: string) => void;
}) {
  const [limit, setLimit] = useState(PHONE_CASES);
  const isNarrow = useNarrow();
  const isPrinting = usePrinting();
  const isCut = isNarrow && !isPrinting;
  return (
    <>
      <table className={s['cases']}>
        <caption className="visually-hidden">{STANDING_WORDS[standing]}</caption>
        <thead>
          <tr>
            <th scope="col">Exporter › end user</th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="visually-hidden">Cover and expected decision</span>
              <span className={s['axis']} aria-hidden="true">
                {months.map(({ day, at }) => (
                  <span key={day} style={{ left: `${at}%` }}>
                    {formatMonth(day)}
                  </span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(isCut ? cases.slice(0, limit) : cases).map((one) => (
            <tr key={one.id} className={joinClasses(open === one.id && s['open'])}>
              <th scope="row">
                <button type="button" className={s['name']} onClick={() => onOpen(one.id)}>
                  <bdi>{one.exporter}</bdi>{' '}
                  <span>
                    › <bdi>{one.endUser ?? 'any end user'}</bdi>
                  </span>{' '}
                  {one.destination}
                  <span className="visually-hidden">
                    , {one.itemName}, {one.code}
                  </span>
                </button>
                <small>
                  <bdi>{one.parts.map(({ description }) => description).join(', ') || one.itemName}</bdi> ·{' '}
                  <code>{one.code}</code>
                </small>
              </th>
              <td data-whole="">
                <span className={joinClasses(isAlarming(one) && s['red'])}>{describeState(one)}</span>
                <small>{describeBeside(one)}</small>
              </td>
              <td data-whole="">
                <Spans one={one} from={from} isLate={standing === 'too-late'} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isCut ? <ShowMore count={cases.length} limit={limit} step={50} noun="further case" onLimit={setLimit} /> : null}
    </>
  );
}

function Spans({ one, from, isLate }: { one: LicenceCase; from: string; isLate: boolean }) {
  const { cover, expected } = one;
  const place = (day: string): number => Math.min(100, Math.max(0, (100 * countDays(from, day)) / SHOWN_DAYS));
  const until = cover.isOpenEnded ? 100 : cover.until === null ? null : place(cover.until);
  return (
    <div>
      <div className={s['track']} aria-hidden="true">
        {until === null ? null : (
          <span className={joinClasses(s['cover'], isLate && s['late'])} style={{ width: `${until}%` }} />
        )}
      </div>
      <div className={s['track']} aria-hidden="true">
        {expected === null ? null : (
          <>
            <span
              className={s['wait']}
              style={{ left: `${place(expected.early)}%`, right: `${100 - place(expected.late)}%` }}
            />
            <span className={s['median']} style={{ left: `${place(expected.median)}%` }} />
          </>
        )}
      </div>
      <small>
        <span className={joinClasses(isLate && s['red'])}>cover: {describeCover(one)}</span>
        {' · '}
        {expected === null ? describeDecision(one) : `decision: ${describeDecision(one)}`}
        {getFilingDay(one) === null || isLate ? '' : ` · file by ${formatDate(getFilingDay(one))}`}
      </small>
    </div>
  );
}

function isAlarming({ state, standing }: LicenceCase): boolean {
  return standing === 'too-late' && (state === 'refused' || state === 'granted' || state === 'expired');
}

/** The firsts of the months on the axis, by their place in percent. */
function listMonths(from: string): Month[] {
  const months: Month[] = [];
  for (let days = 1; days < SHOWN_DAYS; days++) {
    const day = addDays(from, days);
    if (day.endsWith('-01')) months.push({ day, at: (100 * days) / SHOWN_DAYS });
  }
  return months;
}
