import { Page } from '../shell/page.tsx';

/** The Method page. */
export function MethodPage() {
  return <Page title="Method">{null}</Page>;
}
