import { showNote } from '../../words/show-note.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { formatDate } from '../../format/date.ts';
import { formatCounted } from '../../format/number.ts';
import { findSpecOfField } from '../builder/specs/find-spec.ts';
import { nameEntry, nameInNote } from '../builder/specs/name-entry.ts';
import { formatInUnit } from '../builder/fields/unit-text.ts';
import s from './results.module.css';

/** Basis of a result, printed with it: clocks, versions, assumptions, luck, goods held by the controls, and notes. */
export function BasisList({ report, scenario }: { report: SimulationReport; scenario: Scenario }) {
  const nameControl = (id: string): string => {
    const one = scenario.disruptions.find((disruption) => disruption.id === id);
    return one === undefined ? id : nameEntry(scenario, one);
  };
  const assumed = Object.entries(report.assumptions);
  const facts: readonly (readonly [string, string])[] = [
    ['Law date', formatDate(report.lawDate)],
    [
      'Assumed',
      assumed.length === 0
        ? 'nothing: rules with unclear status are undecided'
        : assumed.map(([limb, choice]) => `${limb} ${choice === 'in-force' ? 'in force' : 'ended'}`).join(', '),
    ],
    [
      'First day',
      `${formatDate(report.startDate)}, ${formatCounted(report.horizonDays, 'day')} in steps of ${report.stepDays}`,
    ],
    ['Unseen tiers', report.inference ? 'market shares stand in: estimated' : 'left unknown'],
    ['Seed and runs', `${report.seed}, ${formatCounted(report.draws, 'run')}`],
    ['Data', report.dataVersion.slice(0, 12)],
    ['Catalogue and engine', `${report.catalogueVersion}, ${report.engineVersion}`],
  ];
  return (
    <div className={s['basis']}>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {report.controls.map(({ disruptionId, lanes, licensed, classes }) => (
          <div key={disruptionId}>
            <dt>{nameControl(disruptionId)}</dt>
            <dd>
              holds {formatCounted(lanes, 'source')}; {formatCounted(licensed, 'of them has', 'of them have')} a licence
              on file
              {classes
                .map(({ name, lanes: fitting }) => `; ${formatCounted(fitting, 'source')} of class ${name}`)
                .join('')}
            </dd>
          </div>
        ))}
      </dl>
      {report.courseInputs.length === 0 ? null : (
        <details>
          <summary>What the run that is told takes for each uncertain field</summary>
          <dl>
            {report.courseInputs.map(({ field, value }) => {
              const { label, unit } = findSpecOfField(scenario, field);
              return (
                <div key={field}>
                  <dt>{label}</dt>
                  <dd>{formatInUnit(value, unit, report.currency)}</dd>
                </div>
              );
            })}
          </dl>
        </details>
      )}
      {report.notes.length === 0 ? null : (
        <ul className={s['list']}>
          {report.notes.map(showNote).map((note) => (
            <li key={note}>{nameInNote(scenario, note)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
