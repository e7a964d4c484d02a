import type { Scenario } from '../../../../domain/scenario/scenario.ts';
import type { Ground } from '../../scenario-context.ts';
import { IndicesSection } from './indices-section.tsx';
import { TornadoSection } from './tornado-section.tsx';

/** What the loss depends on: one field at a time, and as shares of its variance. */
export function Dependence({ scenario, ground }: { scenario: Scenario; ground: Ground }) {
  return (
    <>
      <TornadoSection scenario={scenario} ground={ground} />
      <IndicesSection scenario={scenario} ground={ground} />
    </>
  );
}
