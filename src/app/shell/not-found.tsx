import { Link } from '@tanstack/react-router';
import { EmptyState } from '../components/states/empty-state.tsx';
import { Page } from '../components/page/page.tsx';

/** An address without a page. */
export function NotFound() {
  return (
    <Page title="No such page">
      <EmptyState reason="no-match" title="This address names no page" action={<Link to="/">Go to the overview</Link>}>
        Nothing was lost. All pages are in the list of this window.
      </EmptyState>
    </Page>
  );
}
