import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { explainFailure } from './explain-failure.ts';
import { Page } from '../components/page/page.tsx';
import { isPartMissing, isPlaceThere } from '../load-online.ts';

/** A page that could not be loaded or drawn. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = async (): Promise<void> => {
    if (isPartMissing(error) && (await isPlaceThere())) {
      globalThis.location.reload();
      return;
    }
    reset();
    await router.invalidate();
  };
  return (
    <Page title="This page failed">
      <ErrorPanel what="The page could not be shown" error={explainFailure(error)} onRetry={() => void retry()} />
    </Page>
  );
}
