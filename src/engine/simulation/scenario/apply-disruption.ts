import type { Disruption } from '../../../domain/scenario/disruption.ts';
import { findCountryRow } from '../../network/country-row.ts';
import type { SupplyNetwork } from '../../network/supply-network.ts';
import { listPassedGroups } from '../../network/trader-groups.ts';
import type { ConditionsDraft } from './conditions-draft.ts';
import { followRise, followWindow, type Window } from '../flow/course.ts';
import { followMonths } from './months/follow-months.ts';
import type { ReadQuantity } from './scenario-inputs.ts';
import type { Draw, ScenarioPlan } from './planned-scenario.ts';
import { isInScope, listShelves } from './touched-nodes.ts';

/** The days of a disruption in one draw. */
export function readWindow({ start, duration }: Disruption, read: ReadQuantity, fadeDays = 0): Window {
  const from = read(start);
  return { start: from, end: duration === null ? Infinity : from + read(duration), fadeDays };
}

/** Puts the effect of one disruption into the conditions of a draw; controls, with lanes to hold, are applied together elsewhere. */
export function applyDisruption({ plan, read, luck }: Draw, disruption: Disruption, draft: ConditionsDraft): void {
  const { network, steps } = plan;
  const fade = 'recovery' in disruption && disruption.recovery.shape === 'linear' ? read(disruption.recovery.days) : 0;
  const window = readWindow(disruption, read, fade);
  const course = followWindow(window, steps);
  switch (disruption.kind) {
    case 'licence-queue':
    case 'measure-switch':
      return;
    case 'site-outage':
    case 'feed-stop':
    case 'technology-refusal': {
      const isGranted =
        disruption.kind === 'technology-refusal' && !luck.happens(disruption.id, read(disruption.probability));
      if (isGranted) return;
      const share = read(disruption.share);
      const nodes = plan.touched.get(disruption.id) ?? [];
      const months = disruption.kind === 'site-outage' ? (disruption.byMonth ?? null) : null;
      const taken =
        months === null
          ? { course, share }
          : { course: followMonths(months, plan.scenario.startDate, window, steps), share: 1 };
      draft.taken.set(disruption.id, taken);
      draft.reduce(draft.capacityLeft, nodes, taken.course, taken.share);
      const burns =
        disruption.kind === 'site-outage' &&
        disruption.losesStock &&
        share > 0 &&
        months === null &&
        window.end > window.start;
      const step = Math.floor(window.start / steps.days);
      if (!burns) return;
      for (const node of nodes) draft.stockLosses.push({ step, node });
      for (const group of listShelves(network, nodes)) draft.inputStockLosses.push({ step, group });
      return;
    }
    case 'country-stop': {
      const share = read(disruption.share);
      draft.taken.set(disruption.id, { course, share });
      const country = findCountryRow(network, disruption.country);
      if (disruption.stops === 'production') {
        draft.reduce(draft.capacityLeft, plan.touched.get(disruption.id) ?? [], course, share);
        return;
      }
      const leaving = [...network.laneExporter.keys()].filter(
        (lane) =>
          network.laneExporter[lane] === country && network.groupBuyerCountry[network.laneGroup[lane]!] !== country,
      );
      draft.reduce(draft.laneOpen, leaving, course, share);
      return;
    }
    case 'price-shock': {
      const rise = (read(disruption.factor) - 1) * read(disruption.passThrough);
      const ramp = followRise(window.start + read(disruption.passThroughDays), read(disruption.rampDays), steps);
      const dearer = course.map((share, step) => share * ramp[step]!);
      for (const lane of listDearerLanes(plan, disruption.scope))
        draft.charge(lane, dearer, network.lanePrice[lane]! * rise);
      return;
    }
    case 'demand-shift': {
      const factor = read(disruption.factor);
      const byMonth = disruption.byMonth ?? null;
      const lessByMonth = byMonth?.map((wanted) => 1 - wanted) ?? null;
      const less = lessByMonth === null ? null : followMonths(lessByMonth, plan.scenario.startDate, window, steps);
      for (const [row, { product }] of plan.net.products.entries()) {
        const { partNumber } = network.parts[network.products[product]!.part]!;
        if (disruption.partNumbers.length === 0 || disruption.partNumbers.includes(partNumber)) {
          if (less === null) draft.reduce(draft.demand, [row], course, 1 - factor);
          else draft.reduce(draft.demand, [row], less, 1);
        }
      }
    }
  }
}

type Scope = Extract<Disruption, { kind: 'price-shock' }>['scope'];

/** By network and scope the lanes with a price in it: every draw asks for them. */
const dearerLanes = new WeakMap<SupplyNetwork, WeakMap<Scope, readonly number[]>>();

function listDearerLanes(plan: ScenarioPlan, scope: Scope): readonly number[] {
  const { network } = plan;
  const ofNetwork = dearerLanes.get(network) ?? new WeakMap<Scope, readonly number[]>();
  dearerLanes.set(network, ofNetwork);
  const known = ofNetwork.get(scope);
  if (known !== undefined) return known;
  const inScope = [...network.laneGroup.keys()].filter(
    (lane) =>
      network.lanePrice[lane]! > 0 &&
      isInScope(plan, scope, network.laneSource[lane]!, network.groupPart[network.laneGroup[lane]!]!),
  );
  // What a trader pays more is in what it asks for: the goods are dearer once.
  const passed = listPassedGroups(network, inScope);
  const lanes = inScope.filter((lane) => !passed.has(network.laneGroup[lane]!));
  ofNetwork.set(scope, lanes);
  return lanes;
}
