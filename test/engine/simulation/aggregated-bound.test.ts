import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenLinearProgram } from '../../../src/engine/resilience/linear-program.ts';
import { OutageSweep } from '../../../src/engine/resilience/outage-sweep.ts';
import type { SupplyModel } from '../../../src/engine/resilience/supply-model.ts';
import { usualConditions } from '../../../src/engine/simulation/flow/conditions.ts';
import type { FlowNetwork } from '../../../src/engine/simulation/flow/flow-network.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { courseOf, sumLost } from './flow-text.ts';
import { company, drawCompany } from './random-flow.ts';

let open: OpenLinearProgram;
beforeAll(async () => {
  open = await loadHighsSolver();
});

/** A network that runs in time as the aggregated program sees it. */
function aggregate(net: FlowNetwork): SupplyModel {
  const shareOfNeed = (lane: number): number => net.laneShare[lane]! * net.groupRate[net.laneGroup[lane]!]!;
  return {
    capacity: Array.from(net.capacity),
    stock: Array.from(net.stock),
    groups: Array.from(net.inputStock, (inputStock, group) => ({
      inputStock,
      users: Array.from(net.inputNode, (node, input) => ({ node, quantity: net.inputQuantity[input]! })).filter(
        (_, input) => net.inputGroup[input] === group && net.inputEssential[input] === 1,
      ),
    })),
    lanes: Array.from(net.laneGroup, (group, lane) => {
      const source = net.laneSource[lane]!;
      return { group, source, mostPerDay: source < 0 ? shareOfNeed(lane) : Infinity };
    }),
    pools: [],
    lines: [],
    products: net.products.map(({ demand, lossPerUnit, nodes }) => ({
      demand,
      lossPerUnit,
      sources: [...nodes],
      finished: 0,
    })),
  };
}

describe('the aggregated program', () => {
  it('never loses more than the run in time, which cannot foresee or re-allocate, where nothing is under way', () => {
    const outage = fc.record({ node: fc.nat(5), days: fc.integer({ min: 1, max: 40 }) });
    let losing = 0;
    fc.assert(
      fc.property(company, outage, (numbers, { node, days }) => {
        const { net } = drawCompany({ ...numbers, leads: numbers.leads.map(() => 0) });
        const sweep = new OutageSweep(aggregate(net), open);
        const least = sweep.computeLeastLoss([node], days).value!.loss;
        sweep.dispose();
        const steps = days + 150;
        const lost = sumLost(net, {
          ...usualConditions(steps, 0),
          capacityLeft: new Map([[node, courseOf(steps, 0, days)]]),
        });
        const loss = net.products.reduce((sum, { lossPerUnit }, row) => sum + lossPerUnit * lost[row]!, 0);
        if (least > 0) losing += 1;
        expect(loss).toBeGreaterThanOrEqual(least - 1e-6 * Math.max(1, least));
      }),
      { numRuns: 60 },
    );
    // The claim would say nothing where nothing is lost.
    expect(losing).toBeGreaterThan(5);
  });
});
