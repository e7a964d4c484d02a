import type { ScenarioPlan } from './planned-scenario.ts';
import type { EngineNote } from '../../../domain/notes/engine-note.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { getStandings } from '../../controls/status.ts';
import { prepareExposure } from '../../exposure/prepare.ts';
import type { SupplyNetwork } from '../../network/supply-network.ts';
import { buildNetworkModel } from '../../resilience/network-model.ts';
import type { SupplyModel } from '../../resilience/supply-model.ts';
import { type ControlDisruption, findControlHits, listUnjudgedParts } from './controls/control-hits.ts';
import { buildFlowNetwork } from '../flow/flow-network.ts';
import { judgeNewSources } from './judge-new-sources.ts';
import { findFittingClasses } from './licence-classes.ts';
import { countUnstated, findLaneLicences } from './licences-on-file.ts';
import { listScenarioInputs } from './scenario-inputs.ts';
import { findSeason } from './months/season.ts';
import { noteOpenFacts } from './note-open-facts.ts';
import { numberFlows } from './name-flows.ts';
import { boundLeads, getLeadRow, listLeadQuantities } from './assumed/draw-assumed.ts';
import { countAssumed } from './assumed/count-assumed.ts';
import { noteAssumed } from './assumed/note-assumed.ts';
import { findSilentFacts } from './assumed/silent-facts.ts';
import { shareOutLines } from './share-out-lines.ts';
import { addSecondSources, type SecondSource } from './second-sources.ts';
import { listTouchedNodes } from './touched-nodes.ts';

/** Prepares a scenario with checked names (`checkScenario`). */
export function planScenario(given: Dataset, catalogue: Catalogue, scenario: Scenario): ScenarioPlan {
  const sources = scenario.levers.filter((one): one is SecondSource => one.kind === 'second-source');
  const dataset = addSecondSources(given, sources);
  // Kept with the dataset: a scenario that is run again, or another one, does not match all lanes again.
  const prepared = prepareExposure(dataset, catalogue, scenario.inference);
  const { network } = prepared;
  const { model, basis, products, finishedOutside, notes } = buildNetworkModel(network, dataset, catalogue);
  const newNodes = findNewNodes(network, given, sources);
  const capacity = Float64Array.from(model.capacity, (units, node) => (newNodes.has(node) ? 0 : units));
  const stock = Float64Array.from(model.stock);
  const inputStock = Float64Array.from(model.groups, (group) => group.inputStock);
  const lossOf = new Map(products.map((partNumber, row) => [partNumber, model.products[row]!]));
  const finishedUnits = countFinished(model);
  // A product without a price is followed in units, from the stock that is on file.
  const finishedOf = new Map([
    ...finishedOutside,
    ...products.map((partNumber, row) => [partNumber, finishedUnits[row]!] as const),
  ]);
  for (const { part, sources: plants } of network.products) {
    const finished = finishedOf.get(network.parts[part]!.partNumber) ?? 0;
    for (const { node, share } of plants) stock[node]! += finished * share;
  }
  const { leadDays, missing } = readLeads(network, dataset);
  const silent = findSilentFacts(network, dataset, newNodes);
  const isDrawn = listLeadQuantities(scenario.assumed).map((quantity) => quantity !== null);
  const laneLeadClass = silent.leadClass.map((one) => (isDrawn[getLeadRow(one)] === true ? getLeadRow(one) : -1));
  const leads = { leadDays, laneLeadClass, leadClasses: boundLeads(scenario.assumed) };
  const base = { capacity, stock, inputStock, ...leads, targetCoverDays: scenario.targetCoverDays };
  const facts = {
    ...base,
    lossPerUnit: network.products.map(({ part }) => lossOf.get(network.parts[part]!.partNumber)?.lossPerUnit ?? NaN),
    sharing: readSharing(scenario, network),
  };
  const net = buildFlowNetwork(network, facts, scenario.stepDays);
  const lines = shareOutLines(model, net);
  const steps = { count: Math.floor(scenario.horizonDays / scenario.stepDays), days: scenario.stepDays };
  const season = findSeason({ network, net }, dataset, scenario.startDate, steps);
  for (const { quantity, groups, product } of model.pools) {
    // It lies where the part comes from, for customers and for what it goes into.
    if (product !== undefined) continue;
    const rate = groups.reduce((sum, group) => sum + net.groupRate[group]!, 0);
    for (const group of groups) {
      const units = rate > 0 ? (quantity * net.groupRate[group]!) / rate : quantity / groups.length;
      net.inputStock[group]! += units;
      if (scenario.targetCoverDays === null) net.inputStockTarget[group]! += units;
    }
  }
  const standings = getStandings(catalogue, scenario.assumptions, scenario.clocks);
  const controls = scenario.disruptions.filter(
    (one): one is ControlDisruption =>
      one.kind === 'licence-queue' || (one.kind === 'measure-switch' && one.to !== 'off'),
  );
  const hits = new Map(controls.map((one) => [one.id, findControlHits(prepared, standings, one)]));
  const noLead: EngineNote[] = missing > 0 ? [{ code: 'lead-time-not-on-file', facts: { sources: missing } }] : [];
  const unstated = controls.length === 0 ? 0 : countUnstated(dataset);
  const noUse: EngineNote[] = unstated > 0 ? [{ code: 'licence-use-unknown', facts: { licences: unstated } }] : [];
  const unjudged: EngineNote[] = controls.flatMap((one) => {
    const open = listUnjudgedParts(prepared, standings, one, (group) => net.groupRate[group]! > 0);
    return [
      ...(open.sources.length === 0
        ? []
        : [{ code: 'not-judged-not-held' as const, facts: { disruption: one.id, parts: open.sources } }]),
      ...(open.behind.length === 0
        ? []
        : [{ code: 'behind-makers-not-held' as const, facts: { disruption: one.id, parts: open.behind } }]),
    ];
  });
  const assumed = noteAssumed({ net, silent }, scenario.assumed);
  const isSaid = (note: EngineNote): boolean => !assumed.replaces.has(note.code);
  return {
    scenario,
    dataset,
    network,
    net,
    steps,
    basis,
    hits,
    flows: new Map([...hits].map(([id, list]) => [id, numberFlows(network, id, list)])),
    licences: new Map(
      [...hits].map(([id, list]) => [id, findLaneLicences({ network, dataset, net }, list, scenario.startDate)]),
    ),
    classes: new Map(
      controls.map((one) => [
        one.id,
        findFittingClasses({ network, dataset }, hits.get(one.id) ?? [], one.queue?.classes ?? []),
      ]),
    ),
    touched: listTouchedNodes({ network, dataset }, scenario.disruptions),
    inputs: listScenarioInputs(scenario, {
      isAssumed: (path) => countAssumed({ net, silent }, path) > 0,
      isReviewedCloser: (id) => (hits.get(id) ?? []).some((hit) => hit.isReviewedCloser),
    }),
    season,
    silent,
    newNodes,
    notes: [
      ...network.notes,
      ...[...notes, ...noLead, ...noUse, ...unjudged].filter(isSaid),
      ...assumed.notes,
      ...noteOpenFacts({ scenario, dataset, network, net }, catalogue),
      ...lines,
      ...season.notes,
      ...judgeNewSources(prepared, standings, sources, scenario.clocks.lawDate),
    ],
  };
}

/** By product: finished goods, with those that go into other things as well. */
function countFinished({ products, pools }: SupplyModel): number[] {
  const units = products.map(({ finished }) => finished);
  for (const { quantity, product } of pools) if (product !== undefined) units[product]! += quantity;
  return units;
}

function findNewNodes(network: SupplyNetwork, given: Dataset, sources: readonly SecondSource[]): Set<number> {
  const nodes = new Set<number>();
  for (const { partNumber, siteId } of sources) {
    const supplied = given.sourcing.some(
      (row) => row.partNumber === partNumber && row.siteId === siteId && row.qualification === 'released',
    );
    if (supplied) continue;
    for (let node = 0; node < network.nodeCount; node++) {
      const isSite = network.siteIds[network.nodeSite[node]!] === siteId;
      if (isSite && network.parts[network.nodePart[node]!]!.partNumber === partNumber) nodes.add(node);
    }
  }
  return nodes;
}

function readLeads(network: SupplyNetwork, dataset: Dataset): { leadDays: Float64Array; missing: number } {
  let missing = 0;
  const leadDays = Float64Array.from(network.laneSourcing, (row) => {
    const days = row < 0 ? 0 : dataset.sourcing[row]!.leadTimeDays;
    if (days === null) missing += 1;
    return days ?? 0;
  });
  return { leadDays, missing };
}

function readSharing({ sharing }: Scenario, network: SupplyNetwork) {
  if (sharing.rule !== 'priority') return sharing;
  const rowOf = new Map(network.products.map(({ part }, row) => [network.parts[part]!.partNumber, row]));
  return { rule: 'priority' as const, order: sharing.partNumbers.flatMap((name) => rowOf.get(name) ?? []) };
}
