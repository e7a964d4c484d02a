import { useExposure } from '../queries/use-analyses.ts';
import { Page } from '../shell/page.tsx';
import { ErrorPanel } from '../views/error-panel.tsx';
import { Pending } from '../views/pending.tsx';

/** The Overview page: the finding in words, then its figures. */
export function OverviewPage() {
  const exposure = useExposure();
  return (
    <Page title="Overview" titleHidden>
      {exposure.isError ? (
        <ErrorPanel
          what="The exposure could not be calculated"
          error={exposure.error}
          onRetry={() => void exposure.refetch()}
        />
      ) : (
        <Pending label="Calculating the exposure" />
      )}
    </Page>
  );
}
