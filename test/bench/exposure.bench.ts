import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { computeLostShares } from '../../src/engine/exposure/figures/lost-shares.ts';
import { WORLDS, WORLD_A, WORLD_B, WORLD_C, WORLD_D } from '../../src/engine/exposure/figures/worlds.ts';
import { buildNetwork } from '../../src/engine/network/build-network.ts';
import { generateDataset } from '../../src/cli/generate/generate.ts';
import type { SupplyNetwork } from '../../src/engine/network/supply-network.ts';
import { createDraws } from '../../src/engine/numeric/counter-random.ts';
import { computeYearlyRequirements } from '../../src/engine/requirements/yearly-requirements.ts';
import { type BenchRow, measureMedian } from './measure.ts';
import { type PlainNode, computePlainLostShares, toPlainNetwork } from './plain/plain-lost-shares.ts';

const SIZES = [1_000, 10_000, 100_000];
/** The generator makes 2.5 nodes a part. */
const NODES_PER_PART = 2.5;
const LARGEST_DIFFERENCE = 1e-12;
/** Milliseconds, at 100,000 parts and a million lanes. */
const SWEEP_BUDGET = 100;

/**
 * Four-world sweep on synthetic workspaces, against the same mathematics on objects by recursion; throws where the two differ by
 * more than 1e-12 anywhere. Beside it the yearly requirements and the generator, without a baseline.
 */
export default async function benchExposure(): Promise<BenchRow[]> {
  const catalogue = loadCatalogue();
  const rows: BenchRow[] = [];
  for (const parts of SIZES) {
    const options = { nodes: parts * NODES_PER_PART, seed: 1, categories: catalogue.categories };
    const network = buildNetwork(generateDataset(options), catalogue, { inference: false });
    const size = `${parts.toLocaleString('en')} parts, ${network.laneCount.toLocaleString('en')} lanes`;
    const laneHits = drawLaneHits(network);
    const plain = toPlainNetwork(network, laneHits).nodes;
    assertAgreement(network, laneHits, plain);
    const times = parts < 100_000 ? 11 : 7;
    rows.push(
      {
        what: 'exposure: four-world sweep',
        size,
        milliseconds: await measureMedian(() => computeLostShares(network, laneHits), times),
        budget: parts === 100_000 ? SWEEP_BUDGET : null,
        baseline: await measureMedian(() => computePlainLostShares(plain), times),
      },
      {
        what: 'exposure: yearly requirements',
        size,
        milliseconds: await measureMedian(() => computeYearlyRequirements(network), times),
        budget: null,
        baseline: null,
      },
      {
        what: 'generate a workspace',
        size,
        milliseconds: await measureMedian(() => generateDataset(options), 3),
        budget: null,
        baseline: null,
      },
    );
  }
  return rows;
}

/** Nested worlds: one lane in a hundred is hit from A on, as many from B, from C and from D, with every UNKNOWN lane. */
function drawLaneHits(network: SupplyNetwork): Uint8Array {
  const draws = createDraws(1, 100);
  const from = [WORLD_A | WORLD_B | WORLD_C | WORLD_D, WORLD_B | WORLD_C | WORLD_D, WORLD_C | WORLD_D, WORLD_D];
  return Uint8Array.from(network.laneSource, (source, lane) => {
    if (source === -1) return WORLD_D;
    return from[Math.floor(draws(lane, 0) * 100)] ?? 0;
  });
}

function assertAgreement(network: SupplyNetwork, laneHits: Uint8Array, plain: readonly PlainNode[]): void {
  const { node } = computeLostShares(network, laneHits);
  for (const [world, losses] of computePlainLostShares(plain).nodeLosses.entries()) {
    for (const [row, lost] of losses.entries()) {
      const difference = Math.abs(node[row * WORLDS + world]! - lost);
      if (!(difference <= LARGEST_DIFFERENCE)) {
        throw new Error(`Node ${row} in world ${world}: the sweep differs from the plain version by ${difference}`);
      }
    }
  }
}
