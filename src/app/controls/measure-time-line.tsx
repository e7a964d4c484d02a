import { Link } from '@tanstack/react-router';
import type { Limb, Measure } from '../../catalogue/schema.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { ExposureSummary } from '../../engine/exposure/report.ts';
import type { LawStatus } from '../../engine/controls/finding.ts';
import { addDays, formatDate } from '../format/date.ts';
import { getLawStandings } from '../queries/view/law-standings.ts';
import { useWidth } from '../components/hooks/use-width.ts';
import { HitOfMeasure } from './hit-of-measure.tsx';
import type { Law } from './law.ts';
import { LimbStatus } from './limb-status.tsx';
import {
  type StatusSpan,
  type TimeRange,
  createDayScale,
  getStatusSpans,
  getTimeRange,
  getYearTicks,
} from './place-time-line.ts';
import s from './time-line.module.css';
import { STATUS_WORDS } from '../words/law/law-words.ts';

const BAR_HEIGHT = 10;
const AXIS_HEIGHT = 36;

/** Status of a limb on any day, without assumptions, by acts on file. One reading of the catalogue serves all limbs of a day. */
function createStatusReader({ catalogue, suspensionEnd, reading }: Law): (limb: Limb, day: IsoDate) => LawStatus {
  const days = new Map<IsoDate, ReturnType<typeof getLawStandings>>();
  return (limb, day) => {
    const known = days.get(day) ?? getLawStandings(catalogue, {}, { lawDate: day, suspensionEnd, reading });
    days.set(day, known);
    return known.get(limb.id)?.status ?? 'not-yet';
  };
}

/**
 * Measures as bars over time, one row for each rule: announced (a thin line), in force (full), suspended (hatched), unconfirmed
 * (dashed). The law date and the last day of evidence stand as lines. Each row is a link to its measure.
 */
export function MeasureTimeLine({
  law,
  measures,
  report,
}: {
  law: Law;
  measures: readonly Measure[];
  report: ExposureSummary | undefined;
}) {
  const [ref, width] = useWidth<SVGSVGElement>(560);
  const { lawDate } = law;
  const { evidenceCutoff } = law.catalogue;
  const dates = law.catalogue.measures.flatMap((measure) => [
    measure.issued,
    ...measure.limbs.flatMap((limb) => [limb.effective, ...limb.suspensions.map((window) => window.to)]),
  ]);
  const range = getTimeRange(dates, lawDate);
  const scale = createDayScale(range, width);
  const readStatus = createStatusReader(law);
  return (
    <div className={s['line']}>
      <div className={s['head']}>
        <span>Rule</span>
        <span>Law on {formatDate(lawDate)}</span>
        <svg ref={ref} className={s['axis']} height={AXIS_HEIGHT} aria-hidden="true">
          {getYearTicks(range).map(({ day, label }) => (
            <text key={day} x={scale(day) + 4} y={AXIS_HEIGHT - 8} className={s['year']}>
              {label}
            </text>
          ))}
          <text x={scale(lawDate)} y={9} textAnchor="middle" className={s['lawLabel']}>
            law date
          </text>
        </svg>
        <span className={s['right']}>Here</span>
      </div>
      <ol>
        {measures.flatMap((measure) =>
          measure.limbs.map((limb, index) => {
            const spans = getStatusSpans(limb, measure.issued, range, (day) => readStatus(limb, day));
            return (
              <li key={limb.id} className={index === 0 ? s['row'] : s['rowOn']}>
                <RuleName measure={measure} limb={limb} first={index === 0} />
                <LimbStatus standing={law.standings.get(limb.id)} />
                <Bars {...{ spans, range, scale, width, lawDate, evidenceCutoff }} />
                <span className={s['here']}>
                  {index === 0 ? <HitOfMeasure measureId={measure.id} report={report} /> : null}
                </span>
              </li>
            );
          }),
        )}
      </ol>
      <Legend evidenceCutoff={evidenceCutoff} />
    </div>
  );
}

function RuleName({ measure, limb, first }: { measure: Measure; limb: Limb; first: boolean }) {
  return (
    <span className={first ? s['name'] : s['nameOn']}>
      {first ? (
        <>
          <Link to="/controls" search={{ measure: measure.id }}>
            {measure.number}
          </Link>
          <span>{measure.limbs.length > 1 ? `${measure.title}: ${limb.label}` : measure.title}</span>
        </>
      ) : (
        <span>{limb.label}</span>
      )}
    </span>
  );
}

function Bars({
  spans,
  range,
  scale,
  width,
  lawDate,
  evidenceCutoff,
}: {
  spans: readonly StatusSpan[];
  range: TimeRange;
  scale: (day: IsoDate) => number;
  width: number;
  lawDate: IsoDate;
  evidenceCutoff: IsoDate;
}) {
  return (
    <span className={s['bars']}>
      <svg width={width} role="img" aria-label={describeSpans(spans, range.to)}>
        {getYearTicks(range).map(({ day }) => (
          <line key={day} x1={scale(day)} x2={scale(day)} y1={0} y2="100%" className={s['grid']} />
        ))}
        {spans.flatMap((span) => {
          const x = scale(span.from);
          const end = scale(addDays(span.to, 1));
          if (span.status === 'not-yet') {
            return [<line key={span.from} x1={x} x2={end} y1="50%" y2="50%" className={s['announced']} />];
          }
          if (span.status === 'ended') return [];
          const cut = span.status === 'in-force' ? Math.min(end, Math.max(x, scale(evidenceCutoff))) : end;
          return [
            <rect
              key={span.from}
              x={x}
              y="50%"
              width={Math.max(1.5, cut - x)}
              height={BAR_HEIGHT}
              className={s[span.status]}
            />,
            cut < end ? (
              <rect
                key={`${span.from}+`}
                x={cut}
                y="50%"
                width={end - cut}
                height={BAR_HEIGHT}
                className={s['lastConfirmed']}
              />
            ) : null,
          ];
        })}
        <line x1={scale(lawDate)} x2={scale(lawDate)} y1={0} y2="100%" className={s['now']} />
      </svg>
    </span>
  );
}

/** A row of bars in words, for people without sight of it. */
function describeSpans(spans: readonly StatusSpan[], end: IsoDate): string {
  return spans
    .map(
      ({ from, to, status }) =>
        `${status === 'not-yet' ? 'announced' : STATUS_WORDS[status]} from ${formatDate(from)}${to === end ? '' : ` to ${formatDate(to)}`}`,
    )
    .join(', ');
}

function Legend({ evidenceCutoff }: { evidenceCutoff: IsoDate }) {
  const entries = [
    ['not-yet', 'announced'],
    ['in-force', 'in force'],
    ['lastConfirmed', `in force, not confirmed since ${formatDate(evidenceCutoff)}`],
    ['suspended', 'suspended'],
    ['unconfirmed', 'unclear: the window ran out, no act on file'],
  ] as const;
  return (
    <ul className={s['legend']}>
      {entries.map(([kind, text]) => (
        <li key={kind}>
          <svg width="22" height="10" aria-hidden="true">
            {kind === 'not-yet' ? (
              <line x1="0" x2="22" y1="5" y2="5" className={s['announced']} />
            ) : (
              <rect x="0.5" y="0.5" width="21" height="9" className={s[kind]} />
            )}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
