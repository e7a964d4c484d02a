import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import type { Assumptions } from '../../../../src/domain/workspace/workspace.ts';
import { type LimbStanding, getStandings } from '../../../../src/engine/controls/status.ts';
import { computeExposureFigures } from '../../../../src/engine/exposure/figures/figures.ts';
import { WORLDS } from '../../../../src/engine/exposure/figures/worlds.ts';
import { prepareExposure } from '../../../../src/engine/exposure/prepare.ts';
import type { PreparedExposure } from '../../../../src/engine/exposure/prepared-exposure.ts';
import { getTraderGroups } from '../../../../src/engine/network/trader-groups.ts';
import { preparePlainExposure } from '../../../bench/plain/plain-exposure.ts';
import { randomCompany } from '../../../reference/random-company.ts';
import { readSmallCatalogue } from '../../../reference/read-canonical.ts';

const catalogue = readSmallCatalogue(new URL('../../../reference/section-8/catalogue', import.meta.url).pathname);

function getLaw(assumptions: Assumptions): ReadonlyMap<string, LimbStanding> {
  return getStandings(catalogue, assumptions, { lawDate: '2026-11-24', suspensionEnd: 'inclusive' });
}

const before = getStandings(catalogue, {}, { lawDate: '2000-01-01', suspensionEnd: 'inclusive' });
const now = getLaw({});

/** Every number of a set of figures, copied out of the columns. */
function copyFigures(prepared: PreparedExposure, law: ReadonlyMap<string, LimbStanding>) {
  const { laneHits, lost, fills, partShares } = computeExposureFigures(prepared, law);
  return {
    laneHits: [...laneHits],
    node: [...lost.node],
    group: [...lost.group],
    exposed: [...partShares.exposed],
    own: [...partShares.own],
    fills,
  };
}

describe(computeExposureFigures, () => {
  it('gives on random companies what recursion over objects gives, traders looked through', () => {
    let withTraders = 0;
    fc.assert(
      fc.property(randomCompany, fc.boolean(), (dataset, inference) => {
        const prepared = prepareExposure(dataset, catalogue, inference);
        if (getTraderGroups(prepared.network).some((group) => group >= 0)) withTraders++;
        const plain = preparePlainExposure(prepared)(now);
        const { fills, partShares } = computeExposureFigures(prepared, now);
        for (const [row, fill] of fills.entries()) {
          const [a = 0, b = 0, c = 0, d = 0] = plain.lost[row] ?? [];
          expect(fill.surely).toBeCloseTo(a, 6);
          expect(fill.possibly).toBeCloseTo(b - a, 6);
          expect(fill.ifPausedBack).toBeCloseTo(c - b, 6);
          expect(fill.cannotBeJudged).toBeCloseTo(d - c, 6);
        }
        for (const part of prepared.network.parts.keys()) {
          for (let world = 0; world < WORLDS; world++) {
            expect(partShares.exposed[part * WORLDS + world]).toBeCloseTo(plain.exposed[part]![world]!, 12);
            expect(partShares.own[part * WORLDS + world]).toBeCloseTo(plain.own[part]![world]!, 12);
          }
        }
      }),
    );
    expect(withTraders).toBeGreaterThan(0);
  });

  it('leaves nothing of one date in the figures of the next, to the last digit', () => {
    fc.assert(
      fc.property(randomCompany, fc.boolean(), (dataset, inference) => {
        const freshly = (data: Dataset) => copyFigures(prepareExposure(data, catalogue, inference), now);
        const prepared = prepareExposure(dataset, catalogue, inference);
        const first = copyFigures(prepared, now);
        copyFigures(prepared, before);
        expect(copyFigures(prepared, now)).toEqual(first);
        // A copy of the records has columns of its own.
        expect(freshly({ ...dataset })).toEqual(first);
      }),
    );
  });
});
