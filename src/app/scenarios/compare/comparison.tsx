import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { Page } from '../../components/page/page.tsx';
import type { ScenarioContext } from '../scenario-context.ts';
import { CompareView } from './compare-view.tsx';
import { useOutcomes } from './use-outcomes.ts';

/** Products that customers ask for, so that a run has an outcome of them. */
function listSold({ parts }: ScenarioContext['dataset']): string[] {
  return parts.flatMap(({ kind, annualDemand, partNumber }) =>
    kind === 'product' && (annualDemand ?? 0) > 0 ? [partNumber] : [],
  );
}

/** Runs the compared scenarios and shows them side by side. */
export function Comparison({
  scenarios,
  context,
  onlyDifferences,
  onOnlyDifferences,
}: {
  scenarios: readonly Scenario[];
  context: ScenarioContext;
  onlyDifferences: boolean;
  onOnlyDifferences: (only: boolean) => void;
}) {
  const outcomes = useOutcomes(scenarios, context);
  return (
    <Page title="Scenarios side by side" wide>
      <CompareView
        scenarios={scenarios}
        outcomes={outcomes}
        currency={context.dataset.settings.reportingCurrency}
        names={context.names}
        products={listSold(context.dataset)}
        onlyDifferences={onlyDifferences}
        onOnlyDifferences={onOnlyDifferences}
      />
    </Page>
  );
}
