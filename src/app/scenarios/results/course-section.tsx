import type { SimulationReport } from '../../../engine/simulation/report.ts';
import { Section } from '../../views/section.tsx';
import { CourseChart } from './course-chart.tsx';
import { listCourses } from './list-courses.ts';
import type { ThingNames } from './name-things.ts';
import s from './results.module.css';

const MIDDLE_ONLY =
  'The line is the middle course, which has no luck: there was no room to follow this part through all draws';

/** One product or part over time with its bands; `chosen` names it. */
export function CourseSection({
  report,
  names,
  chosen,
  onChoose,
}: {
  report: SimulationReport;
  names: ThingNames;
  chosen: string;
  onChoose: (partNumber: string) => void;
}) {
  const { series, middle } = report;
  const isPart = series.every(({ partNumber }) => partNumber !== chosen);
  const isBanded = report.partSeries.some(({ partNumber }) => partNumber === chosen);
  const stop = report.products.find(({ partNumber }) => partNumber === chosen)?.firstStopDay.p50 ?? null;
  const mark = stop === null ? null : { day: stop, label: 'first short' };
  const option = ({ partNumber }: { partNumber: string }) => (
    <option key={partNumber} value={partNumber}>
      {names.part(partNumber)} ({partNumber})
    </option>
  );
  return (
    <Section
      title={`Course of ${names.part(chosen)}`}
      caption={`${isPart ? 'All makers and buyers of the part together. ' : ''}${
        isPart && !isBanded ? MIDDLE_ONLY : 'The line is the median of all draws, the band holds 8 of 10'
      }, dashed is what it would be if nothing happened.`}
      aside={
        <label className={s['ask']}>
          Shown
          <select
            className={s['button']}
            value={chosen}
            onChange={({ currentTarget }) => onChoose(currentTarget.value)}
          >
            <optgroup label="Products">{series.map(option)}</optgroup>
            {middle.parts.length === 0 ? null : (
              <optgroup label="Parts that matter">{middle.parts.map(option)}</optgroup>
            )}
          </select>
        </label>
      }
    >
      {listCourses(report, chosen).map(({ title, unit, course }) => (
        <CourseChart key={title} title={title} unit={unit} course={course} startDate={report.startDate} mark={mark} />
      ))}
    </Section>
  );
}
