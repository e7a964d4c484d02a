import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeLostShares } from '../../../src/engine/exposure/figures/lost-shares.ts';
import { WORLD_A, WORLD_B, WORLD_C, WORLD_D, WORLDS } from '../../../src/engine/exposure/figures/worlds.ts';
import { type Outage, computeOutputAtRisk } from '../../../src/engine/requirements/output-at-risk.ts';
import { networkFromText } from '../network-from-text.ts';
import { arbitraryNetwork } from '../random-network.ts';

const ALL = WORLD_A | WORLD_B | WORLD_C | WORLD_D;

const WORLD_OUTAGES: readonly Pick<Outage, 'unknown' | 'openSplit'>[] = [
  { unknown: 'ships', openSplit: 'least' },
  { unknown: 'ships', openSplit: 'most' },
  { unknown: 'ships', openSplit: 'most' },
  { unknown: 'stops', openSplit: 'most' },
];

const arbitraryWorlds = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 80, maxLength: 80 });

function expectAgreement(lines: readonly string[], firstWorlds: readonly number[], linear: boolean): void {
  const network = networkFromText(lines.join('\n'));
  // Nested worlds: a lane that is hit in one is hit in every later one; UNKNOWN lanes are hit in the last.
  const laneHits = Uint8Array.from(network.laneSource, (source, lane) =>
    source === -1 ? WORLD_D : (ALL << firstWorlds[lane % firstWorlds.length]!) & ALL,
  );
  const { node } = computeLostShares(network, laneHits, { linear });
  for (const [world, options] of WORLD_OUTAGES.entries()) {
    const lanes = laneHits.map((hits) => (hits >> world) & 1);
    const loss = computeOutputAtRisk(network, { ...options, lanes, lines: linear ? 'linear' : 'as-recorded' });
    for (const [row, lost] of loss.entries()) expect(node[row * WORLDS + world]).toBeCloseTo(lost, 12);
  }
}

describe('the four-world sweep', () => {
  it('equals output at risk, world by world, mixed lines and linear twin', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), arbitraryWorlds, fc.boolean(), ({ lines }, worlds, linear) =>
        expectAgreement(lines, worlds, linear),
      ),
    );
  });

  it('equals it around loops of essential lines', () => {
    // A loop of cost shares may shrink by less than a ten-thousandth a turn, so that where one stops shows in the digits.
    fc.assert(
      fc.property(arbitraryNetwork({ loops: true }), arbitraryWorlds, ({ lines }, worlds) =>
        expectAgreement(
          lines.map((line) => (line.startsWith('make ') ? line.replaceAll('?', '') : line)),
          worlds,
          false,
        ),
      ),
    );
  });
});
