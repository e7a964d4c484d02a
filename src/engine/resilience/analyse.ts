import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { buildNetwork } from '../network/build-network.ts';
import { noteOpenSupply } from '../network/open-supply.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import { computeYearlyRequirements } from '../requirements/yearly-requirements.ts';
import { ENGINE_VERSION } from '../version.ts';
import { type UnknownOfOutage, answerOutage, indexRisk, writeDays } from './answer-outage.ts';
import { describeShortages } from './baseline-notes.ts';
import type { OpenLinearProgram } from './linear-program.ts';
import { listOutages, type Outage } from './list-outages.ts';
import { buildNetworkModel, type NetworkModel } from './network-model.ts';
import { type SayOpenCapacity, findOpenCapacity } from './open-capacity.ts';
import type { SupplyLimit } from './outage-program.ts';
import { HORIZON_DAYS } from './daily-losses.ts';
import { OutageSweep } from './outage-sweep.ts';
import type { OutageRow, OutageWork, ResilienceReport } from './report.ts';
import { applyOutages, type SupplyModel } from './supply-model.ts';
import { findUnfollowedSales, type SayUnfollowed } from './unfollowed-sales.ts';

const DAYS_PER_YEAR = 365;

export type ResilienceQuestion = {
  readonly dataVersion: string;
  readonly inference: boolean;
  /** Asks for this one site alone: `down` of its capacity is gone (1: all), and its stock where `losesStock`. Null: everything, one after another. */
  readonly single: { readonly siteId: string; readonly down: number; readonly losesStock: boolean } | null;
};

/** What is asked of which company, and the solver. */
export type ResilienceAsked = {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly question: ResilienceQuestion;
  readonly open: OpenLinearProgram;
};

/** In the order of the rows. */
const LEVELS = ['nodes', 'sites', 'suppliers', 'countries'] as const;

/**
 * The rows of all outages of a company, worked out in any order: on several threads as well, each with a run of its own, to the same digits.
 */
export class ResilienceRun {
  private readonly asked: ResilienceAsked;
  private readonly network: SupplyNetwork;
  private readonly built: NetworkModel;
  private readonly sweep: OutageSweep;
  private readonly outages: Readonly<Record<(typeof LEVELS)[number], readonly Outage[]>>;
  private readonly sayUnfollowed: SayUnfollowed;
  private readonly sayOpenCapacity: SayOpenCapacity;
  /** All of them; a row has the number of its outage. */
  private readonly all: readonly Outage[];

  constructor(asked: ResilienceAsked) {
    const { dataset, catalogue, question, open } = asked;
    const { single } = question;
    this.asked = asked;
    this.network = buildNetwork(dataset, catalogue, { inference: question.inference });
    this.built = buildNetworkModel(this.network, dataset, catalogue);
    this.sayUnfollowed = findUnfollowedSales(this.network, this.built.products);
    const { group: need } = computeYearlyRequirements(this.network);
    this.sayOpenCapacity = findOpenCapacity(this.network, this.built.model, need);
    const all = listOutages(this.network, dataset);
    this.outages = single
      ? { nodes: [], sites: all.sites.filter(({ id }) => id === single.siteId), suppliers: [], countries: [] }
      : all;
    this.all = LEVELS.flatMap((level) => this.outages[level]);
    this.sweep = new OutageSweep(this.built.model, open);
  }

  /** Number of all rows. */
  get rowCount(): number {
    return this.all.length;
  }

  /** Number of nodes in the network. */
  get nodeCount(): number {
    return this.network.nodeCount;
  }

  /** Works out what every row is compared with, which else the first row does. */
  begin(): void {
    this.sweep.computeTimeToSurvive([]);
  }

  /** All rows, those of the same nodes together: nothing is then solved twice. */
  listWork(): OutageWork[] {
    return [...Map.groupBy(this.all.keys(), (row) => this.all[row]!.nodes.join()).values()];
  }

  /** Whether preparing does not help with the work, as sales surely end in it. */
  isSurelyLong(work: OutageWork): boolean {
    return this.asked.question.single === null && this.sweep.surelyLoses(this.all[work[0]!]!.nodes);
  }

  /** Whether the work is done in no time, by what preparing has found. */
  isShort(work: OutageWork): boolean {
    return this.asked.question.single === null && this.sweep.isAnswered(this.all[work[0]!]!.nodes);
  }

  /** Settles many harmless outages together; yields between two parts of it. No row depends on it. */
  *prepare(): Generator<void> {
    if (this.asked.question.single === null) yield* this.sweep.prepareFor(this.all.map(({ nodes }) => nodes));
  }

  /** Rows of some work, without an index. */
  answer(work: OutageWork): OutageRow[] {
    const { open, question } = this.asked;
    return work.map((row) => {
      const outage = this.all[row]!;
      const unknown = { unfollowed: this.sayUnfollowed(outage.nodes), capacity: this.sayOpenCapacity(outage.nodes) };
      return question.single === null
        ? answerOutage(this.sweep, outage, unknown)
        : answerSingle(this.built.model, open, outage, question.single, unknown);
    });
  }

  /** The report out of all rows, by their numbers. */
  report(rows: readonly OutageRow[]): ResilienceReport {
    const { dataset, catalogue, question } = this.asked;
    const { model, basis, products, notes } = this.built;
    const { baseline, binding, failures } = describeBaseline(this.sweep, products, model.products);
    const left = [...rows];
    const take = (level: (typeof LEVELS)[number]): OutageRow[] => indexRisk(left.splice(0, this.outages[level].length));
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
      nodes: take('nodes'),
      sites: take('sites'),
      suppliers: take('suppliers'),
      countries: take('countries'),
      notes: [
        ...notes,
        ...noteOpenSupply(this.network, dataset, { group: () => true, node: () => true }),
        ...(this.outages.countries.length === 0 ? [] : noteNoCountry(this.network)),
        ...failures,
        ...describeShortages(this.network, model, baseline.products, binding),
      ],
    };
  }

  /** Gives the solver's memory back. */
  dispose(): void {
    this.sweep.dispose();
  }
}

/**
 * Returns time to survive, gap to time to recover and performance impact for every node, site, supplier and country of a company, greatest
 * impact first. Whole outages leave the stock of the nodes down. Lead times and the moving of orders take no time here, so the figures are
 * optimistic. Sales that are not followed leave an outage open. A single site without output and stock gives no row. `onProgress` hears the share done.
 */
export function analyseResilience({
  onProgress,
  ...asked
}: ResilienceAsked & { readonly onProgress?: (fraction: number) => void }): ResilienceReport {
  const run = new ResilienceRun(asked);
  try {
    Array.from(run.prepare());
    const rows = Array.from({ length: run.rowCount }, (_, row) => {
      onProgress?.(row / run.rowCount);
      return run.answer([row])[0]!;
    });
    return run.report(rows);
  } finally {
    run.dispose();
  }
}

/** Named sites of which no country is on file are in no row of a country. */
function noteNoCountry({ siteIds, nodeSite, nodeCountry, inferredOwnSite }: SupplyNetwork): EngineNote[] {
  const without = Array.from(nodeSite).filter(
    (site, node) => site >= 0 && site !== inferredOwnSite && nodeCountry[node]! < 0,
  );
  const sites = [...new Set(without.map((site) => siteIds[site]!))].toSorted();
  return sites.length === 0 ? [] : [{ code: 'countries-not-on-file', facts: { sites } }];
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
  unknown: UnknownOfOutage,
): OutageRow {
  const hit = applyOutages(
    model,
    outage.nodes.map((node) => ({ node, down, losesStock })),
  );
  const sweep = new OutageSweep(hit, open);
  try {
    return answerOutage(sweep, { ...outage, nodes: [] }, unknown);
  } finally {
    sweep.dispose();
  }
}
