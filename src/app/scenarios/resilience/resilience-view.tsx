import { isolateNames } from '../../format/isolate-names.ts';
import { showNote } from '../../words/show-note.ts';
import type { OutageRow, ResilienceReport } from '../../../engine/resilience/report.ts';
import { formatCounted } from '../../format/number.ts';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { sayNothingFollowed } from '../../../documents/words/nothing-followed.ts';
import { ImportLink } from '../../components/import-link.tsx';
import { Section } from '../../components/section.tsx';
import { composeLead } from './compose-lead.ts';
import { OUTAGE_LEVELS, type OutageLevel, type OutageSort } from '../scenarios-search.ts';
import { LevelTabs } from './level-tabs.tsx';
import { LEVEL_NOUNS } from '../../words/outage-words.ts';
import type { OutageLabel } from './name-outage.ts';
import { OutageTable } from './outage-table.tsx';
import type { IsSilent } from '../../../documents/words/silent-stock.ts';
import s from './resilience.module.css';

/** The finding, one table a level, and the basis of its figures. */
export function ResilienceView({
  report,
  level,
  rows,
  sort,
  open,
  hasStock,
  nameOf,
  isSilent,
  onSort,
  onOpen,
  onSave,
}: {
  report: ResilienceReport;
  level: OutageLevel;
  /** Rows of the level in the order of `sort`. */
  rows: readonly OutageRow[];
  sort: OutageSort;
  open: string | undefined;
  hasStock: boolean;
  nameOf: (level: OutageLevel, id: string) => OutageLabel;
  isSilent: IsSilent;
  onSort: (sort: OutageSort) => void;
  onOpen: (id: string) => void;
  onSave: () => void;
}) {
  if (report.baseline.products.length === 0) {
    return (
      <EmptyState reason="cannot-be-judged" action={<ImportLink>Import demand and prices</ImportLink>}>
        {sayNothingFollowed(report)}
      </EmptyState>
    );
  }
  const nameRow = (id: string) => {
    const { name, place } = nameOf(level, id);
    return place === null ? name : `${name} at ${place}`;
  };
  const [one, many] = LEVEL_NOUNS[level];
  return (
    <div className={s['report']}>
      <p className={s['finding']}>{isolateNames(composeLead(report, level, nameRow, isSilent))}</p>
      <Section
        title="If it is down, how long do sales go on?"
        caption={
          <>
            One {one} at a time stands still until it is back; its stock stays usable. Goods are re-ordered elsewhere at
            once and take no time to arrive, so the figures are optimistic. Loss is {report.basis} in {report.currency}.
            {report.inference ? ' Sources that nobody can see are estimated from public market shares.' : ''}
          </>
        }
        aside={
          <button type="button" className={s['link']} onClick={onSave}>
            Save {formatCounted(rows.length, one, many)} as CSV
          </button>
        }
      >
        {hasStock ? null : (
          <p className={s['warning']}>
            No stock is on file, and none is counted: as if sales stopped at once wherever nobody else can deliver.
          </p>
        )}
        <LevelTabs
          label="What is down"
          counts={OUTAGE_LEVELS.map((each) => [each, report[each].length])}
          level={level}
        />
        <OutageTable
          key={level}
          report={report}
          level={level}
          rows={rows}
          sort={sort}
          open={open}
          nameOf={nameOf}
          isSilent={isSilent}
          onSort={onSort}
          onOpen={onOpen}
        />
      </Section>
      <Basis report={report} />
    </div>
  );
}

function Basis({ report }: { report: ResilienceReport }) {
  const facts: readonly (readonly [string, string])[] = [
    ['Loss by', report.basis === 'margin' ? 'margin' : 'revenue: not every product has a margin above 0 on file'],
    ['Unseen tiers', report.inference ? 'public market shares stand in: estimated' : 'left unknown'],
    ['Horizon', `${formatCounted(report.horizonDays, 'day')}; what lasts longer has no end`],
    ['Data', report.dataVersion.slice(0, 12)],
    ['Catalogue and engine', `${report.catalogueVersion}, ${report.engineVersion}`],
  ];
  return (
    <Section title="What this rests on">
      <dl className={s['basis']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report.notes.length === 0 ? null : (
        <ul className={s['list']}>
          {report.notes.map(showNote).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
