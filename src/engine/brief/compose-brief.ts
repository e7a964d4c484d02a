import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { getVirtualPrefix, nameTypicalContents } from '../../domain/virtual-ids.ts';
import { sayNote } from '../../domain/notes/say-note.ts';
import { buildEvents } from '../controls/dated-events.ts';
import { getStandings } from '../controls/status.ts';
import type { ExposureAsked } from '../exposure/asked-exposure.ts';
import { prepareExposure } from '../exposure/prepare.ts';
import type { ExposureSummary } from '../exposure/report.ts';
import { listShippers } from '../exposure/shippers.ts';
import { addDays } from '../licences/judge-cover.ts';
import type { LicenceReport } from '../licences/case-report.ts';
import type { MovesReport } from '../moves/moves-report.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import { valueProducts } from '../resilience/network-model.ts';
import type { SimulationReport } from '../simulation/results/report.ts';
import { holdsNothing } from './holds-nothing.ts';
import type { BriefReport, BriefRun } from './brief-report.ts';
import { buildBridge } from './build-bridge.ts';
import { chooseTold, findFirst, findFirstCause, listPartsOf, type NamePart } from './find-first.ts';
import { listAhead } from './list-ahead.ts';
import { countWithoutDay, listActs } from './list-acts.ts';

/** Days of the law to tell: recent ones and dates ahead. */
const DAYS_BEHIND = 75;
const DAYS_AHEAD = 240;

/** Notes of a run with losses as the least. */
const LEAVES_LOSSES_OUT: ReadonlySet<string> = new Set(['products-without-money', 'inputs-not-on-file']);

export type BriefInput = {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly question: ExposureAsked;
  readonly exposure: ExposureSummary;
  readonly licences: LicenceReport;
  readonly simulation: SimulationReport;
  /** The search for moves; null: none was asked for. */
  readonly moves: MovesReport | null;
};

/** Returns an executive's reading, put together from the analyses of one law date: each figure is its analysis' own. */
export function composeBrief(input: BriefInput): BriefReport {
  const { dataset, catalogue, question, exposure, licences, simulation, moves } = input;
  const namePart = namePartsOf(dataset, catalogue);
  const { network } = prepareExposure(dataset, catalogue, question.inference);
  const run = describeRun(simulation, network, namePart);
  const acts = listActs(licences.cases, question.lawDate);
  const { products } = valueProducts(network, dataset, catalogue, []);
  const bridge = buildBridge(exposure, simulation, products);
  return {
    company: dataset.settings.name,
    isDemo: dataset.settings.demo,
    exposure,
    run,
    bridge,
    acts,
    casesWithoutDay: countWithoutDay(licences.cases),
    moves,
    names: nameTold(
      dataset,
      namePart,
      moves,
      (bridge?.causes ?? []).map(({ part }) => part),
    ),
    law: buildEvents({
      catalogue,
      dataset: undefined,
      from: addDays(question.lawDate, -DAYS_BEHIND),
      to: addDays(question.lawDate, DAYS_AHEAD),
      getStandings: (day) => getStandings(catalogue, {}, { ...question, lawDate: day }),
    }),
    ahead: listAhead({ licences, run, acts, moves }),
    shippers: listShippers({ dataset, catalogue, question }),
  };
}

function namePartsOf(dataset: Dataset, { categories }: Catalogue): NamePart {
  const prefix = getVirtualPrefix(dataset);
  const names = new Map([
    ...categories.map((one) => [`${prefix}${one.id}`, nameTypicalContents(one)] as const),
    ...dataset.parts.map(({ partNumber, description }) => [partNumber, description] as const),
  ]);
  return (partNumber) => names.get(partNumber) || partNumber;
}

/** Names of the subjects of a report's moves, and of the parts blamed for unsold units. */
function nameTold(
  { sites }: Dataset,
  namePart: NamePart,
  moves: MovesReport | null,
  causes: readonly string[],
): BriefReport['names'] {
  const levers = (moves?.moves ?? []).map(({ lever }) => lever);
  const partNumbers = new Set([
    ...causes,
    ...levers.flatMap((lever) => [
      ...('partNumber' in lever ? [lever.partNumber] : []),
      ...(lever.kind === 'demand-shift' ? [lever.fromPartNumber, lever.toPartNumber] : []),
    ]),
  ]);
  const siteIds = new Set(levers.flatMap((lever) => (lever.kind === 'second-source' ? [lever.siteId] : [])));
  return {
    parts: Object.fromEntries([...partNumbers].map((partNumber) => [partNumber, namePart(partNumber)])),
    sites: Object.fromEntries(
      sites.filter(({ siteId }) => siteIds.has(siteId)).map(({ siteId, name }) => [siteId, name]),
    ),
  };
}

function describeRun(simulation: SimulationReport, network: SupplyNetwork, namePart: NamePart): BriefRun {
  const { scenarioName, startDate, horizonDays, draws, stepDays, basis, unjudged, loss, extraCost, notes } = simulation;
  const firstStop = findFirst(simulation, ({ firstStopDay }) => firstStopDay, namePart);
  const firstShort = findFirst(simulation, ({ firstShortDay }) => firstShortDay, namePart);
  const told = chooseTold(firstStop, firstShort);
  return {
    scenarioName,
    startDate,
    endDate: addDays(startDate, horizonDays),
    draws,
    stepDays,
    basis,
    unjudged: unjudged === null ? null : sayNote(unjudged),
    unsold: loss?.spread ?? null,
    ...(loss !== null && notes.some(({ code }) => LEAVES_LOSSES_OUT.has(code)) ? { unsoldIsLeast: true as const } : {}),
    firstStop,
    firstShort,
    cause: told === null ? null : findFirstCause(simulation, listPartsOf(network, told.partNumber), namePart),
    holdsNothing: holdsNothing(simulation),
    followed: simulation.products.length,
    unfollowed: network.products
      .filter(({ yearlyUnits }) => yearlyUnits === null)
      .map(({ part }) => network.parts[part]!.partNumber),
    extraCost,
    notes: notes.map(sayNote),
  };
}
