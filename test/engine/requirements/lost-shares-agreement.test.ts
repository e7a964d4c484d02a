import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  WORLD_A,
  WORLD_B,
  WORLD_C,
  WORLD_D,
  WORLDS,
  computeLostShares,
} from '../../../src/engine/exposure/lost-shares.ts';
import { type Outage, computeOutputAtRisk } from '../../../src/engine/requirements/output-at-risk.ts';
import { networkFromText } from '../network-from-text.ts';
import { arbitraryNetwork } from '../random-network.ts';

const ALL = WORLD_A | WORLD_B | WORLD_C | WORLD_D;

describe('the four-world sweep', () => {
  it('equals output at risk, world by world', () => {
    fc.assert(
      fc.property(
        arbitraryNetwork({ loops: true }),
        fc.infiniteStream(fc.integer({ min: 0, max: 5 })),
        ({ lines }, draws) => {
          const network = networkFromText(lines.join('\n'));
          // Nested worlds: a lane that is hit in one is hit in every later one; UNKNOWN lanes are hit in the last.
          const laneHits = Uint8Array.from(network.laneSource, (source) => {
            const { value: first } = draws.next() as IteratorYieldResult<number>;
            return source === -1 ? WORLD_D : (ALL << first) & ALL;
          });
          const worlds: Pick<Outage, 'unknown' | 'openSplit'>[] = [
            { unknown: 'ships', openSplit: 'least' },
            { unknown: 'ships', openSplit: 'most' },
            { unknown: 'ships', openSplit: 'most' },
            { unknown: 'stops', openSplit: 'most' },
          ];
          for (const linear of [false, true]) {
            const { node } = computeLostShares(network, laneHits, { linear });
            for (const [world, options] of worlds.entries()) {
              const lanes = laneHits.map((hits) => (hits >> world) & 1);
              const loss = computeOutputAtRisk(network, {
                ...options,
                lanes,
                lines: linear ? 'linear' : 'as-recorded',
              });
              for (const [row, lost] of loss.entries()) expect(node[row * WORLDS + world]).toBeCloseTo(lost, 12);
            }
          }
        },
      ),
    );
  });
});
