import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import { resolveAssumptions } from '../../../../src/engine/controls/status.ts';
import { computeLaneHits } from '../../../../src/engine/exposure/findings/lane-hits.ts';
import { computeLostShares } from '../../../../src/engine/exposure/figures/lost-shares.ts';
import { WORLDS } from '../../../../src/engine/exposure/figures/worlds.ts';
import { prepareExposure } from '../../../../src/engine/exposure/prepare.ts';
import { RevenueAtRisk } from '../../../../src/engine/exposure/figures/revenue-at-risk.ts';
import { randomCompany } from '../../../reference/random-company.ts';
import { readSmallCatalogue } from '../../../reference/read-canonical.ts';

const catalogue = readSmallCatalogue(new URL('../../../reference/section-8/catalogue', import.meta.url).pathname);

function prepare(dataset: Dataset) {
  const { network, matches } = prepareExposure(dataset, catalogue, true);
  const resolved = resolveAssumptions(catalogue, {}, { lawDate: '2026-11-24', suspensionEnd: 'inclusive' });
  if (!resolved.ok) throw new Error('no assumption was made');
  const hits = computeLaneHits(network, matches, (limb) => resolved.standings.get(limb)?.standing ?? 'off');
  return { network, hits };
}

describe(RevenueAtRisk, () => {
  it('gives what a sweep of the whole network gives with only the chosen lanes hit, call after call', () => {
    fc.assert(
      fc.property(
        randomCompany,
        fc.array(fc.array(fc.nat(400), { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        (dataset, picks) => {
          const { network, hits } = prepare(dataset);
          if (network.laneCount === 0) return;
          const risk = new RevenueAtRisk(network);
          for (const pick of picks) {
            const lanes = new Set(pick.map((one) => one % network.laneCount));
            const openLeaves = new Set(
              pick.map((one) => one % network.nodeCount).filter((node) => network.nodeOpenLeaf[node] === 1),
            );
            const only = hits.map((bits, lane) => (lanes.has(lane) ? bits : 0));
            const openLeaf = network.nodeOpenLeaf.map((_, node) => (openLeaves.has(node) ? 1 : 0));
            const { node } = computeLostShares(network, only, { openLeaf });
            const expected = [0, 1, 2, 3].map((world) =>
              network.products.reduce(
                (sum, { revenue, sources }) =>
                  sum +
                  sources.reduce(
                    (part, source) => part + (revenue ?? 0) * source.share * (node[source.node * WORLDS + world] ?? 0),
                    0,
                  ),
                0,
              ),
            );
            const { sure, possible, ifPausedBack, ifUnknown } = risk.compute({ lanes, openLeaves }, hits);
            for (const [world, value] of [sure, possible, ifPausedBack, ifUnknown].entries()) {
              expect(value).toBeCloseTo(expected[world] ?? Number.NaN, 6);
            }
          }
        },
      ),
    );
  });

  it('gives the same from the loss of the groups of a part as from the lanes that are lost, call after call', () => {
    fc.assert(
      fc.property(randomCompany, fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }), (dataset, picks) => {
        const { network, hits } = prepare(dataset);
        if (network.laneCount === 0) return;
        const risk = new RevenueAtRisk(network);
        for (const pick of picks) {
          const part = pick % network.parts.length;
          const groups = [...network.groupPart.keys()].filter((group) => network.groupPart[group] === part);
          const lanes = [...hits.keys()].filter((lane) => groups.includes(network.laneGroup[lane]!));
          const only = hits.map((bits, lane) => (lanes.includes(lane) ? bits : 0));
          const { group } = computeLostShares(network, only, { openLeaf: new Uint8Array(network.nodeCount) });
          const [given, worked] = [risk.computeGiven(groups, group), risk.compute({ lanes, openLeaves: [] }, hits)];
          for (const world of ['sure', 'possible', 'ifPausedBack', 'ifUnknown'] as const)
            expect(given[world]).toBeCloseTo(worked[world], 6);
        }
      }),
    );
  });

  it('is never more than the revenue lost with all lanes hit', () => {
    fc.assert(
      fc.property(randomCompany, (dataset) => {
        const { network, hits } = prepare(dataset);
        const risk = new RevenueAtRisk(network);
        const every = Array.from({ length: network.laneCount }, (_, lane) => lane);
        const leaves = Array.from(network.nodeOpenLeaf.keys()).filter((node) => network.nodeOpenLeaf[node] === 1);
        const all = risk.compute({ lanes: every, openLeaves: leaves }, hits);
        for (const lane of every) {
          const one = risk.compute({ lanes: [lane], openLeaves: [] }, hits);
          expect(one.ifUnknown).toBeLessThanOrEqual(all.ifUnknown + 1e-9);
          expect(one.sure).toBeLessThanOrEqual(all.sure + 1e-9);
        }
      }),
    );
  });
});
