import type { Disruption } from '../../../domain/scenario/disruption.ts';
import type { Lever } from '../../../domain/scenario/lever.ts';
import { TYPICAL_QUEUE } from './specs/queue-specs.ts';

type Stub<T> = T extends unknown ? Omit<T, 'id'> : never;

const NO_SCOPE = { partNumbers: [], categories: [], forms: [], countries: [] };
const AT_ONCE = { shape: 'step', days: 0 } as const;
const LASTING = { start: 0, duration: 90 };

/** Beginning of a new disruption of a kind: typical, and complete but for the names only a person can give. */
export const NEW_DISRUPTIONS: { readonly [K in Disruption['kind']]: Stub<Extract<Disruption, { kind: K }>> } = {
  'licence-queue': {
    kind: 'licence-queue',
    start: 0,
    duration: null,
    scope: {
      measureIds: [],
      itemIds: [],
      forms: [],
      exporterSiteIds: [],
      exporterSupplierIds: [],
      destinations: [],
      endUse: null,
    },
    holds: 'sure',
    share: 1,
    queue: TYPICAL_QUEUE,
    frontLoading: null,
  },
  'measure-switch': {
    kind: 'measure-switch',
    start: 0,
    duration: null,
    measureId: '',
    to: 'reinstated',
    holds: 'sure',
    queue: TYPICAL_QUEUE,
    frontLoading: null,
  },
  'site-outage': {
    kind: 'site-outage',
    ...LASTING,
    siteId: '',
    partNumbers: [],
    share: 1,
    losesStock: false,
    recovery: AT_ONCE,
  },
  'country-stop': { kind: 'country-stop', ...LASTING, country: '', stops: 'exports', share: 1, recovery: AT_ONCE },
  'technology-refusal': {
    kind: 'technology-refusal',
    start: 0,
    duration: null,
    siteId: '',
    probability: { kind: 'triangular', low: 0.05, mode: 0.2, high: 0.6 },
    share: { kind: 'triangular', low: 0.3, mode: 0.6, high: 1 },
  },
  'price-shock': {
    kind: 'price-shock',
    start: 0,
    duration: 180,
    scope: NO_SCOPE,
    factor: { kind: 'triangular', low: 2.5, mode: 3.5, high: 4.5 },
    rampDays: 30,
    passThroughDays: 75,
    passThrough: 0.8,
  },
  'demand-shift': { kind: 'demand-shift', ...LASTING, partNumbers: [], factor: 1.2 },
  'feed-stop': { kind: 'feed-stop', ...LASTING, scope: NO_SCOPE, share: 0.5, recovery: AT_ONCE },
};

const PLANNED = { fixedCost: 0, leadTimeDays: 0 };

/** Beginning of a new lever of a kind. */
export const NEW_LEVERS: { readonly [K in Lever['kind']]: Stub<Extract<Lever, { kind: K }>> } = {
  'buffer-stock': {
    kind: 'buffer-stock',
    ...PLANNED,
    partNumber: '',
    buyerSiteIds: [],
    coverDays: 30,
    holdingCostPerUnitYear: null,
    costPerOrder: null,
  },
  'second-source': {
    kind: 'second-source',
    ...PLANNED,
    leadTimeDays: { kind: 'triangular', low: 30, mode: 120, high: 270 },
    partNumber: '',
    siteId: '',
    buyerSiteIds: [],
    qualificationDays: { kind: 'triangular', low: 90, mode: 180, high: 365 },
    rampDays: 60,
    yield: 0.95,
    capacityPerDay: 100,
    transitDays: 7,
    extraCostPerUnit: null,
    calledOn: 'share',
    share: null,
  },
  substitution: {
    kind: 'substitution',
    ...PLANNED,
    partNumber: '',
    buyerSiteIds: [],
    maxShare: 0.5,
    extraCostPerUnit: null,
  },
  expedite: { kind: 'expedite', ...PLANNED, partNumber: '', buyerSiteIds: [], transitDays: 5, extraCostPerUnit: null },
  'demand-shift': {
    kind: 'demand-shift',
    ...PLANNED,
    fromPartNumber: '',
    toPartNumber: '',
    share: 0.1,
    costPerUnit: 0,
  },
  'early-filing': { kind: 'early-filing', ...PLANNED, disruptionIds: [], daysEarlier: 30 },
};

/** A name unlike all others: the kind, with a number from the second on. */
export function nameNew(kind: string, others: readonly { readonly id: string }[]): string {
  const taken = new Set(others.map(({ id }) => id));
  let name = kind;
  for (let number = 2; taken.has(name); number++) name = `${kind}-${number}`;
  return name;
}
