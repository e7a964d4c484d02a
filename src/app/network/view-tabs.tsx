import { Link } from '@tanstack/react-router';
import { Tabs } from '../components/tabs.tsx';

const VIEWS = [
  ['Graph', undefined],
  ['Map', 'map'],
  ['Flow', 'flow'],
  ['Table', 'table'],
] as const;

/** The four views of one selection. */
export function ViewTabs({ current }: { current: string | undefined }) {
  return (
    <Tabs label="Views of the network">
      {VIEWS.map(([name, as]) => (
        <Link
          key={name}
          from="/network"
          to="/network"
          search={(previous) => ({ ...previous, as })}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={current === as ? 'page' : undefined}
          activeProps={{}}
          resetScroll={false}
        >
          {name}
        </Link>
      ))}
    </Tabs>
  );
}
