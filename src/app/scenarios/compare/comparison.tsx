import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { Page } from '../../components/page/page.tsx';
import type { Ground } from '../scenario-context.ts';
import { useOutcomes } from '../results/use-simulation.ts';
import { CompareView } from './compare-view.tsx';

/** Runs the scenarios that are compared and shows them side by side. */
export function Comparison({
  scenarios,
  ground,
  onlyDifferences,
  onOnlyDifferences,
}: {
  scenarios: readonly Scenario[];
  ground: Ground;
  onlyDifferences: boolean;
  onOnlyDifferences: (only: boolean) => void;
}) {
  const outcomes = useOutcomes(scenarios, ground);
  return (
    <Page title="Scenarios side by side" wide>
      <CompareView
        scenarios={scenarios}
        outcomes={outcomes}
        currency={ground.dataset.settings.reportingCurrency}
        names={ground.names}
        onlyDifferences={onlyDifferences}
        onOnlyDifferences={onOnlyDifferences}
      />
    </Page>
  );
}
