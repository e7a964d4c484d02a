import { Link } from '@tanstack/react-router';
import { Tabs } from '../components/tabs.tsx';
import { formatCount } from '../format/number.ts';
import type { NETWORK_VIEWS } from './model/network-search.ts';

type View = (typeof NETWORK_VIEWS)[number];

const VIEWS = [
  ['Exposed chains', 'chains'],
  ['Everything', 'graph'],
  ['Map', 'map'],
  ['Flow', 'flow'],
  ['Table', 'table'],
] as const satisfies readonly (readonly [string, View])[];

/** The views of the network; filters and selections in one of the whole network stay in the others. */
export function ViewTabs({ current, nodeCount }: { current: View; nodeCount: number | null }) {
  return (
    <Tabs label="Views of the network">
      {VIEWS.map(([name, as]) => (
        <Link
          key={as}
          from="/network"
          to="/network"
          search={(previous) => ({ ...previous, as, chain: undefined })}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={current === as ? 'page' : undefined}
          activeProps={{}}
          resetScroll={false}
        >
          {name}
          {as === 'graph' && nodeCount !== null ? (
            <>
              {' '}
              <small>{formatCount(nodeCount)}</small>
            </>
          ) : null}
        </Link>
      ))}
    </Tabs>
  );
}
