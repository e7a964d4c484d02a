import { type ReactNode, useCallback } from 'react';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { late } from '../../components/late.tsx';
import { Page } from '../../components/page/page.tsx';
import { nameEntry } from '../builder/specs/name-entry.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import type { ScenariosSearch } from '../scenarios-search.ts';
import { findSpell, writeTrace } from './find-spell.ts';
import { ResultView } from './result-view.tsx';
import { useSimulation } from './use-simulation.ts';

const TraceSheet = late(async () => (await import('./trace-sheet.tsx')).TraceSheet, null);

/** Runs the open scenario and shows its result, with the path behind a lost unit beside it. */
export function ResultPanel({
  scenario,
  context,
  search,
  change,
  head,
}: {
  scenario: Scenario;
  context: ScenarioContext;
  search: ScenariosSearch;
  change: (next: ScenariosSearch, options?: { replace?: boolean }) => void;
  head: ReactNode;
}) {
  const simulation = useSimulation('simulation', { scenario }, context);
  const onProduct = useCallback((product: string) => change({ product }), [change]);
  const onTrace = useCallback(
    (partNumber: string, day: number) => change({ trace: writeTrace(partNumber, day) }),
    [change],
  );
  const report = simulation.answer?.ok === true ? simulation.answer.report : undefined;
  const spell = report === undefined ? undefined : findSpell(report.spells, search.trace);
  const behind = scenario.disruptions.find(({ id }) => id === spell?.cause.disruptionId);
  return (
    <Page
      title={scenario.name}
      titleHidden
      sheet={
        spell === undefined ? null : (
          <TraceSheet
            spell={spell}
            disruption={behind === undefined ? null : nameEntry(scenario, behind)}
            startDate={scenario.startDate}
            names={context.names}
            onClose={() => change({ trace: undefined })}
          />
        )
      }
    >
      {head}
      <ResultView
        scenario={scenario}
        simulation={simulation}
        context={context}
        product={search.product}
        onProduct={onProduct}
        onTrace={onTrace}
      />
    </Page>
  );
}
