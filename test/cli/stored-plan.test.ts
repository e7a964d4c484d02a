import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder, MOTOR_MAKER, runLodestone } from './run-lodestone.ts';

const clocks = { lawDate: '2026-11-27', suspensionEnd: 'inclusive' };

describe('a plan that a workspace keeps', () => {
  it('shows what was expected beside what it comes to now', async () => {
    const folder = createFolder(MOTOR_MAKER);
    await runLodestone(folder, 'import', '.', '-o', 'w.lodestone.json');
    const path = join(folder, 'w.lodestone.json');
    const workspace = JSON.parse(readFileSync(path, 'utf8')) as object;
    const lever = { kind: 'substitution', id: 'other', fixedCost: 250, leadTimeDays: 0, partNumber: 'magnet' };
    const plan = {
      id: 'p1',
      name: 'Winter',
      made: '2026-11-20',
      dataVersion: 'before',
      catalogueVersion: '2026.11',
      engineVersion: '1',
      currency: 'EUR',
      draws: 4,
      expected: { nothing: 900, unsold: 123, cost: 250, firstStop: 7 },
      // Nothing happens in it, so nothing is unsold now; the substitute still costs 250 once.
      scenarios: [{ weight: 1, scenario: { ...scenario(), levers: [] } }],
      moves: [
        {
          lever: { ...lever, buyerSiteIds: [], maxShare: 0, extraCostPerUnit: 0 },
          units: null,
          cost: 250,
          avoids: 777,
          decideBy: '2026-12-01',
          worksFrom: null,
          fullFrom: null,
          owner: 'Ute',
          state: 'decided',
        },
      ],
    };
    writeFileSync(path, JSON.stringify({ ...workspace, plans: [plan] }));
    const run = await runLodestone(folder, 'optimise', 'w.lodestone.json', '--stored', 'Winter', '-o', 'plan.xlsx');
    expect(run).toMatchObject({ code: 0, errors: '' });
    expect(run.output).toMatch(/unsold with the plan +123 +0\n/);
    expect(run.output).toMatch(/cost +250 +250\n/);
    expect(run.output).toMatch(/other +decided +Ute +2026-12-01/);
    expect(readFileSync(join(folder, 'plan.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const none = await runLodestone(folder, 'optimise', 'w.lodestone.json', '--stored', 'Summer');
    expect(none.errors).toContain('no plan “Summer”: its plans are Winter');
  });
});

function scenario(): object {
  return {
    id: 's',
    name: 'Calm',
    note: '',
    presetId: null,
    locked: false,
    clocks,
    assumptions: {},
    inference: false,
    startDate: '2026-12-01',
    horizonDays: 28,
    stepDays: 7,
    seed: 1,
    draws: 4,
    sharing: { rule: 'pro-rata' },
    stillWaitingAfterQuarter: 0,
    targetCoverDays: null,
    disruptions: [],
  };
}
