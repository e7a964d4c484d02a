import type { Dataset } from '../../../domain/dataset.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { estimateMean, type Estimate } from '../../uncertainty/estimates.ts';
import { countIntoBins } from '../../uncertainty/histogram.ts';
import { computeLossTail } from '../../uncertainty/loss-tail.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { FigureDays, FigureUnits } from '../scenario/run-figures.ts';
import { explainUnjudged } from './notes.ts';
import type { ScenarioFigures } from './report.ts';
import { type DrawTable, spreadOf, spreadOfDays } from './summarise-draws.ts';

const TAIL = 0.95;
const CONFIDENCE = 0.95;
const LOSS_BINS = 20;

/** Returns the figures of the draws in a table, which stand in the whole report as well. */
export function writeFigures(
  { dataset, scenario, dataVersion }: { dataset: Dataset; scenario: Scenario; dataVersion: string },
  plan: ScenarioPlan,
  table: DrawTable,
  ended: ScenarioFigures['ended'],
): ScenarioFigures {
  const { net, network } = plan;
  const losses = table.getMoney('loss');
  const tail = computeLossTail(losses.toSorted(), TAIL, CONFIDENCE);
  const unjudged = explainUnjudged(plan);
  return {
    dataVersion,
    currency: dataset.settings.reportingCurrency,
    basis: plan.basis,
    startDate: scenario.startDate,
    draws: table.count,
    ended,
    unjudged,
    loss:
      unjudged !== null
        ? null
        : {
            level: TAIL,
            confidence: CONFIDENCE,
            mean: table.count > 1 ? estimateMean(losses, CONFIDENCE) : pin(losses[0] ?? 0),
            spread: spreadOf(losses),
            valueAtRisk: tail.valueAtRisk,
            conditional: tail.conditional,
            lossShare: tail.lossShare,
            histogram: countIntoBins(losses, LOSS_BINS),
          },
    extraCost: spreadOf(table.getMoney('extraCost')),
    notes: [...plan.notes],
    products: net.products.map(({ product, lossPerUnit }, row) => {
      const unsold = table.getColumn('unsoldUnits', row);
      const units = (field: FigureUnits) => spreadOf(table.getColumn(field, row));
      const day = (field: FigureDays) => spreadOfDays(table.getColumn(field, row));
      return {
        partNumber: network.parts[network.products[product]!.part]!.partNumber,
        askedUnits: units('demandUnits'),
        onTimeUnits: units('onTimeUnits'),
        lateUnits: units('lateUnits'),
        givenUpUnits: units('givenUpUnits'),
        waitingUnits: units('waitingUnits'),
        unsoldUnits: spreadOf(unsold),
        unsoldMargin: lossPerUnit > 0 ? spreadOf(unsold.map((one) => one * lossPerUnit)) : null,
        firstShortDay: day('firstShortDay'),
        firstStopDay: day('firstStopDay'),
        stopDays: spreadOf(table.getColumn('stopDays', row)),
        daysToRecover: day('daysToRecover'),
        daysToClear: day('daysToClear'),
      };
    }),
  };
}

/** A figure without a change by draws. */
function pin(value: number): Estimate {
  return { value, low: value, high: value };
}
