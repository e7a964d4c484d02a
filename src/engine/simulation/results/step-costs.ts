import type { Money } from '../../../domain/units.ts';
import type { DrawnConditions } from '../scenario/draw-conditions.ts';
import type { FlowRun } from '../flow/flow-run.ts';

/** Money spent beside the usual, step by step of one run; what levers cost whatever happens stands on the first. They add up to its extra cost. */
export class StepCosts {
  private hastened = 0;

  /** What a step has cost, given what it cost but for goods that were sent faster; steps follow each other from 0. */
  read(step: number, run: FlowRun, drawn: DrawnConditions, cost: Money): Money {
    let hastened = 0;
    for (const [lane, each] of drawn.costs.fasterCost) hastened += run.traffic.hand.hastened[lane]! * each;
    const faster = hastened - this.hastened;
    this.hastened = hastened;
    return cost + faster + (step === 0 ? drawn.costs.plannedCost : 0);
  }
}
