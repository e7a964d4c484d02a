import { read } from '../route.ts';
import type { Route } from '../route.ts';
import { changeFeed, changesQuery } from './changes-contract.ts';

/** Changes from version to version; a host with analysing pages answers 404. */
export const CHANGES_ROUTE: Route = {
  ...read(
    'viewer',
    '/workspaces/{workspace}/changes',
    'Tells what changed from version to version, by cause and by whom, as `lodestone changes --json` does.',
    changeFeed,
  ),
  query: changesQuery,
  others: [422],
};
