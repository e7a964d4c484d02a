import { REVENUE_KNOWN } from '../../../domain/closed-lists.ts';
import type { OutageRow } from '../../../engine/resilience/report.ts';
import type { NetworkModel } from './network-model.ts';
import type { Measure } from './network-search.ts';

const WORLDS = 4;

/** A measure of every node, and a group's value from its members. */
export type NodeMeasure = {
  /** NaN: not known; days beyond the horizon are infinite. */
  amount: Float64Array;
  /** 1 if there may be more than `amount`; null: nowhere. */
  partial: Uint8Array | null;
  combine: 'sum' | 'largest' | 'smallest';
};

/** Figures of a run alone: null while there is none. */
export type RunFigures = {
  /** By site and part. */
  outages: ReadonlyMap<string, OutageRow> | null;
  /** Systemic index by site. */
  ranks: ReadonlyMap<string, number> | null;
};

/** The measure of all nodes of a model. */
export function measureNodes({ picture }: NetworkModel, measure: Measure, { outages, ranks }: RunFigures): NodeMeasure {
  const { nodeSpend, nodePartial, nodeRevenue, nodeLost, nodeRisk, nodeKeys, nodeSite, sites } = picture;
  switch (measure) {
    case 'spend':
      return { amount: nodeSpend, partial: nodePartial, combine: 'sum' };
    case 'exposed':
      return {
        amount: nodeSpend.map((spend, node) => spend * (nodeLost[node * WORLDS + 1] ?? 0)),
        partial: nodePartial,
        combine: 'sum',
      };
    case 'risk':
      return {
        amount: nodeSpend.map((_spend, node) =>
          nodeRevenue[node] === REVENUE_KNOWN.ofNone ? Number.NaN : (nodeRisk[node * WORLDS + 1] ?? Number.NaN),
        ),
        partial: nodeRevenue.map((known) => (known === REVENUE_KNOWN.ofSome ? 1 : 0)),
        combine: 'largest',
      };
    case 'survive':
      return {
        amount: Float64Array.from(nodeKeys, (key) => readDays(outages?.get(key)?.timeToSurvive ?? null)),
        partial: null,
        combine: 'smallest',
      };
    case 'systemic':
      return {
        amount: Float64Array.from(nodeSite, (site) => ranks?.get(sites[site]?.siteId ?? '') ?? Number.NaN),
        partial: null,
        combine: 'largest',
      };
  }
}

function readDays(days: OutageRow['timeToSurvive']): number {
  if (days === null) return Number.NaN;
  return typeof days === 'number' ? days : days === 'inf' ? Number.POSITIVE_INFINITY : 0;
}

/** A group's value with one more member; either may not be known. */
export function combineAmounts(combine: NodeMeasure['combine'], known: number, one: number): number {
  if (Number.isNaN(one)) return known;
  if (Number.isNaN(known)) return one;
  return combine === 'sum' ? known + one : combine === 'largest' ? Math.max(known, one) : Math.min(known, one);
}
