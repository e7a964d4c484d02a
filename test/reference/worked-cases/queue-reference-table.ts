import type { LicenceRules } from '../../../src/engine/licence-queue/licence-rules.ts';
import type { ModelAsk } from './model-references.ts';
import { readFrom, type ReferenceCase, type ReferenceRow } from './reference-table.ts';

function queueRules(phase: { reviewTime: readonly number[]; approval: number }): LicenceRules {
  return {
    phases: [{ from: 0, ...phase }],
    refiling: 0,
    validity: Infinity,
    lotCap: Infinity,
    decisionsPerPeriod: Infinity,
    luck: 'application',
  };
}

/** Nine weeks of review, four of five applications approved, 100 units a week wanted over 21 weeks. */
function nineWeeks(stock: number): ModelAsk {
  return {
    kind: 'queue',
    rules: queueRules({ reviewTime: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1], approval: 0.8 }),
    demand: Array.from({ length: 21 }, () => 100),
    stock,
  };
}

function queueRows(short: number, firstShort: number): ReferenceRow[] {
  return [
    readFrom('queue', 'Supply in week 8', 0, ({ queue }) => queue.supply[8]),
    readFrom('queue', 'Supply in week 9', 80, ({ queue }) => queue.supply[9]),
    readFrom('queue', 'Short over 21 weeks', short, ({ cover }) => cover.short.reduce((sum, units) => sum + units, 0)),
    readFrom('queue', 'First week that is short', firstShort, ({ cover }) => cover.firstShort),
  ];
}

/** What is decided and what waits under an authority that decides five a week. */
const DECIDED = [5, 3, 5, 5, 2, 0];
const WAITING = [3, 0, 4, 2, 0, 0];

/** The reference cases of licence queues. */
export const QUEUE_CASES: readonly ReferenceCase[] = [
  {
    id: 'queue-nine-weeks',
    title: 'Licences after nine weeks',
    setting:
      'A licence is asked for each week for the 100 units of that week. Every review takes nine weeks, 80 % are approved.',
    ask: nineWeeks(0),
    rows: queueRows(1140, 0),
  },
  {
    id: 'queue-stock',
    title: 'The same, with 500 units in stock',
    setting: 'Stock carries the line through weeks 0 to 4.',
    ask: nineWeeks(500),
    rows: queueRows(640, 5),
  },

  {
    id: 'queue-steady',
    title: 'A quarter of what is pending decided each week',
    setting:
      'From the week after filing on. 100 units a week are asked for, 90 % are approved. The licence queue is our own definition; figures by hand.',
    ask: {
      kind: 'queue',
      rules: queueRules({
        reviewTime: [0, 0.25, 0.25 * 0.75, 0.25 * 0.75 ** 2, 0.25 * 0.75 ** 3, 0.25 * 0.75 ** 4],
        approval: 0.9,
      }),
      demand: Array.from({ length: 6 }, () => 100),
      stock: 0,
    },
    rows: [0, 22.5, 39.375, 52.03125, 61.5234375, 68.642578125].map((supply, week) =>
      readFrom('queue', `Supply in week ${week}`, supply, ({ queue }) => queue.supply[week]),
    ),
  },
  {
    id: 'queue-limit',
    title: 'An authority that decides five applications a week',
    setting: 'Eight, none, nine and three are filed, then none; all are approved, the oldest first.',
    ask: {
      kind: 'queue',
      rules: { ...queueRules({ reviewTime: [1], approval: 1 }), lotCap: 1, decisionsPerPeriod: 5 },
      demand: [8, 0, 9, 3, 0, 0],
      stock: 0,
    },
    rows: [
      ...DECIDED.map((units, week) =>
        readFrom('queue', `Decided in week ${week}`, units, ({ queue }) => queue.decided[week]),
      ),
      ...WAITING.map((units, week) =>
        readFrom('queue', `Waiting after week ${week}`, units, ({ queue }) => queue.pending[week]),
      ),
    ],
  },
  {
    id: 'queue-refiling',
    title: 'Refused, and half of it filed again',
    setting: '60 % are approved. In the long run 0.6 / (1 − 0.5 × 0.4) gets through.',
    ask: {
      kind: 'long-run',
      rules: { ...queueRules({ reviewTime: [0, 1], approval: 0.6 }), refiling: 0.5 },
      filings: 10,
    },
    rows: [readFrom('long-run', 'Share that gets through', 0.75, ({ suppliedShare }) => suppliedShare)],
  },
];
