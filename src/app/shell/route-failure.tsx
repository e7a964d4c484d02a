import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { explainFailure } from './explain-failure.ts';
import { Page } from '../components/page/page.tsx';
import { useEffect, useState } from 'react';
import { isPartMissing, isPlaceThere, loadAnewOnceThere, wasLoadedAnew } from '../load-online.ts';

const COMES = 'It comes by itself once there is a connection. Nothing was changed.';
const MISSING_AGAIN =
  'The page was loaded anew for it, and it is missing still. Nothing was changed. Try again in a while.';

/** A page not loaded or not drawn. One with a missing part is loaded anew by itself once its server answers. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const waits = isPartMissing(error);
  // Once is enough: a part that is missing again does not come by itself.
  const [isMissingAgain] = useState(wasLoadedAnew);
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
        {...(waits && { next: isMissingAgain ? MISSING_AGAIN : COMES })}
        onRetry={() => void retry()}
      />
    </Page>
  );
}
