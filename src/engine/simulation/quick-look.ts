import { usualConditions } from './flow/conditions.ts';
import { boundMedian } from './results/bound-median.ts';
import { explainUnjudged } from './results/notes.ts';
import { runDraws } from './results/run-draws.ts';
import type { QuickLook } from './results/scenario-answers.ts';
import { DrawTable, spreadOf, spreadOfDays } from './results/summarise-draws.ts';
import type { SimulationInput } from './results/write-report.ts';
import { NO_COSTS } from './scenario/draw-conditions.ts';
import { planScenario } from './scenario/scenario-plan.ts';
import { ScenarioRunner } from './scenario/scenario-runner.ts';
import { createNumbers, isUncertain } from './simulate.ts';

/**
 * Returns the first figures of a scenario with checked names, by all of its draws, with the digits of `Simulation`. It costs little more than
 * those draws: no course is told, no part followed and no cause counted.
 */
export function lookQuickly({ dataset, catalogue, scenario }: Omit<SimulationInput, 'dataVersion'>): QuickLook {
  const plan = planScenario(dataset, catalogue, scenario);
  const runner = new ScenarioRunner(plan, createNumbers(plan));
  const { net, network, steps } = plan;
  const table = new DrawTable(plan, [runDraws(plan, runner, 0, isUncertain(plan) ? scenario.draws : 1)]);
  const { conditions } = runner.draw(null);
  const usual = runner.runConditions(
    {
      conditions: {
        ...usualConditions(steps.count, conditions.stillWaitingAfterQuarter),
        assumed: conditions.assumed,
      },
      costs: NO_COSTS,
      taken: new Map(),
    },
    null,
    null,
  );
  const losses = table.getMoney('loss');
  const names = net.products.map(({ product }) => network.parts[network.products[product]!.part]!.partNumber);
  const day = Array.from({ length: steps.count }, (_, step) => step * steps.days);
  return {
    basis: plan.basis,
    startDate: scenario.startDate,
    horizonDays: scenario.horizonDays,
    stepDays: scenario.stepDays,
    currency: dataset.settings.reportingCurrency,
    draws: table.count,
    notes: [...plan.notes],
    loss:
      explainUnjudged(plan) === null
        ? {
            spread: spreadOf(losses),
            lossShare: losses.filter((loss) => loss > 0).length / losses.length,
            medianWithin: table.count > 1 ? boundMedian(losses) : null,
          }
        : null,
    products: names.map((partNumber, row) => ({
      partNumber,
      firstStopDay: spreadOfDays(table.getColumn('firstStopDay', row)),
    })),
    series: names.map((partNumber, row) => ({
      partNumber,
      day,
      production: table.getBand('made', row),
      usual: {
        production: Array.from(
          usual.made.subarray(row * steps.count, (row + 1) * steps.count),
          (units) => units / steps.days,
        ),
      },
    })),
    unsoldSoFar: explainUnjudged(plan) === null ? table.getUnsoldBand() : null,
  };
}
