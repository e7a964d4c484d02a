import type { Scenario } from '../../../../domain/scenario/scenario.ts';
import type { ScenarioContext } from '../../scenario-context.ts';
import { IndicesSection } from './indices-section.tsx';
import { TornadoSection } from './tornado-section.tsx';

/** Dependence of the loss: one field at a time, and as shares of its variance. */
export function Dependence({ scenario, context }: { scenario: Scenario; context: ScenarioContext }) {
  return (
    <>
      <TornadoSection scenario={scenario} context={context} />
      <IndicesSection scenario={scenario} context={context} />
    </>
  );
}
