import { Link } from '@tanstack/react-router';
import { Tabs } from '../views/tabs.tsx';

/** The two ways to ask what if: scenarios that a planner builds, and everything down in turn. */
export function LibraryTabs() {
  return (
    <Tabs label="What if">
      <Link to="/scenarios" search={{ tab: undefined }} activeOptions={{ explicitUndefined: true }}>
        Your scenarios
      </Link>
      <Link to="/scenarios" search={{ tab: 'resilience' }}>
        Resilience
      </Link>
    </Tabs>
  );
}
