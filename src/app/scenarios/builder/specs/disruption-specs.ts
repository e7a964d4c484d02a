import { createEndUseField, listExporterFields } from './flow-fields.ts';
import type { Disruption } from '../../../../domain/scenario/disruption.ts';
import { type FieldSpec, foldAway } from './field-spec.ts';
import { QUEUE_FIELDS, TYPICAL_QUEUE } from './queue-specs.ts';

type Kind = Disruption['kind'];
/** A kind of disruption: its name, one sentence on its effect, its beginning, and its fields. */
export type DisruptionSpec = {
  readonly title: string;
  readonly says: string;
  readonly fields: readonly FieldSpec[];
};

const START: FieldSpec = { path: ['start'], kind: 'quantity', unit: 'days', label: 'Begins on day' };
const DURATION: FieldSpec = {
  path: ['duration'],
  kind: 'quantity',
  unit: 'days',
  label: 'Lasts',
  empty: 'beyond the horizon',
};
const HOLDS: FieldSpec = {
  path: ['holds'],
  kind: 'choice',
  label: 'Holds what is',
  options: [
    ['sure', 'surely controlled'],
    ['possible', 'surely or possibly controlled'],
    ['if-paused-back', 'that, and under suspended rules'],
    ['if-unknown', 'that, and what nobody can judge'],
  ],
};
const FRONT_LOADING: FieldSpec = {
  path: ['frontLoading'],
  kind: 'group',
  further: true,
  label: 'Front-loading before the notice ends',
  short: 'Front-loading',
  help: 'Buyers who know of it beforehand fill their stocks.',
  filled: { noticeDays: 30, multiple: { kind: 'triangular', low: 1.5, mode: 2, high: 2.6 } },
  fields: [
    { path: ['frontLoading', 'noticeDays'], kind: 'number', unit: 'days', label: 'Notice' },
    { path: ['frontLoading', 'multiple'], kind: 'quantity', unit: 'factor', label: 'Normal purchases' },
  ],
};
/** Twelve figures stand in place of one. */
const BY_MONTH = { path: ['byMonth'], says: 'not in force: each month has a figure of its own' };
const RECOVERY: readonly FieldSpec[] = [
  {
    path: ['recovery', 'shape'],
    kind: 'choice',
    label: 'Comes back',
    options: [
      ['step', 'all at once'],
      ['linear', 'evenly'],
    ],
  },
  { path: ['recovery', 'days'], kind: 'quantity', unit: 'days', label: 'Over' },
];
const SCOPE: readonly FieldSpec[] = [
  { path: ['scope', 'partNumbers'], kind: 'names', of: 'part', label: 'Parts', all: 'every part' },
  { path: ['scope', 'categories'], kind: 'names', of: 'category', label: 'Categories', all: 'every category' },
  { path: ['scope', 'forms'], kind: 'names', of: 'form', label: 'Forms', all: 'every form', further: true },
  { path: ['scope', 'countries'], kind: 'names', of: 'country', label: 'Made in', all: 'every country', further: true },
];

export const DISRUPTION_SPECS: Readonly<Record<Kind, DisruptionSpec>> = {
  'licence-queue': {
    title: 'Licence queue',
    says: 'Goods under a control wait at the border until a licence is there; the plants go on.',
    fields: [
      START,
      DURATION,
      { path: ['scope', 'measureIds'], kind: 'names', of: 'measure', label: 'Measures', all: 'every measure' },
      { path: ['scope', 'itemIds'], kind: 'names', of: 'item', label: 'Controlled items', all: 'every item' },
      {
        path: ['scope', 'destinations'],
        kind: 'names',
        of: 'country',
        label: 'Destinations',
        all: 'every destination',
      },
      HOLDS,
      { path: ['share'], kind: 'quantity', unit: 'share', label: 'Share of the goods held' },
      ...QUEUE_FIELDS,
      ...foldAway([
        { path: ['scope', 'forms'], kind: 'names', of: 'form', label: 'Forms', all: 'every form' },
        ...listExporterFields('scope'),
        createEndUseField('scope'),
      ]),
      FRONT_LOADING,
    ],
  },
  'measure-switch': {
    title: 'Measure switched on or off',
    says: 'A rule comes into force, comes back, or falls away on its first day.',
    fields: [
      { path: ['measureId'], kind: 'name', of: 'measure', label: 'Measure or limb' },
      {
        path: ['to'],
        kind: 'choice',
        label: 'It is',
        options: [
          ['on', 'switched on'],
          ['reinstated', 'reinstated'],
          ['off', 'switched off'],
        ],
      },
      START,
      DURATION,
      HOLDS,
      {
        path: ['queue'],
        kind: 'group',
        label: 'Licence queue',
        short: 'Queue',
        filled: TYPICAL_QUEUE,
        fields: QUEUE_FIELDS,
      },
      FRONT_LOADING,
    ],
  },
  'site-outage': {
    title: 'Site outage',
    says: 'A plant stands still, in full or in part.',
    fields: [
      { path: ['siteId'], kind: 'name', of: 'site', label: 'Site' },
      {
        path: ['partNumbers'],
        kind: 'names',
        of: 'part',
        label: 'Parts',
        all: 'everything that it makes',
        further: true,
      },
      START,
      DURATION,
      { path: ['share'], kind: 'quantity', unit: 'share', label: 'Capacity that is down', unless: BY_MONTH },
      { path: ['byMonth'], kind: 'months', unit: 'share', label: 'Down by month', begins: 0 },
      { path: ['losesStock'], kind: 'flag', label: 'Its stock is lost as well' },
      ...RECOVERY,
    ],
  },
  'country-stop': {
    title: 'Country stop',
    says: 'All plants of a country stand, or nothing leaves it.',
    fields: [
      { path: ['country'], kind: 'name', of: 'country', label: 'Country' },
      {
        path: ['stops'],
        kind: 'choice',
        label: 'What stops',
        options: [
          ['exports', 'exports'],
          ['production', 'production'],
        ],
      },
      START,
      DURATION,
      { path: ['share'], kind: 'quantity', unit: 'share', label: 'Share that stops' },
      ...RECOVERY,
    ],
  },
  'technology-refusal': {
    title: 'Technology licence refused',
    says: 'A plant that is being built or ramped waits for foreign technology. A plant at work goes on.',
    fields: [
      { path: ['siteId'], kind: 'name', of: 'site', label: 'Plant' },
      { path: ['probability'], kind: 'quantity', unit: 'share', label: 'Probability of a refusal' },
      { path: ['share'], kind: 'quantity', unit: 'share', label: 'Capacity that rests on it' },
      START,
      DURATION,
    ],
  },
  'price-shock': {
    title: 'Price shock',
    says: 'Purchase prices rise; nothing stops.',
    fields: [
      ...SCOPE,
      { path: ['factor'], kind: 'quantity', unit: 'factor', label: 'Price on file' },
      START,
      DURATION,
      { path: ['rampDays'], kind: 'quantity', unit: 'days', label: 'Rises over', further: true },
      { path: ['passThroughDays'], kind: 'quantity', unit: 'days', label: 'Passed on after', further: true },
      { path: ['passThrough'], kind: 'quantity', unit: 'share', label: 'Passed on', further: true },
    ],
  },
  'demand-shift': {
    title: 'Demand shift',
    says: 'Customers want more, or less.',
    fields: [
      { path: ['partNumbers'], kind: 'names', of: 'product', label: 'Products', all: 'all products' },
      { path: ['factor'], kind: 'quantity', unit: 'factor', label: 'Demand on file', unless: BY_MONTH },
      { path: ['byMonth'], kind: 'months', unit: 'factor', label: 'Demand by month', begins: 1 },
      START,
      DURATION,
    ],
  },
  'feed-stop': {
    title: 'Feed stop upstream',
    says: 'Less comes out of the sources of a material, named or estimated.',
    fields: [
      ...SCOPE,
      { path: ['share'], kind: 'quantity', unit: 'share', label: 'Share that stops' },
      START,
      DURATION,
      ...RECOVERY,
    ],
  },
};
