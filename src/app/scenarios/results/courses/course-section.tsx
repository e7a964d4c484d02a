import type { Scenario } from '../../../../domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../../engine/simulation/results/report.ts';
import { Section } from '../../../components/section.tsx';
import { NameField } from '../../builder/fields/name-fields.tsx';
import type { ScenarioContext } from '../../scenario-context.ts';
import { CourseChart } from './course-chart.tsx';
import { listCourses } from './list-courses.ts';
import { RunState } from '../run-state.tsx';
import { useSimulation } from '../use-simulation.ts';
import s from '../results.module.css';

/**
 * One product or part over time with its bands; `chosen` names it. The draws of a report follow the weightiest parts; for any other they are run
 * once more, as soon as the report is whole: the same draws, with the same figures.
 */
export function CourseSection({
  scenario,
  report,
  isWhole,
  context,
  chosen,
  onChoose,
}: {
  scenario: Scenario;
  report: SimulationReport;
  isWhole: boolean;
  context: ScenarioContext;
  chosen: string;
  onChoose: (partNumber: string) => void;
}) {
  const { names, lists } = context;
  const { series, course: told } = report;
  const isPart = series.every(({ partNumber }) => partNumber !== chosen);
  const isFollowed = !isPart || hasBand(report, chosen);
  const again = useSimulation('simulation', { scenario, parts: [chosen] }, context, {
    isWanted: isWhole && !isFollowed,
  });
  const found = again.answer?.ok === true ? again.answer.report : again.partial;
  const shown = isFollowed ? report : (found ?? report);
  const stop = report.products.find(({ partNumber }) => partNumber === chosen)?.firstShortDay.p50 ?? null;
  const mark = stop === null ? null : { day: stop, label: 'first short' };
  const isListed = !isPart || told.parts.some(({ partNumber }) => partNumber === chosen);
  const option = ({ partNumber }: { partNumber: string }) => (
    <option key={partNumber} value={partNumber}>
      {names.part(partNumber)} ({partNumber})
    </option>
  );
  return (
    <Section
      title={`Course of ${names.part(chosen)}`}
      caption={`${isPart ? 'All makers and buyers of the part together. ' : ''}${writeCaption(shown, chosen)}`}
      aside={
        <span className={s['ask']}>
          <label>
            Shown{' '}
            <select
              className={s['courseChoice']}
              value={chosen}
              onChange={({ currentTarget }) => onChoose(currentTarget.value)}
            >
              <optgroup label="Products">{series.map(option)}</optgroup>
              {told.parts.length === 0 ? null : <optgroup label="Parts that matter">{told.parts.map(option)}</optgroup>}
              {isListed ? null : <optgroup label="Chosen">{option({ partNumber: chosen })}</optgroup>}
            </select>
          </label>
          <NameField
            list={lists.part}
            value=""
            label="Any other part"
            placeholder="any other part"
            describedBy={undefined}
            onCommit={onChoose}
          />
        </span>
      }
    >
      {listCourses(shown, chosen).map(({ title, unit, course, isMoney }) => (
        <CourseChart
          key={title}
          title={title}
          unit={unit}
          course={course}
          startDate={report.startDate}
          mark={isMoney ? null : mark}
        />
      ))}
      {isFollowed || !isWhole || again.answer !== undefined ? null : (
        <RunState what="The band of this part" simulation={again} />
      )}
    </Section>
  );
}

/** Meaning of the lines of a course; nothing before there are any. */
function writeCaption(report: SimulationReport, chosen: string): string {
  const usual = 'dashed is what it would be if nothing happened.';
  const isOf = ({ partNumber }: { partNumber: string }): boolean => partNumber === chosen;
  if (report.series.some(isOf) || hasBand(report, chosen))
    return `The line is the median of all runs, the band holds 8 of 10, ${usual}`;
  return report.course.parts.some(isOf) ? `The line is one draw, the one that is told below, ${usual}` : '';
}

function hasBand({ partSeries }: SimulationReport, part: string): boolean {
  return partSeries.some(({ partNumber }) => partNumber === part);
}
