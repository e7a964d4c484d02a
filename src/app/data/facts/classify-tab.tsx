import { Link } from '@tanstack/react-router';
import { useDataset } from '../../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { useView } from '../../queries/view/use-view.ts';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { ClassifyParts } from './classify-parts.tsx';
import { ConfirmFacts } from './confirm-facts.tsx';
import { FirstUse } from '../problems/problems-tab.tsx';
import { useNextVersion } from '../session/use-next-version.ts';

/** Parts without a category, and other suggestions of their words, to be given in bulk; each change is a new data version. */
export function ClassifyTab() {
  const { workspaceId, dataVersion, isOlderVersion } = useView();
  const dataset = useDataset();
  const catalogue = useCatalogue();
  const next = useNextVersion(!dataset.isPlaceholderData);
  if (dataVersion === null) return <FirstUse />;
  if (isOlderVersion) {
    return (
      <EmptyState
        reason="no-match"
        title="An older version is shown"
        action={
          <Link to="/data" search={{ tab: 'categories', v: undefined }}>
            Classify in the version in use
          </Link>
        }
      >
        A version never changes. Categories are given in the version in use, and make the next one.
      </EmptyState>
    );
  }
  const failed = dataset.isError ? dataset : catalogue.isError ? catalogue : null;
  if (failed !== null) {
    return (
      <ErrorPanel
        what="The parts could not be read"
        error={failed.error}
        onRetry={() => void Promise.all([dataset.refetch(), catalogue.refetch()])}
      />
    );
  }
  if (dataset.data === undefined || catalogue.data === undefined) {
    return <Pending label="Reading the parts" lines={[40, 90, 85, 90]} />;
  }
  return (
    <>
      <ClassifyParts key={`parts/${workspaceId}`} dataset={dataset.data} catalogue={catalogue.data} next={next} />
      <ConfirmFacts key={`facts/${workspaceId}`} dataset={dataset.data} catalogue={catalogue.data} next={next} />
    </>
  );
}
