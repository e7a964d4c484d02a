import { useMemo } from 'react';
import type { RankingQuestion } from '../../../engine/cascade/ranking-report.ts';
import type { GroupLevel } from '../../../engine/requirements/firm-group.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { AnalysisPage } from '../resilience/analysis-page.tsx';
import { nameOutages } from '../resilience/name-outage.ts';
import type { ScenariosSearch } from '../scenarios-search.ts';
import { FailureSheet } from './failure-sheet.tsx';
import { SystemicView } from './systemic-view.tsx';
import { useRanking } from './use-firms.ts';

/** Every site, supplier and country stopped in turn, and its cost to all production in the network. */
export function SystemicPage({
  context,
  search,
  change,
}: {
  context: ScenarioContext;
  search: ScenariosSearch;
  change: (next: ScenariosSearch, options?: { replace?: boolean }) => void;
}) {
  const { production = 'gl', eps = '0.01' } = search;
  const question: RankingQuestion = { production, epsilon: Number(eps), replaceability: search.replace !== 'off' };
  const level: GroupLevel = search.level === undefined || search.level === 'nodes' ? 'sites' : search.level;
  const { ranking, analysis } = useRanking(question, context);
  const nameOf = useMemo(() => nameOutages(context), [context]);
  const open = ranking?.levels[level].find(({ id }) => id === search.row);
  return (
    <AnalysisPage
      what="The systemic index"
      begins="The network is being built …"
      analysis={analysis}
      sheet={
        open === undefined ? undefined : (
          <FailureSheet
            key={`${level} ${open.id}`}
            row={open}
            level={level}
            name={nameOf(level, open.id).name}
            question={question}
            context={context}
            onClose={() => change({ row: undefined }, { replace: true })}
          />
        )
      }
    >
      {ranking === undefined ? null : (
        <SystemicView
          ranking={ranking}
          level={level}
          eps={eps}
          open={open?.id}
          nameOf={(id) => nameOf(level, id).name}
          onChange={(next) => change(next, { replace: true })}
          onOpen={(id) => change({ row: id === open?.id ? undefined : id })}
        />
      )}
    </AnalysisPage>
  );
}
