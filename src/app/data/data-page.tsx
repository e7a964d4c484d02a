import { Page } from '../shell/page.tsx';

/** The Data page. */
export function DataPage() {
  return <Page title="Data">{null}</Page>;
}
