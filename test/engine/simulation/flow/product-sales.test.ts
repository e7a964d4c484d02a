import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS_PER_BATCH } from '../../../../src/engine/simulation/flow/batch.ts';
import { usualConditions } from '../../../../src/engine/simulation/flow/conditions.ts';
import { allocateColumns } from '../../../../src/engine/simulation/flow/flow-columns.ts';
import { ProductSales } from '../../../../src/engine/simulation/flow/product-sales.ts';
import { locateNode, NODE_STATE } from '../../../../src/engine/simulation/flow/state-records.ts';
import { company, drawCompany, STEPS } from '../random-flow.ts';

const QUARTER = 91;
const ROUNDING = 1e-9;
const units = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e4, noNaN: true }));

/** Figures of one product in a step, by the definition: `there` at each of its plants. */
function sellPlainly(
  there: readonly number[],
  shares: readonly number[],
  { fresh, waiting, leaving }: { fresh: number; waiting: number; leaving: number },
) {
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const sold = Math.min(sum(there), fresh + waiting);
  const own = there.map((one, at) => Math.min(one, shares[at]! * sold));
  const spare = sum(there) - sum(own);
  const part = spare > 0 ? Math.min(1, Math.max(0, sold - sum(own)) / spare) : 0;
  const soldBy = there.map((one, at) => (sold === sum(there) ? one : own[at]! + (one - own[at]!) * part));
  const gap = fresh + waiting - sold;
  const waits = gap > fresh * ROUNDING ? gap : 0;
  const left = there.map((one, at) => one - soldBy[at]!);
  const onTime = Math.min(sold, fresh);
  return {
    left,
    soldBy,
    figures: [onTime, sold - onTime, waits * leaving, waits - waits * leaving, sum(left), fresh],
  };
}

describe(ProductSales, () => {
  it('sells in four runs at once what the definition says of each, and asks the plants for it', () => {
    fc.assert(
      fc.property(
        company,
        fc.array(fc.tuple(units, units, fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: RUNS_PER_BATCH,
          maxLength: RUNS_PER_BATCH,
        }),
        fc.array(units, { minLength: 5, maxLength: 5 }),
        (numbers, asked, stocks) => {
          const { net } = drawCompany(numbers);
          const columns = allocateColumns(net, 0);
          const [product] = net.products;
          const { nodes, shares, demand } = product!;
          const sales = asked.map(([factor, , still], place) => {
            const one = new ProductSales(net, columns, place);
            one.start({
              ...usualConditions(STEPS, still),
              demand: new Map([[0, new Float64Array(STEPS).fill(factor)]]),
            });
            one.begin(0);
            return one;
          });
          const there = asked.map(([, waiting], place) => {
            columns.productWaiting[place] = waiting;
            return nodes.map((node, at) => {
              const stock = stocks[(place * nodes.length + at) % stocks.length]!;
              columns.nodeState[locateNode(node, NODE_STATE.output) + place] = stock;
              return stock;
            });
          });
          columns.passes.askMakers();
          const read = (node: number, what: number, place: number) =>
            columns.nodeState[locateNode(node, what) + place]!;
          const due = asked.map((_, place) =>
            nodes.map((node) => [read(node, NODE_STATE.due, place), read(node, NODE_STATE.dueOwed, place)]),
          );
          columns.passes.sell();
          for (const [place, [factor, waiting, still]] of asked.entries()) {
            const fresh = demand * net.stepDays * factor;
            const leaving = 1 - still ** (net.stepDays / QUARTER);
            expect(due[place]).toStrictEqual(shares.map((share) => [fresh * share, waiting * share]));
            const expected = sellPlainly(there[place]!, shares, { fresh, waiting, leaving });
            const one = sales[place]!;
            expect([
              one.getOnTime(0),
              one.getLate(0),
              one.getGivenUp(0),
              one.getWaiting(0),
              one.getStock(0),
              one.getDemand(0),
            ]).toStrictEqual(expected.figures);
            expect(nodes.map((_, at) => one.getSoldBy(0, at))).toStrictEqual(expected.soldBy);
            expect(nodes.map((node) => read(node, NODE_STATE.output, place))).toStrictEqual(expected.left);
          }
        },
      ),
    );
  });
});
