import { Link } from '@tanstack/react-router';
import { Tabs } from '../components/tabs.tsx';

/** The ways to ask what if: scenarios built by a planner, everything down in turn, and one site struck and followed by other models. */
export function LibraryTabs() {
  return (
    <Tabs label="What if">
      <Link to="/scenarios" search={{ tab: undefined }} activeOptions={{ explicitUndefined: true }}>
        Your scenarios
      </Link>
      <Link to="/scenarios" search={{ tab: 'what-if' }}>
        What-if
      </Link>
      <Link to="/scenarios" search={{ tab: 'moves' }}>
        Moves
      </Link>
      <Link to="/scenarios" search={{ tab: 'resilience' }}>
        Resilience
      </Link>
      <Link to="/scenarios" search={{ tab: 'systemic' }}>
        Systemic index
      </Link>
      <Link to="/scenarios" search={{ tab: 'shock' }}>
        Shock over time
      </Link>
    </Tabs>
  );
}
