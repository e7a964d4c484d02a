import { computeIndicesInThreads } from '../../src/analyses/threads/index-threads.ts';
import { Cascade } from '../../src/engine/cascade/cascade.ts';
import { buildCascadeNetwork, type CascadeNetwork } from '../../src/engine/cascade/cascade-network.ts';
import { computeSystemicIndices } from '../../src/engine/cascade/systemic-index.ts';
import { createDraws } from '../../src/engine/numeric/counter-random.ts';
import type { Essentiality } from '../../src/engine/requirements/firm-network.ts';
import { type BenchRow, measureProcessor } from './measure.ts';
import { preparePlainCascade } from './plain/plain-cascade.ts';

const SIZES = [1_000, 10_000, 100_000];
const ARCS_PER_FIRM = 3;
const FIRMS_PER_SECTOR = 25;
const MOST_SECTORS = 400;
const OPTIONS = { epsilon: 0.01, replaceability: true };
/** Milliseconds for every firm once: "seconds", and "minutes". */
const BUDGETS = new Map([
  [10_000, 10_000],
  [100_000, 1_200_000],
]);
/** From here on one firm in so many is asked, and the time scaled to all. */
const SAMPLED_FROM = 100_000;
const ONE_IN = 500;
/**
 * Threads of this machine's least, the firms that they are asked for, and milliseconds on the clock for all firms of the largest network. Beside
 * the first two thousand firms the compiler still works.
 */
const THREADS = 2;
const FEW = 2_000;
const MANY = 10_000;
const THREADS_BUDGET = 150_000;
const MEGABYTE = 2 ** 20;
/** The dense version costs firms² a step, so it runs at the smaller size and for some of the firms. */
const PLAIN_SIZE = 1_000;
const PLAIN_FIRMS = 5;
const LARGEST_DIFFERENCE = 1e-9;

/**
 * Systemic index of every firm of a network with three arcs a firm, a few hubs and sales over four orders of magnitude, mixed production function;
 * beside it, at the smallest size, a dense synchronous sweep, timed on some firms and scaled to all. Throws where the two differ by more than 1e-9.
 */
export default async function benchCascade(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of SIZES) {
    const firms = drawFirms(size);
    const network = buildCascadeNetwork({ ...firms, weights: null }, 'gl', firms.essentiality);
    let baseline = null;
    if (size === PLAIN_SIZE) {
      const indices = computeSystemicIndices(network, OPTIONS);
      const sales = firms.sectors.map(() => firms.sectors.map(() => 0));
      for (const { seller, buyer, value } of firms.sales) sales[seller]![buyer]! += value;
      const plain = preparePlainCascade({ ...firms, sales }, OPTIONS);
      const wholes = Array.from({ length: PLAIN_FIRMS }, (_, row) => {
        const left = firms.sectors.map((_sector, firm) => (firm === row * 150 ? 0 : 1));
        return { firm: row * 150, shock: { down: left, up: left } };
      });
      for (const { firm, shock } of wholes) {
        const difference = Math.abs(plain(shock).esri - indices[firm]!.esri);
        if (!(difference <= LARGEST_DIFFERENCE)) {
          throw new Error(`Firm ${firm}: the sweep differs from the dense version by ${difference}`);
        }
      }
      const some = measureProcessor(() => wholes.map(({ shock }) => plain(shock)));
      baseline = (some / PLAIN_FIRMS) * size;
    }
    const every = size >= SAMPLED_FROM ? ONE_IN : 1;
    const milliseconds =
      every === 1
        ? measureProcessor(() => computeSystemicIndices(network, OPTIONS), size > PLAIN_SIZE ? 1 : 5)
        : measureSome(network, every);
    const memory = Math.round(process.memoryUsage().rss / MEGABYTE);
    const sampled = every === 1 ? '' : `, one in ${every} asked`;
    rows.push({
      what: 'systemic index: every firm, time of the processor',
      size: `${size.toLocaleString('en')} firms, ${firms.sales.length.toLocaleString('en')} arcs, ${memory} MB${sampled}`,
      milliseconds,
      budget: BUDGETS.get(size) ?? null,
      baseline,
    });
    if (size >= SAMPLED_FROM) {
      rows.push({
        what: `the same on ${THREADS} threads, by the clock`,
        size: `${size.toLocaleString('en')} firms, from ${MANY - FEW}`,
        milliseconds: await timeThreads(network),
        budget: THREADS_BUDGET,
        baseline: milliseconds,
      });
    }
  }
  return rows;
}

/** Milliseconds on the clock for every firm on two threads: their start with the first firms, and what those beyond them cost, scaled to the rest. */
async function timeThreads(network: CascadeNetwork): Promise<number> {
  const time = async (count: number): Promise<number> => {
    const rows = Array.from({ length: count }, (_, row) => Math.floor((row * network.firmCount) / count));
    const begun = performance.now();
    await computeIndicesInThreads({ network, options: OPTIONS, rows }, THREADS - 1, () => undefined);
    return performance.now() - begun;
  };
  const start = await time(FEW);
  return start + ((await time(MANY)) - start) * ((network.firmCount - FEW) / (MANY - FEW));
}

/** Milliseconds for every firm: the columns, which are made once, and what some of the firms cost, scaled to all. */
function measureSome(network: CascadeNetwork, every: number): number {
  const some = Array.from({ length: Math.ceil(network.firmCount / every) }, (_, row) => row * every);
  let cascade: Cascade | null = null;
  const made = measureProcessor(() => (cascade = new Cascade(network, OPTIONS)));
  const asked = measureProcessor(() => cascade?.runEach(some.map((firm) => [{ firm, down: 0, up: 0 }])));
  return made + asked * every;
}

/** Both ends of a sale prefer low numbers, so that few firms have many arcs; half of the pairs of sectors are essential. */
function drawFirms(size: number) {
  const draws = createDraws(1, 101);
  const sectorCount = Math.min(size / FIRMS_PER_SECTOR, MOST_SECTORS);
  const sales = Array.from({ length: size * ARCS_PER_FIRM }, (_, arc) => ({
    seller: Math.floor(size * draws(arc, 0) ** 2),
    buyer: Math.floor(size * draws(arc, 1) ** 2),
    value: 10 ** (4 * draws(arc, 2)),
  })).filter(({ seller, buyer }) => seller !== buyer);
  return {
    sectors: Array.from({ length: size }, (_, firm) => Math.floor(sectorCount * draws(firm, 3))),
    sales,
    essentiality: Array.from({ length: sectorCount }, (_row, row) =>
      Array.from({ length: sectorCount }, (_column, column): Essentiality =>
        draws(row * sectorCount + column, 4) < 0.5 ? 2 : 1,
      ),
    ),
  };
}
