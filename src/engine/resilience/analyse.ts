import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { buildNetwork } from '../network/build-network.ts';
import { ENGINE_VERSION } from '../version.ts';
import { describeShortages } from './baseline-notes.ts';
import type { OpenLinearProgram } from './linear-program.ts';
import { listOutages, type Outage } from './list-outages.ts';
import { buildNetworkModel } from './network-model.ts';
import type { SupplyLimit } from './outage-program.ts';
import { HORIZON_DAYS } from './daily-losses.ts';
import { OutageSweep } from './outage-sweep.ts';
import type { Days, OutageRow, ResilienceReport } from './report.ts';
import { applyOutages, type SupplyModel } from './supply-model.ts';

const DAYS_PER_YEAR = 365;

export type ResilienceQuestion = {
  readonly dataVersion: string;
  readonly inference: boolean;
  /** Asks for this one site alone: `down` of its capacity is gone (1: all), and its stock where `losesStock`. Null: everything, one after another. */
  readonly single: { readonly siteId: string; readonly down: number; readonly losesStock: boolean } | null;
};

/**
 * Returns time to survive, gap to time to recover and performance impact for every node, site, supplier and country of a company, greatest
 * impact first. Whole outages leave the stock of the nodes down. Lead times and the moving of orders take no time here, so the figures are
 * optimistic. A single site without output and stock gives no row. `onProgress` hears the share done.
 */
export function analyseResilience({
  dataset,
  catalogue,
  question,
  open,
  onProgress,
}: {
  dataset: Dataset;
  catalogue: Catalogue;
  question: ResilienceQuestion;
  open: OpenLinearProgram;
  onProgress?: (fraction: number) => void;
}): ResilienceReport {
  const network = buildNetwork(dataset, catalogue, { inference: question.inference });
  const { model, basis, products, notes } = buildNetworkModel(network, dataset, catalogue);
  const { single } = question;
  const all = listOutages(network, dataset);
  const outages = single
    ? { nodes: [], sites: all.sites.filter(({ id }) => id === single.siteId), suppliers: [], countries: [] }
    : all;
  const sweep = new OutageSweep(model, open);
  try {
    const { baseline, binding, failures } = describeBaseline(sweep, products, model.products);
    if (!single) sweep.prepareFor(Object.values(outages).flatMap((list) => list.map(({ nodes }) => nodes)));
    const total = Object.values(outages).reduce((sum, list) => sum + list.length, 0);
    let done = 0;
    const answer = (list: readonly Outage[]): OutageRow[] =>
      indexRisk(
        list.map((outage) => {
          onProgress?.(done++ / total);
          return single ? answerSingle(model, open, outage, single) : answerOutage(sweep, outage);
        }),
      );
    return {
      period: 'day',
      basis,
      horizonDays: HORIZON_DAYS,
      dataVersion: question.dataVersion,
      catalogueVersion: catalogue.version,
      engineVersion: ENGINE_VERSION,
      currency: dataset.settings.reportingCurrency,
      inference: question.inference,
      baseline,
      nodes: answer(outages.nodes),
      sites: answer(outages.sites),
      suppliers: answer(outages.suppliers),
      countries: answer(outages.countries),
      notes: [...notes, ...failures, ...describeShortages(network, model, baseline.products, binding)],
    };
  } finally {
    sweep.dispose();
  }
}

/** State without any outage, the binding limits then, and why figures are missing. */
function describeBaseline(
  sweep: OutageSweep,
  products: readonly string[],
  demands: readonly { demand: number }[],
): { baseline: ResilienceReport['baseline']; binding: readonly SupplyLimit[]; failures: EngineNote[] } {
  const survives = sweep.computeTimeToSurvive([]);
  const year = sweep.computeLeastLoss([], DAYS_PER_YEAR);
  const reasons = [survives, year].flatMap((answer) => (answer.value === null ? [answer.reason] : []));
  return {
    baseline: {
      timeToSurvive: writeDays(survives.value),
      products: products.map((partNumber, row) => ({
        partNumber,
        lostShare: year.value === null ? null : year.value.lostUnits[row]! / (demands[row]!.demand * DAYS_PER_YEAR),
      })),
    },
    binding: year.value?.binding ?? [],
    failures: [...new Set(reasons)].map((reason) => ({ code: 'no-answer-without-outage', facts: { reason } })),
  };
}

/** A partial outage, or one with a loss of stock, changes more than bounds: it has a sweep of its own. */
function answerSingle(
  model: SupplyModel,
  open: OpenLinearProgram,
  outage: Outage,
  { down, losesStock }: { down: number; losesStock: boolean },
): OutageRow {
  const hit = applyOutages(
    model,
    outage.nodes.map((node) => ({ node, down, losesStock })),
  );
  const sweep = new OutageSweep(hit, open);
  try {
    return answerOutage(sweep, { ...outage, nodes: [] });
  } finally {
    sweep.dispose();
  }
}

function answerOutage(sweep: OutageSweep, { id, nodes, timeToRecover, missing }: Outage): OutageRow {
  const survives = sweep.computeTimeToSurvive(nodes);
  const row = { id, timeToSurvive: writeDays(survives.value), timeToRecover, riskExposureIndex: null };
  if (survives.value === null) {
    return { ...row, gap: null, exposed: null, performanceImpact: null, reason: survives.reason };
  }
  // Whatever the time to recover is, an outage that never costs a sale has no impact.
  if (survives.value === Infinity) {
    return {
      ...row,
      gap: timeToRecover === null ? null : '-inf',
      exposed: false,
      performanceImpact: 0,
      reason: timeToRecover === null ? missing : null,
    };
  }
  if (timeToRecover === null) return { ...row, gap: null, exposed: null, performanceImpact: null, reason: missing };
  const gap = timeToRecover - survives.value;
  if (gap <= 0) return { ...row, gap, exposed: false, performanceImpact: 0, reason: null };
  const least = sweep.computeLeastLoss(nodes, timeToRecover);
  if (least.value === null) return { ...row, gap, exposed: true, performanceImpact: null, reason: least.reason };
  return { ...row, gap, exposed: true, performanceImpact: least.value.loss, reason: null };
}

/** Adds each row's index; the greatest impact first, then unknown ones with a possible lost sale, then those without; equal ones by id. */
function indexRisk(rows: readonly OutageRow[]): OutageRow[] {
  const greatest = rows.reduce((most, { performanceImpact }) => Math.max(most, performanceImpact ?? 0), 0);
  return rows
    .map((row) => ({
      ...row,
      riskExposureIndex: row.performanceImpact === null ? null : greatest === 0 ? 0 : row.performanceImpact / greatest,
    }))
    .toSorted((one, other) => getUrgency(other) - getUrgency(one));
}

function getUrgency({ performanceImpact }: OutageRow): number {
  return performanceImpact === 0 ? -1 : (performanceImpact ?? 0);
}

function writeDays(days: number | null): Days {
  return days === Infinity ? 'inf' : days;
}
