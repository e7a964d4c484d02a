import { BYTES, UNREADABLE, list, read } from '../route.ts';
import type { Route } from '../route.ts';
import { newRun, run, RUN_EXAMPLES, runResult } from './run-contract.ts';

const runs = '/workspaces/{workspace}/runs';
const one = `${runs}/{run}`;

/** Analyses of the host; a host with analysing pages answers 404. */
export const RUN_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: runs,
    access: 'planner',
    summary:
      'Asks for an analysis; an equal question that was asked before is answered by its run. Fields that are not known are refused, or dropped where it is an exposure, a simulation, a resilience or a ranking. One that takes longer than an hour, or than the operator says, fails and says so.',
    body: newRun,
    examples: RUN_EXAMPLES,
    maxBytes: BYTES.document,
    answer: { status: 202, schema: run },
    others: UNREADABLE,
  },
  list('viewer', runs, 'Lists the runs, newest first.', run),
  read('viewer', one, 'Says how far a run is.', run),
  {
    ...read('viewer', `${one}/events`, 'Tells how far a run is whenever that changes, until it has ended.', run),
    answer: { status: 200, schema: run, mediaType: 'text/event-stream' },
  },
  {
    method: 'POST',
    path: `${one}/cancel`,
    access: 'planner',
    summary: 'Ends a run that is waiting or under way.',
    body: null,
    maxBytes: 0,
    answer: { status: 200, schema: run },
    others: [],
  },
  {
    ...read(
      'viewer',
      `${one}/result`,
      'Gives the result of a run that is done, which never changes: its hash is its ETag.',
      runResult,
    ),
    others: [304],
  },
];
