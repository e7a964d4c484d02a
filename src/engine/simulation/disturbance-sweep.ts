import { listMarkedOwn } from '../../domain/product-makers.ts';
import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Disruption } from '../../domain/scenario/disruption.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { explainUnjudged } from './results/notes.ts';
import type { SimulationProgress } from './simulate.ts';
import { listScenarioInputs } from './scenario/scenario-inputs.ts';
import { noteOpenFacts } from './scenario/note-open-facts.ts';
import { planScenario } from './scenario/scenario-plan.ts';
import type { ScenarioPlan } from './scenario/planned-scenario.ts';
import { RUNS_PER_BATCH } from './flow/batch.ts';
import { drawConditions } from './scenario/draw-conditions.ts';
import type { RunFigures } from './scenario/run-figures.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import { findPath } from './path-to-source.ts';
import type { SweepKind, SweepReport, SweepRow } from './results/scenario-answers.ts';
import type { DrawnConditions } from './scenario/drawn-conditions.ts';
import { ScenarioRunner } from './scenario/scenario-runner.ts';
import { listTouchedNodes } from './scenario/touched-nodes.ts';

/**
 * Disturbs every supplier, country or material in turn for `outageDays` from the scenario's first day, under its clocks, levers and rules but
 * without its disruptions. Ranks them by unsold money, then by the first short day, then by id. One quick run each: no luck is drawn. Yields
 * after each one.
 */
export function* sweepDisturbances(
  dataset: Dataset,
  catalogue: Catalogue,
  scenario: Scenario,
  { kind, outageDays }: { kind: SweepKind; outageDays: number },
): Generator<SimulationProgress, SweepReport> {
  const quiet = { ...scenario, disruptions: [] };
  const plan = planScenario(dataset, catalogue, quiet);
  const runner = new ScenarioRunner(plan, getMiddle);
  const unjudged = explainUnjudged(plan);
  const targets = plan.net.products.length === 0 ? [] : listTargets(dataset, catalogue, kind, outageDays);
  const rows: SweepRow[] = [];
  for (let first = 0; first < targets.length; first += RUNS_PER_BATCH) {
    const some = targets.slice(first, first + RUNS_PER_BATCH);
    const figures = runner.runBatch(some.map(({ disruptions }) => disturb(plan, disruptions)));
    for (const [at, target] of some.entries()) {
      const row = describeRow(plan, target, figures[at]!);
      rows.push(unjudged === null ? row : { ...row, unsoldMargin: null });
      yield { done: rows.length, budget: targets.length };
    }
  }
  return {
    kind,
    outageDays,
    basis: plan.basis,
    unjudged,
    notes: listOpenNotes(plan, targets, catalogue),
    rows: rows.toSorted(compareRows),
  };
}

/** What is not known whichever of the targets stands still; the same sources are out of reach of each. */
function listOpenNotes(plan: ScenarioPlan, [first]: readonly Target[], catalogue: Catalogue): EngineNote[] {
  if (first === undefined) return [...plan.notes];
  const scenario = { ...plan.scenario, disruptions: first.disruptions };
  return [...plan.notes, ...noteOpenFacts({ ...plan, scenario }, catalogue)];
}

/** Every field is read at its median. */
function getMiddle(): number {
  return 0.5;
}

/** Effect of these disruptions alone on a plan without any. */
function disturb(plan: ScenarioPlan, disruptions: Disruption[]): DrawnConditions {
  const scenario = { ...plan.scenario, disruptions };
  const touched = listTouchedNodes(plan, disruptions);
  return drawConditions({ ...plan, scenario, inputs: listScenarioInputs(scenario), touched }, null, getMiddle);
}

function describeRow(
  plan: ScenarioPlan,
  { id, name, isHit, recoverDaysOnFile }: Target,
  { loss, firstShortDay, daysToRecover, unsoldUnits }: RunFigures,
): SweepRow {
  const { net, network } = plan;
  const first = firstShortDay.reduce((least, day) => Math.min(least, day), Infinity);
  const product = net.products[firstShortDay.indexOf(first)]?.product;
  const recovered = daysToRecover.reduce((most, days) => Math.max(most, days), 0);
  const daily = net.products.reduce(
    (sum, { demand, lossPerUnit }) => sum + (lossPerUnit > 0 ? demand * lossPerUnit : 0),
    0,
  );
  const most = net.products.reduce((days, { demand }, row) => Math.max(days, unsoldUnits[row]! / demand), 0);
  const isStopped = first < Infinity && product !== undefined;
  return {
    id,
    name,
    unsoldMargin: loss,
    unsoldDays: daily > 0 ? loss / daily : most,
    firstShortDay: first === Infinity ? null : first,
    daysToRecover: recovered === Infinity ? null : recovered,
    firstShort: isStopped ? network.parts[network.products[product]!.part]!.partNumber : null,
    path: isStopped ? findPath(plan, firstShortDay.indexOf(first), (node) => isHit(network, node)) : [],
    recoverDaysOnFile,
  };
}

function compareRows(a: SweepRow, b: SweepRow): number {
  const [dayA, dayB] = [a.firstShortDay ?? Infinity, b.firstShortDay ?? Infinity];
  if (a.unsoldDays !== b.unsoldDays) return b.unsoldDays - a.unsoldDays;
  return dayA < dayB ? -1 : dayA > dayB ? 1 : a.id < b.id ? -1 : 1;
}

type Target = {
  readonly id: string;
  readonly name: string;
  readonly disruptions: Disruption[];
  /** Whether a node of the network stands. */
  readonly isHit: (network: SupplyNetwork, node: number) => boolean;
  readonly recoverDaysOnFile: number | null;
};

/** The standing sites: those of a supplier, or in a country. */
type Standing = Pick<Target, 'isHit' | 'recoverDaysOnFile'>;

function standAt(sites: Dataset['sites']): Standing {
  const ids = new Set(sites.map(({ siteId }) => siteId));
  return {
    isHit: (network, node) => ids.has(network.siteIds[network.nodeSite[node]!] ?? ''),
    recoverDaysOnFile: findLongest(sites),
  };
}

function findLongest(sites: Dataset['sites']): number | null {
  return sites.reduce<number | null>(
    (longest, { timeToRecoverDays: days }) => (days === null ? longest : Math.max(longest ?? 0, days)),
    null,
  );
}

function listTargets(dataset: Dataset, catalogue: Catalogue, kind: SweepKind, outageDays: number): Target[] {
  const lasting = { start: 0, duration: outageDays, share: 1, recovery: { shape: 'step', days: 0 } } as const;
  switch (kind) {
    case 'supplier':
      return dataset.suppliers
        .filter(({ role }) => role !== 'own')
        .map(({ supplierId, name }) => ({
          id: supplierId,
          name,
          ...standAt(dataset.sites.filter((site) => site.supplierId === supplierId)),
          disruptions: dataset.sites
            .filter((site) => site.supplierId === supplierId)
            .map(({ siteId }) => ({
              ...lasting,
              id: siteId,
              kind: 'site-outage' as const,
              siteId,
              partNumbers: [],
              losesStock: false,
            })),
        }));
    case 'country': {
      const names = new Map(catalogue.territories.map(({ code, name }) => [code, name]));
      const own = listMarkedOwn(dataset.suppliers);
      const countries = dataset.sites.flatMap(({ country, supplierId }) =>
        country === null || own.has(supplierId) ? [] : [country],
      );
      return [...new Set(countries)].toSorted().map((country) => ({
        id: country,
        name: names.get(country) ?? country,
        isHit: (network, node) => network.countries[network.nodeCountry[node]!] === country,
        recoverDaysOnFile: findLongest(dataset.sites.filter((site) => site.country === country)),
        disruptions: [{ ...lasting, id: country, kind: 'country-stop' as const, country, stops: 'exports' as const }],
      }));
    }
    case 'material': {
      const parents = new Set(dataset.bom.map(({ parent }) => parent));
      return dataset.parts
        .filter(({ partNumber, kind: part }) => part !== 'product' && !parents.has(partNumber))
        .map(({ partNumber, description }) => ({
          id: partNumber,
          name: description === '' ? partNumber : description,
          isHit: (network, node) => network.parts[network.nodePart[node]!]!.partNumber === partNumber,
          recoverDaysOnFile: findLongest(findMakers(dataset, partNumber)),
          disruptions: [
            {
              ...lasting,
              id: partNumber,
              kind: 'feed-stop' as const,
              scope: { partNumbers: [partNumber], categories: [], forms: [], countries: [] },
            },
          ],
        }));
    }
  }
}

function findMakers({ sites, sourcing }: Dataset, partNumber: string): Dataset['sites'] {
  const makers = new Set(sourcing.flatMap((row) => (row.partNumber === partNumber ? [row.siteId] : [])));
  return sites.filter(({ siteId }) => makers.has(siteId));
}
