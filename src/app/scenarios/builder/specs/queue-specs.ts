import type { LicenceQueue } from '../../../../domain/scenario/disruption.ts';
import { CLASS_FIELDS, CLASS_STUBS, listReviewFields } from './class-specs.ts';
import type { FieldSpec } from './field-spec.ts';

/** A queue as the record of 2025 has it in its steady state, for a disruption that has none yet. */
export const TYPICAL_QUEUE = {
  mode: 'drawn',
  reviewDays: { kind: 'lognormal', p10: 32, p50: 60, p90: 111 },
  approval: 0.9,
  later: null,
  approvalByDay: null,
  classes: [],
  closerReview: { kind: 'triangular', low: 1, mode: 2, high: 4 },
  refiling: 0.8,
  validityDays: 180,
  renewalGapDays: 0,
  lotUnits: null,
  decisionsPerDay: null,
  growth: null,
  generalLicence: null,
  customsTest: null,
} satisfies LicenceQueue;

/** The fields of a licence queue that stands at `queue` of its disruption. */
export const QUEUE_FIELDS: readonly FieldSpec[] = [
  {
    path: ['queue', 'mode'],
    kind: 'choice',
    label: 'Chance of applications',
    options: [
      ['drawn', 'each application has its own fate'],
      ['expected', 'expected shares, no chance'],
    ],
  },
  ...listReviewFields(['queue']),
  {
    path: ['queue', 'classes'],
    further: true,
    kind: 'list',
    label: 'Classes that fare otherwise',
    noun: 'class',
    empty: 'none: the figures above are those of everybody',
    help: 'The first class that an exporter and customer belong to gives its figures instead of those above; all else is the same.',
    stubs: CLASS_STUBS,
    fields: CLASS_FIELDS,
  },
  {
    path: ['queue', 'closerReview'],
    further: true,
    kind: 'quantity',
    unit: 'factor',
    label: 'Review of a party on a watch list',
    empty: 'no decision by the horizon',
    help: 'Such a review knows no time limit. Goods to or from a party on a control list are never sent.',
  },
  { path: ['queue', 'refiling'], kind: 'quantity', unit: 'share', label: 'Refused and filed again', further: true },
  {
    path: ['queue', 'validityDays'],
    further: true,
    kind: 'number',
    unit: 'days',
    label: 'A licence holds for',
    empty: 'without end',
  },
  {
    path: ['queue', 'renewalGapDays'],
    kind: 'quantity',
    unit: 'days',
    label: 'Gap to the next licence',
    further: true,
  },
  {
    path: ['queue', 'lotUnits'],
    further: true,
    kind: 'number',
    unit: 'units',
    label: 'Units of one application',
    empty: 'one application for each day',
  },
  {
    path: ['queue', 'decisionsPerDay'],
    further: true,
    kind: 'number',
    unit: 'units-a-day',
    label: 'Authority decides at most',
    empty: 'no limit',
    help: 'For each exporter and customer.',
  },
  {
    path: ['queue', 'growth'],
    further: true,
    kind: 'quantity',
    unit: 'share',
    label: 'Filed above normal use',
    empty: 'no limit',
  },
  {
    path: ['queue', 'generalLicence'],
    further: true,
    kind: 'group',
    label: 'General licences',
    short: 'General licences',
    filled: { share: 0.3, fromDay: 240 },
    fields: [
      { path: ['queue', 'generalLicence', 'share'], kind: 'quantity', unit: 'share', label: 'Customers that get one' },
      { path: ['queue', 'generalLicence', 'fromDay'], kind: 'quantity', unit: 'days', label: 'Granted after' },
    ],
  },
  {
    path: ['queue', 'customsTest'],
    further: true,
    kind: 'group',
    label: 'Laboratory test at customs',
    short: 'Customs test',
    filled: {
      probability: { kind: 'triangular', low: 0.1, mode: 0.2, high: 0.3 },
      days: { kind: 'triangular', low: 30, mode: 45, high: 60 },
    },
    fields: [
      { path: ['queue', 'customsTest', 'probability'], kind: 'quantity', unit: 'share', label: 'How likely' },
      { path: ['queue', 'customsTest', 'days'], kind: 'quantity', unit: 'days', label: 'Takes longer by' },
    ],
  },
];
