import { Link } from '@tanstack/react-router';
import type { IsoDate } from '../../../domain/units.ts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { Section } from '../../components/section.tsx';
import { formatDate, formatDay } from '../../format/date.ts';
import { formatCount, formatWeeksFigure } from '../../format/number.ts';
import { describeState } from '../../licences/licence-words.ts';
import { useLicences } from '../../licences/use-licences.ts';
import { useExposure } from '../../queries/analyses/use-exposure.ts';
import { useToday } from '../../queries/view/use-today.ts';
import type { ThingNames } from '../../words/name-things.ts';
import { gatherCauses } from './gather-causes.ts';
import { listPlanRows, type PlanRow } from './list-plan-rows.ts';
import { listWeeks, type PartWeeks } from './list-weeks.ts';
import { WeekLegend, WeekSquares } from './week-squares.tsx';
import s from './what-if.module.css';

/** Acts on the limiting parts: need and how it is met week by week, cover of wait, the last day for a decision, and the step. */
export function PlanTable({ report, names }: { report: SimulationReport; names: ThingNames }) {
  const parts = useExposure().data?.parts;
  const cases = useLicences().data?.cases;
  const today = useToday();
  if (parts === undefined || cases === undefined) return null;
  const rows = listPlanRows(
    gatherCauses(report, null).map(({ partNumber }) => partNumber),
    parts,
    cases,
    today,
  );
  const weeksOf = new Map(rows.map(({ partNumber }) => [partNumber, listWeeks(report, partNumber)]));
  const most = Math.max(...[...weeksOf.values()].map((weeks) => weeks?.met.length ?? 0));
  return (
    <Section
      title="Plan"
      caption="Under these dials: red is the share of a week's need that users go without in the run nearest the median; how often runs are short is counted over runs from the mildest to the worst. What can be done is as the data stand. Red figures: cover ends before the decision, or the day has passed."
      aside={
        <Link to="/scenarios" search={{ tab: 'moves' }}>
          Moves with cost and effect
        </Link>
      }
    >
      <div className={s['scroll']}>
        <table className={s['plan']}>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">Need a week</th>
              <th scope="col">{most === 0 ? 'Weeks' : `${String(most)} weeks from ${formatDay(report.startDate)}`}</th>
              <th scope="col">Cover of wait, wk</th>
              <th scope="col">Decide by</th>
              <th scope="col">Step</th>
              <th scope="col">Owner</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.partNumber}>
                <th scope="row">
                  <Link to="/exposure" dir="auto" search={{ part: row.partNumber }}>
                    {names.part(row.partNumber)}
                  </Link>
                </th>
                <NeedCells weeks={weeksOf.get(row.partNumber) ?? null} startDate={report.startDate} />
                <td data-label="Cover of wait, wk" className={isShort(row) ? s['late'] : undefined}>
                  {sayCover(row)}
                </td>
                <td data-label="Decide by" className={row.isLate ? s['late'] : undefined}>
                  {sayDay(row)}
                </td>
                <td data-whole="">
                  {row.first === null ? (
                    'no licence case as the data stand'
                  ) : (
                    <>
                      {row.first.code}: <bdi>{row.first.exporter}</bdi> ›{' '}
                      <bdi>{row.first.endUser ?? 'any end user'}</bdi>
                      <small>
                        {describeState(row.first)}
                        {row.cases > 1 ? ` · first of ${String(row.cases)} cases` : ''}
                      </small>
                    </>
                  )}
                </td>
                <td data-label="Owner">{row.first === null ? '–' : (row.first.owner ?? 'nobody named')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {most === 0 ? null : <WeekLegend />}
    </Section>
  );
}

function NeedCells({ weeks, startDate }: { weeks: PartWeeks | null; startDate: IsoDate }) {
  return (
    <>
      <td data-label="Need a week" className={s['figure']}>
        {weeks === null ? 'not followed' : formatCount(weeks.need)}
      </td>
      <td data-label="Weeks">{weeks === null ? '–' : <WeekSquares {...weeks} startDate={startDate} />}</td>
    </>
  );
}

function isShort({ cover, wait }: PlanRow): boolean {
  return cover !== null && wait !== null && cover < wait;
}

function sayCover({ cover, wait }: PlanRow): string {
  const weeks = cover === null ? 'not known' : formatWeeksFigure(cover);
  return wait === null ? weeks : `${weeks} of ${formatWeeksFigure(wait)}`;
}

function sayDay({ first, isLate }: PlanRow): string {
  if (first === null) return '–';
  if (first.fileBy === null) return 'no day';
  return isLate ? `at once, due ${formatDate(first.fileBy)}` : formatDate(first.fileBy);
}
