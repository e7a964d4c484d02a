import type { Disruption } from '../../../domain/scenario/disruption.ts';
import { countBandDraws, countPartDraws } from './run-draws.ts';
import type { ScenarioPlan } from '../scenario/scenario-plan.ts';
import { countClasses } from '../scenario/licence-classes.ts';
import type { UsualFigures } from './middle-course.ts';

/** Sentences that belong to every result of a scenario: what is missing, what does nothing, what falls short anyway. */
export function writeNotes(plan: ScenarioPlan, usual: UsualFigures): string[] {
  const { scenario, network, net, basis } = plan;
  const notes = [...plan.notes];
  if (basis === 'revenue' && explainUnjudged(plan) === null)
    notes.push('At least one product has no margin above 0 on file, so losses count as revenue.');
  const { count, days } = plan.steps;
  if (count * days < scenario.horizonDays)
    notes.push(`Steps of ${days} days cover the first ${count * days} of the ${scenario.horizonDays} days.`);
  for (const one of scenario.disruptions) notes.push(...noteDisruption(plan, one));
  for (const one of scenario.levers) {
    if (one.kind !== 'second-source') continue;
    const there = scenario.disruptions.some(({ id }) =>
      (plan.hits.get(id) ?? []).some(({ lane }) => {
        const source = network.laneSource[lane]!;
        const isSource = source >= 0 && network.siteIds[network.nodeSite[source]!] === one.siteId;
        return isSource && network.parts[network.nodePart[source]!]!.partNumber === one.partNumber;
      }),
    );
    if (there)
      notes.push(`The new source ${one.siteId} needs a licence as well: some of its lanes wait at the border too.`);
  }
  for (const [row, { product, demand }] of net.products.entries()) {
    const lost = usual.lostUnits[row]!;
    const name = network.parts[network.products[product]!.part]!.partNumber;
    if (lost > 0) notes.push(`Without any disruption ${writeShort(plan, row)} and ${name} loses ${round(lost)} units.`);
    if (demand > 0 && !(net.products[row]!.lossPerUnit > 0) && explainUnjudged(plan) === null)
      notes.push(`${name} has neither margin nor price on file: its losses count in units only.`);
  }
  return notes;
}

/** Sentences about parts that somebody chose to follow and that nothing is made of. */
export function noteIdleParts({ network, net }: ScenarioPlan, chosen: readonly number[]): string[] {
  const needed = new Set<number>();
  for (const [node, rate] of net.nodeRate.entries()) if (rate > 0) needed.add(network.nodePart[node]!);
  for (const [group, rate] of net.groupRate.entries()) if (rate > 0) needed.add(network.groupPart[group]!);
  return chosen
    .filter((part) => !needed.has(part))
    .map((part) => `Nothing that is sold needs ${network.parts[part]!.partNumber}: nobody makes or orders it here.`);
}

/** Why no money can be put on any loss: nothing is sold, or nobody knows for how much; null where it can. */
export function explainUnjudged({ net }: ScenarioPlan): string | null {
  if (net.products.length === 0)
    return 'No product has a yearly demand on file, so it cannot be judged what is lost. Give one in the parts table and the scenario can run.';
  return net.products.some(({ lossPerUnit }) => lossPerUnit > 0)
    ? null
    : 'No product that is sold has a margin or a price on file, so what is lost can be told in units only. Give one in the parts table.';
}

/** Sentences about bands over time that rest on fewer than all draws, or that not every part that matters has. */
export function noteBands(plan: ScenarioPlan, draws: number, parts: number, mattering: number): string[] {
  const notes: string[] = [];
  const [ofProducts, ofParts] = [countBandDraws(plan), countPartDraws(plan, parts)];
  if (ofProducts < draws) notes.push(`Bands over time rest on the first ${ofProducts} draws.`);
  if (parts > 0 && ofParts < draws) notes.push(`Bands of parts rest on the first ${ofParts} draws.`);
  if (parts < mattering) notes.push(`Of ${mattering} parts that were chosen or matter, the first ${parts} have bands.`);
  return notes;
}

/** A disruption that touches nothing says so, and why, instead of passing for harmless. */
function noteDisruption(plan: ScenarioPlan, one: Disruption): string[] {
  switch (one.kind) {
    case 'licence-queue':
    case 'measure-switch': {
      const hits = plan.hits.get(one.id);
      if (hits !== undefined && hits.length === 0)
        return [`${one.id} holds no lane: no goods on file meet what it controls, as surely as it asks.`];
      return noteIdleClasses(plan, one.id);
    }
    case 'technology-refusal':
      return plan.touched.get(one.id)?.length === 0
        ? [
            `${one.id} stops nothing: ${one.siteId} is at work or supplies nothing, and a plant at work goes on shipping.`,
          ]
        : [];
    case 'site-outage':
    case 'country-stop':
    case 'feed-stop':
      return plan.touched.get(one.id)?.length === 0 ? [`${one.id} touches nothing: no source on file matches it.`] : [];
    case 'price-shock':
    case 'demand-shift':
      return [];
  }
}

function noteIdleClasses(plan: ScenarioPlan, id: string): string[] {
  const idle = countClasses(plan, id).filter(({ lanes }) => lanes === 0);
  const named = idle.map(({ name }) => name).join(', ');
  return idle.length === 0 ? [] : [`${id}: none of the goods that it holds are of a class ${named}.`];
}

/** Names the source that lacks most capacity for a product's needs. */
function writeShort({ network, net }: ScenarioPlan, row: number): string {
  let worst = -1;
  let worstShare = 1;
  for (let node = 0; node < net.nodeCount; node++) {
    const share = net.capacity[node]! / net.nodeRate[node]!;
    if (share >= worstShare) continue;
    worstShare = share;
    worst = node;
  }
  if (worst < 0) return `some input of product ${row + 1} is short`;
  const site = network.siteIds[network.nodeSite[worst]!] ?? 'a source';
  const part = network.parts[network.nodePart[worst]!]!.partNumber;
  return `${site} can make ${round(net.capacity[worst]!)} of the ${round(net.nodeRate[worst]!)} ${part} a day that are needed,`;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
