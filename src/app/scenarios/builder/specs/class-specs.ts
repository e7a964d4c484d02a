import { createEndUseField, listExporterFields } from './flow-fields.ts';
import type { LicenceClass } from '../../../../domain/scenario/disruption.ts';
import type { Path } from '../edit-path.ts';
import type { FieldSpec } from './field-spec.ts';

/** How applications fare, of a queue or of one of its classes; `at` is where the figures stand. */
export function listReviewFields(at: Path): readonly FieldSpec[] {
  const unless = { path: [...at, 'approvalByDay'], says: 'not in force: first licences go by day' };
  return [
    { path: [...at, 'reviewDays'], kind: 'quantity', unit: 'days', label: 'Filing to decision', unless },
    { path: [...at, 'approval'], kind: 'quantity', unit: 'share', label: 'Applications granted', unless },
    {
      path: [...at, 'approvalByDay'],
      kind: 'steps',
      label: 'First licence by day',
      empty: 'not used: the two fields above count',
      help: 'Share of customers that have a licence so many days after the control began.',
    },
    {
      path: [...at, 'later'],
      unless,
      kind: 'group',
      further: true,
      label: 'Other figures later on',
      short: 'Later',
      help: 'Reviews that settle down, or grow harder, some time after the control began.',
      filled: { fromDay: 120, reviewDays: { kind: 'lognormal', p10: 32, p50: 60, p90: 111 }, approval: 0.9 },
      fields: [
        { path: [...at, 'later', 'fromDay'], kind: 'quantity', unit: 'days', label: 'From day of the control' },
        { path: [...at, 'later', 'reviewDays'], kind: 'quantity', unit: 'days', label: 'Filing to decision' },
        { path: [...at, 'later', 'approval'], kind: 'quantity', unit: 'share', label: 'Applications granted' },
      ],
    },
  ];
}

/** The fields of one class of a licence queue: its members, and how they fare. */
export const CLASS_FIELDS: readonly FieldSpec[] = [
  { path: ['name'], kind: 'text', label: 'Called' },
  ...listExporterFields('fits'),
  { path: ['fits', 'customerSiteIds'], kind: 'names', of: 'site', label: 'Customers', all: 'every customer' },
  { path: ['fits', 'destinations'], kind: 'names', of: 'country', label: 'Destinations', all: 'every destination' },
  { path: ['fits', 'forms'], kind: 'names', of: 'form', label: 'Forms', all: 'every form' },
  createEndUseField('fits'),
  { path: ['share'], kind: 'quantity', unit: 'share', label: 'Share in this class' },
  ...listReviewFields([]),
];

const ANYBODY = {
  exporterSiteIds: [],
  exporterSupplierIds: [],
  customerSiteIds: [],
  destinations: [],
  forms: [],
  endUse: null,
} satisfies LicenceClass['fits'];

/** Classes known from the record of 2025 and 2026, each for a person's choice of members; the figures are those of its cases. */
export const CLASS_STUBS = [
  {
    name: 'General licence holders',
    fits: ANYBODY,
    share: 0.3,
    reviewDays: { kind: 'lognormal', p10: 1, p50: 3, p90: 10 },
    approval: 0.95,
    later: null,
    approvalByDay: null,
  },
  {
    name: 'Small firms',
    fits: ANYBODY,
    share: 1,
    reviewDays: { kind: 'lognormal', p10: 120, p50: 220, p90: 365 },
    approval: 0.4,
    later: null,
    approvalByDay: [
      { day: 60, share: 0.03 },
      { day: 90, share: 0.08 },
      { day: 180, share: 0.15 },
      { day: 270, share: 0.4 },
    ],
  },
  {
    name: 'Destination set back',
    fits: ANYBODY,
    share: 1,
    reviewDays: { kind: 'lognormal', p10: 120, p50: 220, p90: 365 },
    approval: 0.3,
    later: null,
    approvalByDay: [
      { day: 180, share: 0 },
      { day: 210, share: 0.1 },
      { day: 270, share: 0.3 },
    ],
  },
  {
    name: 'Defence',
    fits: { ...ANYBODY, endUse: 'military' },
    share: 1,
    reviewDays: { kind: 'lognormal', p10: 120, p50: 220, p90: 365 },
    approval: 0.05,
    later: null,
    approvalByDay: [
      { day: 90, share: 0.03 },
      { day: 180, share: 0.03 },
      { day: 270, share: 0.05 },
    ],
  },
] satisfies LicenceClass[];
