import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { CauseShare } from '../../../engine/simulation/results/report.ts';
import { nameEntry } from '../builder/specs/name-entry.ts';
import { formatShare } from '../../format/number.ts';
import type { ThingNames } from '../../words/name-things.ts';
import s from '../scenarios.module.css';

/** Causes for a person's eyes; programs get all. */
const MOST_ROWS = 15;

const KINDS: Readonly<Record<CauseShare['kind'], string>> = {
  licence: 'waits at the border',
  capacity: 'makes too little',
  'exports-stopped': 'may not leave',
  'lead-time': 'ordered too late',
};

/** Causes of unsold goods, over draws: by part, source and holding gate. */
export function CauseTable({
  causes,
  scenario,
  names,
}: {
  causes: readonly CauseShare[];
  scenario: Scenario;
  names: ThingNames;
}) {
  const nameGate = (id: string): string => {
    const one = scenario.disruptions.find((disruption) => disruption.id === id);
    return one === undefined ? id : nameEntry(scenario, one);
  };
  return (
    <div className={s['scroll']}>
      <table className={s['table']}>
        <caption className="visually-hidden">Causes by their share of what is not sold</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Source</th>
            <th scope="col">Cause</th>
            <th scope="col" className={s['figure']}>
              Of what is not sold
            </th>
            <th scope="col" className={s['figure']}>
              Of the first short day
            </th>
            <th scope="col" className={s['figure']}>
              In so many runs
            </th>
          </tr>
        </thead>
        <tbody>
          {causes.slice(0, MOST_ROWS).map((cause) => (
            <tr key={JSON.stringify([cause.kind, cause.part, cause.source, cause.gate])}>
              <th scope="row">
                <bdi>{names.part(cause.part)}</bdi>
              </th>
              <td>{cause.source === null ? '—' : names.site(cause.source)}</td>
              <td>{cause.gate === null ? KINDS[cause.kind] : `${KINDS[cause.kind]}: ${nameGate(cause.gate)}`}</td>
              <td className={s['figure']}>{formatShare(cause.shareOfUnsold)}</td>
              <td className={s['figure']}>{formatShare(cause.shareOfFirst)}</td>
              <td className={s['figure']}>{formatShare(cause.shareOfDraws)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {causes.length > MOST_ROWS ? (
        <p className={s['muted']}>
          The first {MOST_ROWS} of {causes.length} are shown; all add up to 100 %.
        </p>
      ) : null}
    </div>
  );
}
