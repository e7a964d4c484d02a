import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { CauseShare } from '../../../engine/simulation/results/report.ts';
import { nameEntry } from '../builder/specs/name-entry.ts';
import { formatShare } from '../../format/number.ts';
import type { ThingNames } from '../../words/name-things.ts';
import s from '../scenarios.module.css';
import { FigureTable } from './figure-table.tsx';

/** Causes for a person's eyes; programs get all. */
const MOST_ROWS = 15;

const KINDS: Readonly<Record<CauseShare['kind'], string>> = {
  licence: 'waits at the border',
  capacity: 'makes too little',
  'exports-stopped': 'may not leave',
  'lead-time': 'ordered too late',
};

/** What it keeps from being sold has no price. */
function isUnpriced({ shareOfUnsold }: CauseShare): boolean {
  return shareOfUnsold === null;
}

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
    <>
      <FigureTable
        caption="Causes by their share of what is not sold"
        name={{ title: 'Part', render: ({ part }) => <bdi>{names.part(part)}</bdi> }}
        columns={[
          { title: 'Source', holdsWords: true, render: ({ source }) => (source === null ? '—' : names.site(source)) },
          {
            title: 'Cause',
            holdsWords: true,
            render: ({ kind, gate }) => (gate === null ? KINDS[kind] : `${KINDS[kind]}: ${nameGate(gate)}`),
          },
          {
            title: causes.some(isUnpriced) ? 'Of what is not sold and has a price' : 'Of what is not sold',
            render: ({ shareOfUnsold }) => (shareOfUnsold === null ? 'not known' : formatShare(shareOfUnsold)),
          },
          { title: 'Of the first short day', render: ({ shareOfFirst }) => formatShare(shareOfFirst) },
          { title: 'In so many runs', render: ({ shareOfDraws }) => formatShare(shareOfDraws) },
        ]}
        rows={causes.slice(0, MOST_ROWS)}
        keyOf={({ kind, part, source, gate }) => JSON.stringify([kind, part, source, gate])}
      />
      {causes.length > MOST_ROWS ? (
        <p className={s['muted']}>
          The first {MOST_ROWS} of {causes.length} are shown; all add up to 100 %.
        </p>
      ) : null}
    </>
  );
}
