import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { ENGINE_VERSION } from '../../version.ts';
import type { NumberOf } from '../scenario/drawn-conditions.ts';
import { countClasses } from '../scenario/licence-classes.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import { listNotes, noteBands, noteIdleParts } from './notes.ts';
import type { SimulationReport } from './report.ts';
import type { DrawTable } from './summarise-draws.ts';
import type { ReportBands, ToldCourse } from './told-figures.ts';
import { writeFigures } from './write-figures.ts';

export type SimulationInput = {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly scenario: Scenario;
  readonly dataVersion: string;
  /**
   * Part numbers (`checkParts`) that are followed through the draws before those that matter most; they change no other figure. Null: no part is
   * followed, where nobody reads how the stock of one goes.
   */
  readonly parts?: readonly string[] | null;
  /** False: of the draws nothing is kept by step, and their figures alone are to be told. */
  readonly bySteps?: boolean;
};

/** Results from runs of their own beside the told draw, with the last report alone. */
export type FurtherLook = Pick<SimulationReport, 'causes' | 'shortages' | 'levers' | 'assumedInputs'>;

/** How the draws were told, and the findings after them; `chosen`: rows of the parts somebody asked for. */
type Findings = ToldCourse &
  FurtherLook & {
    readonly draw: number | null;
    readonly followed: readonly number[];
    readonly chosen: readonly number[];
    readonly numberOf: NumberOf;
    readonly bands: ReportBands;
  };

/** Returns the report of the draws in a table, with the findings beside them. */
export function writeReport(
  { dataset, catalogue, scenario, dataVersion, parts: asked }: SimulationInput,
  plan: ScenarioPlan,
  {
    course,
    spells,
    usual,
    parts: told,
    followed,
    chosen,
    draw,
    numberOf,
    causes,
    shortages,
    levers,
    assumedInputs,
    bands,
  }: Findings,
  table: DrawTable,
  ended: SimulationReport['ended'],
): SimulationReport {
  const { net, network, steps } = plan;
  const figures = writeFigures({ dataset, scenario, dataVersion }, plan, table, ended);
  const { unjudged } = figures;
  const nameOf = (product: number): string => network.parts[network.products[product]!.part]!.partNumber;
  const days = Array.from({ length: steps.count }, (_, step) => step * steps.days);
  const seriesOf = (values: Float64Array, row: number, scale: number): number[] =>
    Array.from(values.subarray(row * steps.count, (row + 1) * steps.count), (value) => value * scale);
  return {
    ...scenario.clocks,
    scenarioId: scenario.id,
    scenarioName: scenario.name,
    dataVersion,
    catalogueVersion: catalogue.version,
    engineVersion: ENGINE_VERSION,
    currency: figures.currency,
    inference: scenario.inference,
    assumptions: scenario.assumptions,
    basis: plan.basis,
    period: 'day',
    startDate: scenario.startDate,
    horizonDays: scenario.horizonDays,
    stepDays: scenario.stepDays,
    seed: scenario.seed,
    draws: table.count,
    ended,
    unjudged,
    loss: figures.loss,
    extraCost: figures.extraCost,
    usualLoss: unjudged === null ? usual.loss : null,
    products: figures.products,
    series: net.products.map(({ product }, row) => ({
      partNumber: nameOf(product),
      day: days,
      ...bands.products[row]!,
      usual: { production: seriesOf(usual.made, row, 1 / steps.days), stock: seriesOf(usual.stock, row, 1) },
    })),
    partSeries: followed.map((part, row) => ({
      partNumber: network.parts[part]!.partNumber,
      ...bands.parts[row]!,
    })),
    costSeries: bands.costSeries,
    unsoldSoFar: bands.unsoldSoFar,
    spells,
    course: {
      draw: draw === null ? 0 : draw + 1,
      draws: table.count,
      ...course,
      loss: unjudged === null ? course.loss : null,
    },
    courseInputs: plan.inputs.list.map(({ path, quantile }, row) => ({
      field: path,
      value: quantile(draw === null ? 0.5 : numberOf(draw, row)),
    })),
    assumedInputs,
    causes,
    shortages,
    levers,
    controls: [...plan.hits].map(([disruptionId, hits]) => ({
      disruptionId,
      lanes: hits.length,
      licensed: plan.licences.get(disruptionId)?.size ?? 0,
      classes: countClasses(plan, disruptionId),
    })),
    notes: [
      ...listNotes(plan, usual),
      ...noteIdleParts(plan, chosen),
      ...noteBands(plan, table.count, followed.length, asked === null ? 0 : told.length),
    ],
  };
}
