import { Page } from '../shell/page.tsx';

/** The Exposure page. */
export function ExposurePage() {
  return <Page title="Exposure">{null}</Page>;
}
