import { describe, expect, it } from 'vitest';
import { describeDays, describeRecovery } from '../../../src/app/scenarios/results/compose-result.ts';
import { findSpell, writeTrace } from '../../../src/app/scenarios/results/find-spell.ts';
import { groupSpells } from '../../../src/app/scenarios/results/group-spells.ts';
import { formatDayAndDate } from '../../../src/app/scenarios/results/scenario-day.ts';
import type { LossSpell } from '../../../src/engine/simulation/results/report.ts';

function spell(partNumber: string, fromDay: number, toDay: number, end: string, unmetUnits = 10): LossSpell {
  return {
    partNumber,
    fromDay,
    toDay,
    unmetUnits,
    cause: { kind: 'licence', disruptionId: 'queue', rationed: false },
    path: [
      { partNumber, siteId: 'WORKS' },
      { partNumber: end, siteId: 'GAN' },
    ],
    rows: [],
  };
}

describe('days over all draws', () => {
  it('are told with their spread, and how often they come at all', () => {
    expect(describeDays({ p10: 31, p50: 38, p90: 49, never: 0 })).toBe('38 (31 to 49)');
    expect(describeDays({ p10: 38, p50: 38, p90: 38, never: 0 })).toBe('38');
    expect(describeDays({ p10: 60, p50: 61, p90: null, never: 0.2 })).toBe('61 (60 to beyond)');
    expect(describeDays({ p10: 269, p50: null, p90: null, never: 0.84 })).toBe('269 or later in 16\u00a0%');
    expect(describeDays({ p10: null, p50: null, p90: null, never: 0.96 })).toBe('in 4\u00a0%');
    expect(describeDays({ p10: null, p50: null, p90: null, never: 1 })).toBe('not within the horizon');
  });

  it('until all is as before are none where nothing stopped, and may lie beyond the horizon', () => {
    expect(describeRecovery({ p10: 0, p50: 0, p90: 0, never: 0 })).toBe('none');
    expect(describeRecovery({ p10: 41, p50: 60, p90: 88, never: 0 })).toBe('60 (41 to 88)');
    expect(describeRecovery({ p10: 41, p50: 60, p90: null, never: 0.12 })).toBe('60, beyond the horizon in 12\u00a0%');
    expect(describeRecovery({ p10: 0, p50: null, p90: null, never: 0.68 })).toBe('beyond the horizon in 68\u00a0%');
    expect(describeRecovery({ p10: null, p50: null, p90: null, never: 1 })).toBe('beyond the horizon');
  });

  it('have a date', () => {
    expect(formatDayAndDate(1, '2028-02-28')).toBe('day\u00a01, 29\u00a0Feb\u00a02028');
    expect(formatDayAndDate(38, '2026-11-24')).toBe('day\u00a038, 1\u00a0Jan\u00a02027');
  });
});

describe('what binds', () => {
  const spells = [
    spell('CAR', 10, 20, 'MAGNET'),
    spell('VAN', 12, 30, 'MAGNET', 40),
    spell('CAR', 20, 25, 'ANODE', 30),
    spell('CAR', 30, 31, 'MAGNET', 5),
  ];

  it('is grouped by the end of the path over all products, largest first, no spell lost', () => {
    const rows = groupSpells(spells);
    expect(rows.map(({ binding, unmetUnits }) => [binding.partNumber, unmetUnits])).toEqual([
      ['MAGNET', 55],
      ['ANODE', 30],
    ]);
    expect(rows.flatMap((row) => row.spells)).toHaveLength(spells.length);
  });

  it('is found again from the address, on any of its days', () => {
    expect(findSpell(spells, writeTrace('CAR', 20))).toBe(spells[2]);
    expect(findSpell(spells, 'CAR@19')).toBe(spells[0]);
    expect(findSpell(spells, 'CAR@26')).toBeUndefined();
    expect(findSpell(spells, 'CAR')).toBeUndefined();
    expect(findSpell([spell('A@B', 1, 2, 'X')], 'A@B@1')?.partNumber).toBe('A@B');
  });
});
