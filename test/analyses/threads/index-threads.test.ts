import { describe, expect, it } from 'vitest';
import { computeIndicesInThreads } from '../../../src/analyses/threads/index-threads.ts';
import { buildCascadeNetwork } from '../../../src/engine/cascade/cascade-network.ts';
import { computeSystemicIndices } from '../../../src/engine/cascade/systemic-index.ts';

const FIRMS = 60;
const options = { epsilon: 0.05, replaceability: true };
const everybody = Array.from({ length: FIRMS }, (_, firm) => firm);

/** Each firm sells to the next, and every seventh to one far away. */
const network = buildCascadeNetwork(
  {
    sectors: everybody.map((firm) => firm % 7),
    sales: everybody.flatMap((firm) => [
      { seller: firm, buyer: (firm + 1) % FIRMS, value: 1 + (firm % 13) },
      ...(firm % 7 === 0 ? [{ seller: firm, buyer: (firm + 31) % FIRMS, value: 3 }] : []),
    ]),
    weights: null,
  },
  'linear',
  null,
);

describe('the systemic index on several threads', () => {
  it('has the digits and the order of one thread, of all firms and of some', async () => {
    const told: number[] = [];
    const alone = computeSystemicIndices(network, options);
    const tell = (fraction: number): unknown => told.push(fraction);
    expect(await computeIndicesInThreads({ network, options, rows: everybody }, 2, tell)).toEqual(alone);
    expect(told.length).toBeGreaterThan(1);
    const rows = [3, 8, 9, 40, 57];
    const some = await computeIndicesInThreads({ network, options, rows }, 1, () => undefined);
    expect(some).toEqual(rows.map((row) => alone[row]));
  });

  it('is worked out here where another thread breaks down, or there is none', async () => {
    const alone = computeSystemicIndices(network, options);
    const share = { network, options, rows: everybody };
    const breaksDown = () => Promise.resolve(null);
    expect(await computeIndicesInThreads(share, 3, () => undefined, breaksDown)).toEqual(alone);
    expect(await computeIndicesInThreads(share, 0, () => undefined)).toEqual(alone);
  });
});
