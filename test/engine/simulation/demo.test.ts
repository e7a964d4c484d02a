import { sayNote } from '../../../src/domain/notes/say-note.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fillPreset } from '../../../src/catalogue/fill-preset.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { NOTHING_ASSUMED, USUALLY_ASSUMED } from '../../../src/domain/scenario/assumed.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { countBandDraws, runDraws } from '../../../src/engine/simulation/results/run-draws.ts';
import { drawConditions } from '../../../src/engine/simulation/scenario/draw-conditions.ts';
import { listTouchedNodes } from '../../../src/engine/simulation/scenario/touched-nodes.ts';
import { planScenario } from '../../../src/engine/simulation/scenario/scenario-plan.ts';
import type { ScenarioPlan } from '../../../src/engine/simulation/scenario/planned-scenario.ts';
import { ScenarioRunner } from '../../../src/engine/simulation/scenario/scenario-runner.ts';
import { createNumbers, simulate } from '../../../src/engine/simulation/simulate.ts';
import { DrawTable } from '../../../src/engine/simulation/results/summarise-draws.ts';
import { importFiles } from '../../../src/intake/import-files.ts';

// Expected values: test/reference/simulation.py, outside the engine. Run it again when the demo company or the presets change.

const root = new URL('../../..', import.meta.url).pathname;
const catalogue = loadCatalogue();
const NO_REACTIONS = { cutBeforeStop: null, airFreight: null, otherGrade: null, callOnOthers: null };
const reference = z
  .object({
    startDate: z.string(),
    days: z.number(),
    presets: z.record(
      z.string(),
      z.object({
        heldLanes: z.number(),
        extraCost: z.number(),
        products: z.record(
          z.string(),
          z.object({
            onTime: z.number(),
            late: z.number(),
            givenUp: z.number(),
            waiting: z.number(),
            made: z.array(z.number()),
            stock: z.array(z.number()),
          }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(`${root}test/reference/expected/simulation.expected.json`, 'utf8')));

let dataset: Dataset;
beforeAll(async () => {
  const folder = `${root}mock-data/version-2`;
  const files = readdirSync(folder).map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }));
  const outcome = await importFiles(files, { name: 'Aurel Motors', demo: true, dataDate: '2026-11-20' });
  if (outcome.dataset === null) throw new Error(outcome.document.problems[0]?.message);
  dataset = outcome.dataset;
});

function makeScenario(presetId: string, chosen: string | null, change: Partial<Scenario> = {}): Scenario {
  const preset = catalogue.scenarioPresets.find(({ id }) => id === presetId);
  if (preset === undefined) throw new Error(`There is no preset ${presetId}.`);
  return {
    id: presetId,
    ...fillPreset(preset, chosen),
    locked: false,
    lockedOn: null,
    clocks: { lawDate: '2026-11-24', suspensionEnd: 'inclusive' },
    assumptions: {},
    inference: true,
    startDate: reference.startDate,
    horizonDays: reference.days,
    stepDays: 1,
    seed: 1,
    draws: 96,
    sharing: { rule: 'pro-rata' },
    targetCoverDays: null,
    assumed: USUALLY_ASSUMED,
    levers: [],
    ...change,
  };
}

function plan(scenario: Scenario): { plan: ScenarioPlan; runner: ScenarioRunner } {
  const prepared = planScenario(dataset, catalogue, scenario);
  return { plan: prepared, runner: new ScenarioRunner(prepared, createNumbers(prepared)) };
}

function expectEach(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, row) => {
    expect(Math.abs(value - expected[row]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected[row]!)));
  });
}

describe('the demo company', () => {
  it.each(Object.keys(reference.presets))(
    'comes out under %s as an independent program finds, where nothing is assumed',
    (presetId) => {
      const expected = reference.presets[presetId]!;
      const bare = { assumed: NOTHING_ASSUMED, reactions: NO_REACTIONS };
      const { plan: prepared, runner } = plan(makeScenario(presetId, null, bare));
      const figures = runner.runDraw(null);
      const { net, network } = prepared;
      expect([...prepared.hits.values()].map((hits) => hits.length)).toStrictEqual([expected.heldLanes]);
      expectEach([figures.extraCost], [expected.extraCost]);
      const everyFifth = (series: Float64Array, row: number) =>
        Array.from(series.subarray(row * reference.days, (row + 1) * reference.days)).filter((_, day) => day % 5 === 0);
      for (const [row, { product }] of net.products.entries()) {
        const one = expected.products[network.parts[network.products[product]!.part]!.partNumber]!;
        expectEach(
          [figures.onTimeUnits, figures.lateUnits, figures.givenUpUnits, figures.waitingUnits].map(
            (units) => units[row]!,
          ),
          [one.onTime, one.late, one.givenUp, one.waiting],
        );
        expectEach(everyFifth(figures.made, row), one.made);
        expectEach(everyFifth(figures.stock, row), one.stock);
      }
    },
  );

  // A preset that moved nothing, or moved everything alike, would be no simulation. The price shock costs money and stops nobody.
  it.each<[preset: string, chosen: string | null, moves: 'stock' | 'cost' | 'nothing']>([
    ['apr-2025-re-licensing', null, 'stock'],
    ['oct-2025-package-reinstated', null, 'stock'],
    ['graphite-anode-licensing', null, 'cost'],
    ['single-country-ban', 'DE', 'stock'],
    ['supplier-outage', 'CHE-EM', 'stock'],
    ['myanmar-hree-feed-stop', null, 'cost'],
    ['price-shock', null, 'cost'],
    // The cell plant in Debrecen ramps up; the one in Komárom works, and goes on working.
    ['battery-tech-licence-refused-eu-plant', 'CTL-DEB', 'stock'],
    ['battery-tech-licence-refused-eu-plant', 'SKO-KOM', 'nothing'],
  ])('moves something under %s (%s): %s', (presetId, chosen, moves) => {
    const scenario = makeScenario(presetId, chosen, { stepDays: 7, draws: 16 });
    const run = simulate({ dataset, catalogue, scenario, dataVersion: 'v' });
    let next = run.next();
    while (next.done !== true) next = run.next();
    const report = next.value;
    const differs = report.series.some(({ stock, usual }) =>
      [stock.p10, stock.p50].some((course) =>
        course.some((units, step) => Math.abs(units - usual.stock[step]!) > 1e-6 * Math.max(1, usual.stock[step]!)),
      ),
    );
    const isAtWork = report.notes.map(sayNote).some((note) => note.includes('SKO-KOM is at work'));
    const found = differs ? 'stock' : report.extraCost.p50 > 0 ? 'cost' : isAtWork ? 'nothing' : 'silence';
    expect(found).toBe(moves);
    expect(report.usualLoss).toBe(0);
    // From every unit of the told draw that is not sold on time to rows of the files.
    expect(report.spells.filter(({ rows }) => rows.length === 0)).toEqual([]);
  });

  it('costs no product more than an outage of fifteen days of any site, and a restart, where nobody waits', () => {
    const bare = { stillWaitingAfterQuarter: 0, reactions: NO_REACTIONS, disruptions: [], horizonDays: 180 };
    const { plan: quiet, runner } = plan(makeScenario('supplier-outage', 'CHE-EM', bare));
    const sites = dataset.sites.map(({ siteId }) => siteId);
    let worst = 0;
    for (let first = 0; first < sites.length; first += 4) {
      const drawn = sites.slice(first, first + 4).map((siteId) => {
        const outage: Scenario['disruptions'][number] = {
          id: siteId,
          kind: 'site-outage',
          siteId,
          partNumbers: [],
          start: 10,
          duration: 15,
          share: 1,
          losesStock: false,
          recovery: { shape: 'step', days: 0 },
        };
        const scenario = { ...quiet.scenario, disruptions: [outage] };
        const touched = listTouchedNodes(quiet, [outage]);
        return drawConditions({ ...quiet, scenario, touched }, null, () => 0.5);
      });
      for (const { unsoldUnits } of runner.runBatch(drawn)) {
        for (const [row, { demand }] of quiet.net.products.entries())
          worst = Math.max(worst, unsoldUnits[row]! / demand);
      }
    }
    expect(worst).toBeGreaterThan(5);
    expect(worst).toBeLessThanOrEqual(16);
  });

  it('draws the same whoever runs which draws, and in whatever order', () => {
    const scenario = makeScenario('apr-2025-re-licensing', null, { stepDays: 7, horizonDays: 182 });
    const { plan: prepared, runner } = plan(scenario);
    const whole = new DrawTable(prepared, [runDraws(prepared, runner, 0, 24)]);
    const other = plan(scenario);
    const late = runDraws(other.plan, other.runner, 10, 24);
    const shared = new DrawTable(prepared, [late, runDraws(other.plan, other.runner, 0, 10)]);
    expect(countBandDraws(prepared)).toBeGreaterThan(24);
    for (const field of ['loss', 'extraCost'] as const)
      expect(shared.getMoney(field)).toStrictEqual(whole.getMoney(field));
    expect(shared.getBand('stock', 0)).toStrictEqual(whole.getBand('stock', 0));
    expect(new Set(whole.getMoney('loss')).size).toBeGreaterThan(8);
  });

  it('gives compared scenarios the same luck: a lever leaves draws of what happens alone', () => {
    const scenario = makeScenario('supplier-outage', 'CHE-EM');
    const rampDays = { kind: 'uniform', low: 10, high: 30 } as const;
    const lever: Scenario['levers'][number] = {
      id: 'more',
      kind: 'buffer-stock',
      fixedCost: 0,
      leadTimeDays: rampDays,
      partNumber: 'TM-4411-02',
      buyerSiteIds: [],
      coverDays: 10,
      holdingCostPerUnitYear: 1,
      costPerOrder: null,
    };
    const [bare, stocked] = [plan(scenario), plan({ ...scenario, levers: [lever] })];
    const read = ({ plan: { inputs, scenario: of } }: typeof bare) => {
      const [disruption] = of.disruptions;
      const numbers = createNumbers(bare.plan);
      return inputs.draw((input) => numbers(3, input))(disruption!.duration ?? 0);
    };
    expect(stocked.plan.inputs.list.length).toBe(bare.plan.inputs.list.length + 1);
    expect(read(stocked)).toBe(read(bare));
  });
});
