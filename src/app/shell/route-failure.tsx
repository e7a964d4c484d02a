import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { explainFailure } from './explain-failure.ts';
import { Page } from '../components/page/page.tsx';
import { useEffect } from 'react';
import { isPartMissing, isPlaceThere, loadAnewOnceThere } from '../load-online.ts';

/** A page that could not be loaded or drawn. One of which a part did not come is loaded anew by itself once its place answers. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const waits = isPartMissing(error);
  useEffect(() => {
    if (!waits) return undefined;
    const left = new AbortController();
    void loadAnewOnceThere(left.signal);
    return () => left.abort();
  }, [waits]);
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
      <ErrorPanel
        what="The page could not be shown"
        error={explainFailure(error)}
        {...(waits && { next: 'It comes by itself once there is a connection. Nothing was changed.' })}
        onRetry={() => void retry()}
      />
    </Page>
  );
}
