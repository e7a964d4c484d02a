import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SupplyNetwork } from '../../../src/engine/network/supply-network.ts';
import { computeLaneWeights } from '../../../src/engine/requirements/requirement-sweep.ts';
import {
  getConvergentSweep,
  getUnitDemand,
  prepareRequirementSweep,
} from '../../../src/engine/requirements/requirement-sweep.ts';
import { findNode, networkFromText } from '../network-from-text.ts';
import { arbitraryNetwork } from '../random-network.ts';

/** Two makers that need a little of each other's goods. */
const mutual = (first: number, second: number): SupplyNetwork =>
  networkFromText(`
    make X @ S = ${first} Y
    make Y @ T = ${second} X
    buy Y @ S = 1 T
    buy X @ T = 1 S
  `);

/** Sum of the first powers of the requirement matrix, written out: the definition of total requirements. */
function sumPowers(network: SupplyNetwork, start: number, powers: number): number[] {
  const weights = computeLaneWeights(network);
  let current: number[] = Array.from({ length: network.nodeCount }, (_none, node) => (node === start ? 1 : 0));
  const total = [...current];
  for (let power = 0; power < powers; power++) {
    const next = current.map(() => 0);
    for (const [node, units] of current.entries()) {
      for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
        const group = network.inputGroup[input]!;
        for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) {
          const source = network.laneSource[lane]!;
          if (source >= 0) next[source]! += units * network.inputQuantity[input]! * weights[lane]!;
        }
      }
    }
    current = next;
    for (const [node, units] of current.entries()) total[node]! += units;
  }
  return total;
}

describe('prepareRequirementSweep', () => {
  it('solves the published loop of two makers', () => {
    // A = [[0, 0.2], [0.1, 0]]; (I - A)^-1 by hand with determinant 0.98.
    const network = mutual(0.1, 0.2);
    const sweep = getConvergentSweep(network);
    const rows = [findNode(network, 'X@S'), findNode(network, 'Y@T')];
    const columns = rows.map((node) => {
      const { node: units } = sweep.computeRequirements([{ node, units: 1 }]);
      return rows.map((row) => units[row]!);
    });
    expect(columns[0]![0]).toBeCloseTo(1.020408163265, 12);
    expect(columns[0]![1]).toBeCloseTo(0.102040816327, 12);
    expect(columns[1]![0]).toBeCloseTo(0.204081632653, 12);
    expect(columns[1]![1]).toBeCloseTo(1.020408163265, 12);
  });

  it('names the loop that consumes at least what it makes, also where it just balances', () => {
    for (const [first, second] of [
      [1, 1],
      [2, 0.5],
      [5, 4],
    ] as const) {
      const network = mutual(first, second);
      const outcome = prepareRequirementSweep(network);
      expect(outcome).toEqual({ kind: 'diverges', loop: Int32Array.of(0, 1) });
    }
  });

  it('accepts a loop just below one', () => {
    const network = mutual(0.99, 1);
    const sweep = getConvergentSweep(network);
    const start = findNode(network, 'X@S');
    expect(sweep.computeRequirements([{ node: start, units: 1 }]).node[start]).toBeCloseTo(100, 9);
  });

  it('keeps unknown mass and yield in the requirement', () => {
    const network = networkFromText(`
      make P @ H = 2/0.8 K
      buy K @ H = 0.5 K1
      product P @ H = 1 at 1
    `);
    const sweep = getConvergentSweep(network);
    const { node, group } = sweep.computeRequirements(getUnitDemand(network, 0));
    expect(group[0]).toBeCloseTo(2.5, 12);
    expect(node[findNode(network, 'K@K1')]).toBeCloseTo(1.25, 12);
    const unknownLane = network.laneSource.indexOf(-1);
    expect(group[0]! * sweep.weights[unknownLane]!).toBeCloseTo(1.25, 12);
  });

  it('leaves nothing of one demand in the next', () => {
    const network = mutual(0.3, 0.4);
    const sweep = getConvergentSweep(network);
    const first = [...sweep.computeRequirements([{ node: 0, units: 1 }]).node];
    sweep.computeRequirements([{ node: 1, units: 7 }]);
    expect([...sweep.computeRequirements([{ node: 0, units: 1 }]).node]).toEqual(first);
    expect(sweep.computeRequirements([]).cone).toHaveLength(0);
  });

  it('equals the sum of powers of the requirement matrix, loops included', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ loops: true }), ({ lines }) => {
        const network = networkFromText(lines.join('\n'));
        const outcome = prepareRequirementSweep(network);
        fc.pre(outcome.kind === 'ready');
        const start = network.products[0]!.sources[0]!.node;
        const { node } = outcome.sweep.computeRequirements(getUnitDemand(network, 0));
        const expected = sumPowers(network, start, 400);
        // Loops that shrink too slowly for 400 powers say nothing here.
        fc.pre(
          sumPowers(network, start, 300).every(
            (units, row) => Math.abs(units - expected[row]!) < 1e-13 * units + 1e-300,
          ),
        );
        for (const [row, units] of expected.entries())
          expect(Math.abs(node[row]! - units)).toBeLessThan(1e-9 * (1 + units));
      }),
    );
  });

  it('does not depend on the order of lines', () => {
    fc.assert(
      fc.property(
        arbitraryNetwork().chain(({ lines }) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
        ),
        ([lines, shuffled]) => {
          const units = [lines, shuffled].map((text) => {
            const network = networkFromText(text.join('\n'));
            return [...getConvergentSweep(network).computeRequirements(getUnitDemand(network, 0)).node];
          });
          expect(units[1]).toEqual(units[0]);
        },
      ),
    );
  });
});
