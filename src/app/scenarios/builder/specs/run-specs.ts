import { ASSUMED_FIELDS } from './assumed-specs.ts';
import type { FieldSpec } from './field-spec.ts';
import { REACTION_FIELDS } from './reaction-specs.ts';

/** Rules of a scenario's run: its clock, its luck, and the sharing of shortage. */
export const RUN_FIELDS: readonly FieldSpec[] = [
  { path: ['startDate'], kind: 'date', label: 'First day', help: 'Day 0 of all dates below.' },
  { path: ['horizonDays'], kind: 'number', unit: 'days', label: 'Horizon', bounds: '0 to 1,096 days' },
  {
    path: ['stepDays'],
    kind: 'choice',
    label: 'Step',
    options: [
      [1, 'one day'],
      [7, 'one week, for a quick look'],
    ],
  },
  {
    path: ['draws'],
    kind: 'number',
    unit: 'count',
    label: 'Runs at most',
    bounds: '1 to 1,000,000',
    help: 'How often chance is taken anew. It ends before, once the mean is known within 2 %.',
  },
  {
    path: ['seed'],
    kind: 'number',
    unit: 'count',
    label: 'Seed',
    help: 'The same seed gives the same digits.',
    bounds: 'any whole number from 0',
  },
  {
    path: ['sharing', 'rule'],
    further: true,
    kind: 'choice',
    label: 'Shortage is shared',
    options: [
      ['pro-rata', 'pro rata to open orders'],
      ['margin-first', 'highest margin first'],
      ['priority', 'in a stated order'],
    ],
  },
  {
    path: ['sharing', 'partNumbers'],
    further: true,
    kind: 'names',
    of: 'product',
    label: 'Order of products',
    all: 'name at least one product',
  },
  {
    path: ['stillWaitingAfterQuarter'],
    kind: 'quantity',
    unit: 'share',
    label: 'Customers still waiting after a quarter',
    help: 'Of those whose demand is not met; 0 %: nobody waits.',
  },
  {
    path: ['targetCoverDays'],
    further: true,
    kind: 'number',
    unit: 'days',
    label: 'Target cover',
    empty: 'as much as is in stock on the first day',
  },
  ...REACTION_FIELDS,
  ...ASSUMED_FIELDS,
];
