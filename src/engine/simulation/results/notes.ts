import type { EngineNote, NoteFacts } from '../../../domain/notes/engine-note.ts';
import type { Disruption } from '../../../domain/scenario/disruption.ts';
import { getRange, type Quantity } from '../../../domain/scenario/quantity.ts';
import { countBandDraws, countPartDraws } from './run-draws.ts';
import type { ControlDisruption } from '../scenario/controls/control-hits.ts';
import type { ControlHit, ScenarioPlan } from '../scenario/planned-scenario.ts';
import { countClasses } from '../scenario/licence-classes.ts';
import type { UsualFigures } from './told-figures.ts';

/** Notes of every result of a scenario: on missing data, on disruptions without effect, on a capacity too low anyway. */
export function listNotes(plan: ScenarioPlan, usual: UsualFigures): EngineNote[] {
  const { scenario, network, net, basis } = plan;
  const notes = [...plan.notes];
  if (basis === 'revenue' && explainUnjudged(plan) === null) notes.push({ code: 'losses-as-revenue', facts: {} });
  const { count, days } = plan.steps;
  if (count * days < scenario.horizonDays)
    notes.push({
      code: 'steps-cover-less',
      facts: { stepDays: days, covered: count * days, horizon: scenario.horizonDays },
    });
  for (const one of scenario.disruptions)
    notes.push(...noteLateStart(plan, one), ...noteNoFigure(one), ...noteDisruption(plan, one));
  for (const one of scenario.levers) {
    if (one.kind === 'demand-shift') notes.push(...noteUnasked(plan, one.id, [one.fromPartNumber, one.toPartNumber]));
    if (one.kind !== 'second-source') continue;
    const there = scenario.disruptions.some(({ id }) =>
      (plan.hits.get(id) ?? []).some(({ lane }) => {
        const source = network.laneSource[lane]!;
        const isSource = source >= 0 && network.siteIds[network.nodeSite[source]!] === one.siteId;
        return isSource && network.parts[network.nodePart[source]!]!.partNumber === one.partNumber;
      }),
    );
    if (there) notes.push({ code: 'new-source-held-too', facts: { site: one.siteId } });
  }
  for (const [row, { product, demand }] of net.products.entries()) {
    const lost = usual.unsoldUnits[row]!;
    const name = network.parts[network.products[product]!.part]!.partNumber;
    if (lost > 0)
      notes.push({
        code: 'short-without-disruption',
        facts: { part: name, lost, short: findShort(plan), product: row + 1 },
      });
    if (demand > 0 && !(net.products[row]!.lossPerUnit > 0) && explainUnjudged(plan) === null)
      notes.push({ code: 'units-only', facts: { part: name } });
  }
  return notes;
}

/** Notes about followed parts of somebody's choice without a product. */
export function noteIdleParts({ network, net }: ScenarioPlan, chosen: readonly number[]): EngineNote[] {
  const needed = new Set<number>();
  for (const [node, rate] of net.nodeRate.entries()) if (rate > 0) needed.add(network.nodePart[node]!);
  for (const [group, rate] of net.groupRate.entries()) if (rate > 0) needed.add(network.groupPart[group]!);
  return chosen
    .filter((part) => !needed.has(part))
    .map((part) => ({ code: 'part-not-needed', facts: { part: network.parts[part]!.partNumber } }));
}

/** Why no money can be put on any loss: nothing is sold, or nobody knows for how much; null if it can. */
export function explainUnjudged({ net, network }: ScenarioPlan): EngineNote | null {
  if (net.products.length === 0) {
    const areZero = network.products.length > 0 && network.products.every(({ yearlyUnits }) => yearlyUnits === 0);
    return { code: 'nothing-sold', facts: areZero ? { areZero } : {} };
  }
  return net.products.some(({ lossPerUnit }) => lossPerUnit > 0) ? null : { code: 'no-money-on-file', facts: {} };
}

/** Notes about bands over time from fewer than all draws, or without some part of weight. */
export function noteBands(plan: ScenarioPlan, draws: number, parts: number, mattering: number): EngineNote[] {
  const notes: EngineNote[] = [];
  const [ofProducts, ofParts] = [countBandDraws(plan), countPartDraws(plan, parts)];
  if (ofProducts < draws) notes.push({ code: 'bands-of-draws', facts: { draws: ofProducts } });
  if (parts > 0 && ofParts < draws) notes.push({ code: 'part-bands-of-draws', facts: { draws: ofParts } });
  if (parts < mattering) notes.push({ code: 'bands-of-parts', facts: { parts, mattering } });
  return notes;
}

/** A disruption that begins in no draw before the horizon; orders ahead of a control come before it begins. */
function noteLateStart({ scenario: { horizonDays } }: ScenarioPlan, { id, start }: Disruption): EngineNote[] {
  const first = getRange(start).low;
  if (horizonDays === 0 || first < horizonDays) return [];
  return [{ code: 'begins-after-horizon', facts: { disruption: id, first, horizon: horizonDays } }];
}

/** A disruption whose own figures leave all as it is in every draw. A slow return and orders ahead are effects of their own; stock burns only in an outage that lasts and reaches something. */
function noteNoFigure(one: Disruption): EngineNote[] {
  const tell = (figure: NoteFacts['changes-no-figure']['figure']): EngineNote[] => [
    { code: 'changes-no-figure', facts: { disruption: one.id, figure } },
  ];
  const isOnly = (quantity: Quantity, value: number): boolean => {
    const { low, high } = getRange(quantity);
    return low === value && high === value;
  };
  const returnsSlowly = 'recovery' in one && one.recovery.shape === 'linear' && !isOnly(one.recovery.days, 0);
  const isOrderedAhead = 'frontLoading' in one && one.frontLoading !== null;
  if (isOrderedAhead) return [];
  if (one.duration !== null && isOnly(one.duration, 0) && !returnsSlowly) return tell('duration');
  if ('byMonth' in one && one.byMonth !== undefined && one.byMonth !== null) return [];
  if ('share' in one && isOnly(one.share, 0)) return tell('share');
  return 'factor' in one && isOnly(one.factor, 1) ? tell('factor') : [];
}

/** A disruption without effect says so, and why, instead of passing for harmless. */
function noteDisruption(plan: ScenarioPlan, one: Disruption): EngineNote[] {
  switch (one.kind) {
    case 'licence-queue':
    case 'measure-switch': {
      const hits = plan.hits.get(one.id);
      if (hits !== undefined && hits.length === 0) return [{ code: 'holds-no-lane', facts: { disruption: one.id } }];
      return [
        ...noteUnneeded(plan, one.id, new Set((hits ?? []).map(({ lane }) => plan.network.laneGroup[lane]!)), 'group'),
        ...noteNotice(one),
        ...noteIdleClasses(plan, one.id),
        ...noteParties(plan, one),
      ];
    }
    case 'technology-refusal':
      return plan.touched.get(one.id)?.length === 0
        ? [{ code: 'stops-no-plant', facts: { disruption: one.id, site: one.siteId } }]
        : [];
    case 'site-outage':
    case 'country-stop':
    case 'feed-stop':
      return plan.touched.get(one.id)?.length === 0
        ? [{ code: 'touches-nothing', facts: { disruption: one.id } }]
        : noteUnneeded(plan, one.id, new Set(plan.touched.get(one.id)), 'node');
    case 'demand-shift':
      return noteUnasked(plan, one.id, one.partNumbers);
    case 'price-shock':
      return [];
  }
}

/** A disruption all of whose rows, groups or nodes, serve nothing that is sold: parts in no product, as far as files say. */
function noteUnneeded(
  { network, net }: ScenarioPlan,
  id: string,
  rows: ReadonlySet<number>,
  kind: 'group' | 'node',
): EngineNote[] {
  const [rates, partOf] = kind === 'group' ? [net.groupRate, network.groupPart] : [net.nodeRate, network.nodePart];
  if (net.products.length === 0 || rows.size === 0 || [...rows].some((row) => rates[row]! > 0)) return [];
  const parts = new Set([...rows].map((row) => network.parts[partOf[row]!]!.partNumber));
  return [{ code: 'reaches-nothing-needed', facts: { disruption: id, parts: [...parts].toSorted() } }];
}

/** Products named by a change of demand that nobody is known to ask for. */
function noteUnasked({ network, net }: ScenarioPlan, id: string, named: readonly string[]): EngineNote[] {
  const asked = new Set(net.products.map(({ product }) => network.parts[network.products[product]!.part]!.partNumber));
  const parts = named.filter((part) => !asked.has(part));
  return parts.length === 0 ? [] : [{ code: 'nobody-asks', facts: { scenario: id, parts } }];
}

/** Early orders need days between the first one and the control. */
function noteNotice({ id, start, frontLoading }: ControlDisruption): EngineNote[] {
  const isOver = frontLoading !== null && typeof start === 'number' && start < 1;
  return isOver ? [{ code: 'notice-before-first-day', facts: { disruption: id } }] : [];
}

function noteIdleClasses(plan: ScenarioPlan, id: string): EngineNote[] {
  const idle = countClasses(plan, id).filter(({ lanes }) => lanes === 0);
  const classes = idle.map(({ name }) => name);
  return idle.length === 0 ? [] : [{ code: 'idle-classes', facts: { disruption: id, classes } }];
}

/** Prohibited goods on held lanes, and reviews without a time limit. */
function noteParties({ network, hits }: ScenarioPlan, { id, queue }: ControlDisruption): EngineNote[] {
  const held = hits.get(id) ?? [];
  const tell = (lanes: readonly ControlHit[]) => ({
    disruption: id,
    lanes: lanes.length,
    parts: [
      ...new Set(lanes.map(({ lane }) => network.parts[network.groupPart[network.laneGroup[lane]!]!]!.partNumber)),
    ],
  });
  const never = held.filter(({ isProhibited }) => isProhibited);
  const closer = held.filter(({ isProhibited, isReviewedCloser }) => isReviewedCloser && !isProhibited);
  const isDecided = (queue?.closerReview ?? null) !== null;
  return [
    ...(never.length === 0 ? [] : [{ code: 'never-sent' as const, facts: tell(never) }]),
    ...(closer.length === 0 ? [] : [{ code: 'reviewed-closer' as const, facts: { ...tell(closer), isDecided } }]),
  ];
}

/** The source with the greatest gap between capacity and need, with both in units a day; null if each has enough. */
function findShort({ network, net }: ScenarioPlan): NoteFacts['short-without-disruption']['short'] {
  let worst = -1;
  let worstShare = 1;
  for (let node = 0; node < net.nodeCount; node++) {
    const share = net.capacity[node]! / net.nodeRate[node]!;
    if (share >= worstShare) continue;
    worstShare = share;
    worst = node;
  }
  if (worst < 0) return null;
  return {
    site: network.siteIds[network.nodeSite[worst]!] ?? null,
    part: network.parts[network.nodePart[worst]!]!.partNumber,
    makes: net.capacity[worst]!,
    needed: net.nodeRate[worst]!,
  };
}
