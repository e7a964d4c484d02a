import type { Lever } from '../../../../domain/scenario/lever.ts';
import type { FieldSpec } from './field-spec.ts';

/** A kind of lever: its name, one sentence on its effect, and its fields. */
export type LeverSpec = { readonly title: string; readonly says: string; readonly fields: readonly FieldSpec[] };

const PART: FieldSpec = { path: ['partNumber'], kind: 'name', of: 'part', label: 'Part' };
const BUYERS: FieldSpec = {
  path: ['buyerSiteIds'],
  kind: 'names',
  of: 'site',
  label: 'For these buyers',
  further: true,
  all: 'every buyer of the part',
};
const PLANNED: readonly FieldSpec[] = [
  { path: ['leadTimeDays'], kind: 'quantity', unit: 'days', label: 'Works after' },
  { path: ['fixedCost'], kind: 'number', unit: 'money', label: 'Cost, once' },
];
/** Extra cost of a unit; empty: a share of its price on file. */
function extra(share: string): FieldSpec {
  return {
    path: ['extraCostPerUnit'],
    kind: 'number',
    unit: 'money-a-unit',
    label: 'Extra cost',
    empty: `${share} of the price on file`,
  };
}

export const LEVER_SPECS: Readonly<Record<Lever['kind'], LeverSpec>> = {
  'buffer-stock': {
    title: 'Buffer stock',
    says: 'More of a part in stock before it begins.',
    fields: [
      PART,
      BUYERS,
      { path: ['coverDays'], kind: 'number', unit: 'days', label: 'Days of normal use' },
      {
        path: ['holdingCostPerUnitYear'],
        kind: 'number',
        unit: 'money-a-unit-year',
        label: 'Holding cost',
        empty: 'a fifth of the price on file',
      },
      {
        path: ['costPerOrder'],
        kind: 'number',
        unit: 'money',
        label: 'Cost of an order',
        empty: 'not known: no order quantity',
      },
      ...PLANNED,
    ],
  },
  'second-source': {
    title: 'Second source',
    says: 'A source that supplies nothing today; it is checked for the law like any other.',
    fields: [
      PART,
      { path: ['siteId'], kind: 'name', of: 'site', label: 'Site' },
      BUYERS,
      { path: ['qualificationDays'], kind: 'quantity', unit: 'days', label: 'Qualification' },
      { path: ['rampDays'], kind: 'quantity', unit: 'days', label: 'Ramp to full capacity' },
      { path: ['capacityPerDay'], kind: 'number', unit: 'units-a-day', label: 'Capacity' },
      { path: ['yield'], kind: 'number', unit: 'share', label: 'Yield' },
      { path: ['transitDays'], kind: 'number', unit: 'days', label: 'Under way' },
      extra('18 %'),
      {
        path: ['calledOn'],
        kind: 'choice',
        label: 'Called on',
        options: [
          ['share', 'for a share, once it is ready'],
          ['when-short', 'only when others are behind'],
        ],
      },
      { path: ['share'], kind: 'number', unit: 'share', label: 'Share', empty: 'as much as it can make' },
      ...PLANNED,
    ],
  },
  substitution: {
    title: 'Substitution',
    says: 'Another part does the same work.',
    fields: [
      PART,
      BUYERS,
      { path: ['maxShare'], kind: 'number', unit: 'share', label: 'Of usual use, at most' },
      extra('18 %'),
      ...PLANNED,
    ],
  },
  expedite: {
    title: 'Expedite',
    says: 'Faster transport while the part is scarce.',
    fields: [
      PART,
      BUYERS,
      { path: ['transitDays'], kind: 'number', unit: 'days', label: 'Under way' },
      extra('10 %'),
      ...PLANNED,
    ],
  },
  'demand-shift': {
    title: 'Shift demand',
    says: 'Customers are moved from one product to another.',
    fields: [
      { path: ['fromPartNumber'], kind: 'name', of: 'product', label: 'From' },
      { path: ['toPartNumber'], kind: 'name', of: 'product', label: 'To' },
      { path: ['share'], kind: 'number', unit: 'share', label: 'Share of demand' },
      { path: ['costPerUnit'], kind: 'number', unit: 'money-a-unit', label: 'Cost' },
      ...PLANNED,
    ],
  },
  'early-filing': {
    title: 'Early filing',
    says: 'Applications are filed before the goods are ready.',
    fields: [
      {
        path: ['disruptionIds'],
        kind: 'names',
        of: 'disruption',
        label: 'For these queues',
        all: 'every licence queue',
      },
      { path: ['daysEarlier'], kind: 'number', unit: 'days', label: 'Earlier by' },
      ...PLANNED,
    ],
  },
};
