import type { SiteStatus } from '../../domain/closed-lists.ts';
import type { Disruption } from '../../domain/disruption.ts';
import type { ConditionsDraft } from './conditions-draft.ts';
import { followRise, followWindow, type Window } from './course.ts';
import type { DrawLuck } from './draw-luck.ts';
import type { ReadQuantity } from './scenario-inputs.ts';
import type { ScenarioPlan } from './scenario-plan.ts';

/** One draw of a scenario: what is fixed, what its quantities are, and whose luck counts. */
export type Draw = { readonly plan: ScenarioPlan; readonly read: ReadQuantity; readonly luck: DrawLuck };

/** The days that a disruption lasts in one draw. */
export function readWindow({ start, duration }: Disruption, read: ReadQuantity, fadeDays = 0): Window {
  const from = read(start);
  return { start: from, end: duration === null ? Infinity : from + read(duration), fadeDays };
}

/** Puts what one disruption does into the conditions of a draw; controls, which hold lanes, are applied together elsewhere. */
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
      const nodes = listNodes(plan, disruption);
      for (const node of nodes) draft.reduce(draft.capacityLeft, node, course, share);
      const burns =
        disruption.kind === 'site-outage' && disruption.losesStock && share > 0 && window.end > window.start;
      const step = Math.floor(window.start / steps.days);
      if (burns) for (const node of nodes) draft.stockLosses.push({ step, node });
      return;
    }
    case 'country-stop': {
      const share = read(disruption.share);
      const country = network.countries.indexOf(disruption.country);
      if (disruption.stops === 'production') {
        for (const node of listNodes(plan, disruption)) draft.reduce(draft.capacityLeft, node, course, share);
        return;
      }
      for (let lane = 0; lane < network.laneCount; lane++) {
        const leaves = network.laneExporter[lane] === country;
        if (leaves && network.groupBuyerCountry[network.laneGroup[lane]!] !== country) {
          draft.reduce(draft.laneOpen, lane, course, share);
        }
      }
      return;
    }
    case 'price-shock': {
      const rise = (read(disruption.factor) - 1) * read(disruption.passThrough);
      const ramp = followRise(window.start + read(disruption.passThroughDays), read(disruption.rampDays), steps);
      const dearer = course.map((share, step) => share * ramp[step]!);
      for (let lane = 0; lane < network.laneCount; lane++) {
        const price = network.lanePrice[lane]!;
        if (
          price > 0 &&
          isInScope(plan, disruption.scope, network.laneSource[lane]!, network.groupPart[network.laneGroup[lane]!]!)
        ) {
          draft.add(draft.laneCost, lane, dearer, price * rise, 0);
        }
      }
      return;
    }
    case 'demand-shift': {
      const factor = read(disruption.factor);
      for (const [row, { product }] of plan.net.products.entries()) {
        const { partNumber } = network.parts[network.products[product]!.part]!;
        if (disruption.partNumbers.length === 0 || disruption.partNumbers.includes(partNumber)) {
          draft.reduce(draft.demand, row, course, 1 - factor);
        }
      }
    }
  }
}

/** What a plant that waits for a technology licence is. */
const WAITING: ReadonlySet<SiteStatus> = new Set(['planned', 'ramping']);

type NodeDisruption = Extract<
  Disruption,
  { kind: 'site-outage' | 'feed-stop' | 'technology-refusal' | 'country-stop' }
>;

/** Nodes that a disruption touches. */
export function listNodes(plan: ScenarioPlan, disruption: NodeDisruption): number[] {
  const { network } = plan;
  const nodes = Array.from({ length: network.nodeCount }, (_, node) => node);
  switch (disruption.kind) {
    case 'country-stop':
      return nodes.filter((node) => network.countries[network.nodeCountry[node]!] === disruption.country);
    case 'feed-stop':
      return nodes.filter((node) => isInScope(plan, disruption.scope, node, network.nodePart[node]!));
    case 'site-outage':
    case 'technology-refusal': {
      // A plant at work goes on shipping; a refusal stops what is to be built or to ramp up.
      const isAtWork = plan.dataset.sites.some(
        ({ siteId, status }) => siteId === disruption.siteId && status !== null && !WAITING.has(status),
      );
      if (disruption.kind === 'technology-refusal' && isAtWork) return [];
      const only = disruption.kind === 'site-outage' ? disruption.partNumbers : [];
      return nodes.filter((node) => {
        if (network.siteIds[network.nodeSite[node]!] !== disruption.siteId) return false;
        return only.length === 0 || only.includes(network.parts[network.nodePart[node]!]!.partNumber);
      });
    }
  }
}

type PartScope = Extract<Disruption, { kind: 'feed-stop' }>['scope'];

function isInScope({ network }: ScenarioPlan, scope: PartScope, source: number, partRow: number): boolean {
  const part = network.parts[partRow]!;
  const country = source < 0 ? undefined : network.countries[network.nodeCountry[source]!];
  return (
    (scope.partNumbers.length === 0 || scope.partNumbers.includes(part.partNumber)) &&
    (scope.categories.length === 0 || (part.category !== null && scope.categories.includes(part.category))) &&
    (scope.forms.length === 0 || (part.form !== null && scope.forms.includes(part.form))) &&
    (scope.countries.length === 0 || (country !== undefined && scope.countries.includes(country)))
  );
}
