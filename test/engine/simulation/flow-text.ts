import type { Conditions } from '../../../src/engine/simulation/flow/conditions.ts';
import type { FlowRun } from '../../../src/engine/simulation/flow/flow-run.ts';
import { RunBatch } from '../../../src/engine/simulation/flow/run-batch.ts';
import type { RunRecorder } from '../../../src/engine/simulation/flow/run-recorder.ts';
import {
  buildFlowNetwork,
  type FlowFacts,
  type FlowNetwork,
} from '../../../src/engine/simulation/flow/flow-network.ts';
import type { SupplyNetwork } from '../../../src/engine/network/supply-network.ts';
import { networkFromText } from '../network-from-text.ts';

type Settings = Partial<Pick<FlowFacts, 'sharing' | 'targetCoverDays'>> & { stepDays?: number };

/**
 * A network to run, drawn as in `networkFromText` (demand in units a year) with facts below:
 *
 *   has P @ H stock 20 capacity 12       output stock, units a day
 *   inputStock K @ H 15                       units in a buyer's input stock
 *   lead K @ H from S 2                  days under way
 *   margin P 5                           what one lost unit costs
 */
export function flowFromText(text: string, settings: Settings = {}): { network: SupplyNetwork; net: FlowNetwork } {
  const isFact = (line: string) => /^\s*(has|inputStock|lead|margin) /.test(line);
  const lines = text.split('\n');
  const network = networkFromText(lines.filter((line) => !isFact(line)).join('\n'));
  const capacity = new Float64Array(network.nodeCount).fill(Infinity);
  const stock = new Float64Array(network.nodeCount);
  const inputStock = new Float64Array(network.groupCount);
  const leadDays = new Float64Array(network.laneCount);
  const lossPerUnit = network.products.map(() => 1);
  for (const line of lines.filter(isFact)) {
    const words = line.trim().split(/\s+/);
    const after = (word: string) => (words.includes(word) ? words[words.indexOf(word) + 1]! : null);
    const part = words[1]!;
    const site = after('@') ?? '';
    if (words[0] === 'has') {
      const node = findNode(network, part, site);
      stock[node] = Number(after('stock') ?? 0);
      capacity[node] = Number(after('capacity') ?? Infinity);
    } else if (words[0] === 'inputStock') inputStock[findGroup(network, part, site)] = Number(words.at(-1));
    else if (words[0] === 'lead') leadDays[findLane(network, part, site, after('from') ?? '')] = Number(words.at(-1));
    else
      lossPerUnit[network.products.findIndex((one) => network.parts[one.part]!.partNumber === part)] = Number(words[2]);
  }
  const facts = {
    capacity,
    stock,
    inputStock,
    leadDays,
    lossPerUnit,
    targetCoverDays: settings.targetCoverDays ?? null,
    sharing: settings.sharing ?? { rule: 'pro-rata' as const },
  };
  return { network, net: buildFlowNetwork(network, facts, settings.stepDays ?? 1) };
}

export function findNode(network: SupplyNetwork, part: string, site: string): number {
  return found(
    Array.from({ length: network.nodeCount }, (_, node) => node).find(
      (node) =>
        network.parts[network.nodePart[node]!]!.partNumber === part &&
        network.siteIds[network.nodeSite[node]!] === site,
    ),
    `${part} @ ${site}`,
  );
}

export function findGroup(network: SupplyNetwork, part: string, buyer: string): number {
  return found(
    Array.from({ length: network.groupCount }, (_, group) => group).find(
      (group) =>
        network.parts[network.groupPart[group]!]!.partNumber === part &&
        network.siteIds[network.groupBuyerSite[group]!] === buyer,
    ),
    `${part} for ${buyer}`,
  );
}

export function findLane(network: SupplyNetwork, part: string, buyer: string, source: string): number {
  const group = findGroup(network, part, buyer);
  const node = findNode(network, part, source);
  const lanes = Array.from({ length: network.laneCount }, (_, lane) => lane);
  return found(
    lanes.find((lane) => network.laneGroup[lane] === group && network.laneSource[lane] === node),
    `${part} from ${source} for ${buyer}`,
  );
}

function found(row: number | undefined, what: string): number {
  if (row === undefined) throw new Error(`The network has no ${what}.`);
  return row;
}

/** A course that is `during` from one step up to another and 1 otherwise. */
export function courseOf(steps: number, from: number, to: number, during = 0): Float64Array {
  return Float64Array.from({ length: steps }, (_, step) => (step >= from && step < to ? during : 1));
}

/** A run without another beside it, and what lets it go on. */
export function startAlone(
  net: FlowNetwork,
  conditions: Conditions,
): { run: FlowRun; step: (t: number, recorder?: RunRecorder) => void } {
  const batch = new RunBatch(net);
  return { run: batch.start([conditions])[0]!, step: (t, recorder) => batch.step(t, recorder) };
}

/** Units of each product that a network does not sell: given up in any step, or still waited for at the end. */
export function sumLost(net: FlowNetwork, conditions: Conditions): number[] {
  const { run, step: go } = startAlone(net, conditions);
  const lost = net.products.map(() => 0);
  for (let step = 0; step < conditions.steps; step++) {
    go(step);
    for (let row = 0; row < lost.length; row++) lost[row]! += run.sales.getGivenUp(row);
  }
  return lost.map((units, row) => units + run.sales.getWaiting(row));
}
