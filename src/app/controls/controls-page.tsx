import { Page } from '../shell/page.tsx';

/** The Controls page. */
export function ControlsPage() {
  return <Page title="Controls">{null}</Page>;
}
