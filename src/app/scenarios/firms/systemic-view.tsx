import { showNote } from '../../words/show-note.ts';
import { Link } from '@tanstack/react-router';
import type { CompanyRanking } from '../../../engine/cascade/ranking-report.ts';
import type { GroupLevel } from '../../../engine/requirements/firm-group.ts';
import { formatCounted } from '../../format/number.ts';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { ImportLink } from '../../components/import-link.tsx';
import { Section } from '../../components/section.tsx';
import { LevelTabs } from '../resilience/level-tabs.tsx';
import { LEVEL_NOUNS } from '../../words/outage-words.ts';
import type { ScenariosSearch } from '../scenarios-search.ts';
import { EPSILONS, PRODUCTIONS } from '../scenarios-search.ts';
import { ChoiceField } from './choice-field.tsx';
import { sayLeftOut } from './say-left-out.ts';
import { SystemicTable } from './systemic-table.tsx';
import { formatIndex } from './format-index.ts';
import table from '../resilience/resilience.module.css';
import s from './firms.module.css';

const LEVELS: readonly GroupLevel[] = ['countries', 'suppliers', 'sites'];

const PRODUCTION_WORDS = {
  linear: 'linear: inputs replace each other',
  leontief: 'Every part is needed',
  gl: 'mixed: as the bill of materials says',
} as const;

/** The finding, the settings, one table a level, and the index's limits. */
export function SystemicView({
  ranking,
  level,
  eps,
  open,
  nameOf,
  onChange,
  onOpen,
}: {
  ranking: CompanyRanking;
  level: GroupLevel;
  eps: (typeof EPSILONS)[number];
  open: string | undefined;
  nameOf: (id: string) => string;
  onChange: (next: ScenariosSearch) => void;
  onOpen: (id: string) => void;
}) {
  if (ranking.tradeCount === 0) {
    return (
      <EmptyState reason="cannot-be-judged" action={<ImportLink>Import prices and demand</ImportLink>}>
        No trade between two sites has both a price and a volume on file, so there is no network in which a failure
        could travel.
      </EmptyState>
    );
  }
  const rows = ranking.levels[level];
  const [one] = LEVEL_NOUNS[level];
  const first = rows[0];
  const leftOut = sayLeftOut(ranking.notes);
  return (
    <div className={table['report']}>
      <p className={table['finding']}>
        {first === undefined
          ? `No ${one} is in the network.`
          : `${nameOf(first.id)} is the ${one} whose stop would cost most${leftOut.length > 0 ? ', of those that can be judged' : ''}: ${formatIndex(first.esri)} of all production in the network, ${first.weight > 0 ? `of which its own is ${formatIndex(first.weight)}` : 'though it sells nothing to other sites itself'}.`}
      </p>
      {leftOut.length === 0 ? null : <p>{leftOut.join(' ')}</p>}
      <Section
        title="If it stops, how much of all production goes with it?"
        caption={`Systemic index (ESRI): one ${one} at a time stops for good; the loss runs down to buyers for lack of inputs and up to suppliers for lack of customers, until no site falls by more than ε = ${eps} in a step. Money a year between sites; no stock, no time, no law.`}
      >
        <div className={s['settings']}>
          <ChoiceField
            label="Production"
            value={ranking.production}
            options={PRODUCTIONS.map((id) => [id, PRODUCTION_WORDS[id]])}
            onChoose={(production) => onChange({ production: production === 'gl' ? undefined : production })}
          />
          <ChoiceField
            label="Others of the same category"
            value={ranking.replaceability ? 'on' : 'off'}
            options={[
              ['on', 'soften a loss by what they sell'],
              ['off', 'cannot step in'],
            ]}
            onChoose={(word) => onChange({ replace: word === 'off' ? 'off' : undefined })}
          />
          <ChoiceField
            label="Ends at ε"
            value={eps}
            options={EPSILONS.map((id) => [id, id])}
            onChoose={(chosen) => onChange({ eps: chosen === '0.01' ? undefined : chosen })}
          />
        </div>
        <LevelTabs
          label="What stops"
          counts={LEVELS.map((each) => [each, ranking.levels[each].length])}
          level={level}
        />
        <SystemicTable key={level} rows={rows} level={level} open={open} nameOf={nameOf} onOpen={onOpen} />
      </Section>
      <Section title="What this rests on">
        <ul className={table['list']}>
          <li>
            {formatCounted(ranking.firmCount, 'site')} and {formatCounted(ranking.tradeCount, 'pair')} that trade, from
            the bill of materials, shares and prices on file. A site counts as one firm of the category that it makes
            most of by value.
          </li>
          <li>
            Only what goes into your products is in it: a supplier’s other customers, who would soften a loss of orders,
            are on no file. Weight is what a site sells to other sites, so a plant that sells finished products alone
            weighs nothing itself.
          </li>
          <li>
            A coarse ε ends early and understates small sites: compare figures at the same ε only. After Diem and
            others, Scientific Reports 12 (2022) 7719. Data {ranking.dataVersion.slice(0, 12)}, engine{' '}
            {ranking.engineVersion}.
          </li>
          <li>
            <Link to="/method" hash="what-if">
              How it is worked out
            </Link>
          </li>
          {ranking.notes
            .map(showNote)
            .filter((note) => !leftOut.includes(note))
            .map((note) => (
              <li key={note}>{note}</li>
            ))}
        </ul>
      </Section>
    </div>
  );
}
