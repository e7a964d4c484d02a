import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { useVersionReports } from '../data/versions/use-version-reports.ts';
import { useRemembered } from '../queries/use-remembered.ts';
import { useView } from '../queries/view/use-view.ts';
import { useVersions } from '../queries/workspace-queries.ts';
import { EvidenceLimit } from './evidence-limit.tsx';
import { ExpirySection } from './expiry-section.tsx';
import { KnowledgeSection } from './knowledge-section.tsx';
import { useSettled } from './use-settled.ts';

/** Asks how much is known in the version in use and those before it. */
export function Knowledge({
  dataset,
  catalogue,
  isCurrent,
}: {
  dataset: Dataset;
  catalogue: Catalogue;
  isCurrent: boolean;
}) {
  const { workspaceId, lawDate, isOlderVersion } = useView();
  const versions = useVersions(workspaceId).data ?? [];
  const { reports } = useVersionReports(versions);
  const { answered, settles } = useSettled(dataset, useRemembered().facts, isCurrent);
  return (
    <>
      <KnowledgeSection
        dataset={dataset}
        catalogue={catalogue}
        answered={answered}
        settles={settles}
        versions={versions}
        reports={reports}
        lawDate={lawDate}
      />
      <ExpirySection dataset={dataset} catalogue={catalogue} lawDate={lawDate}>
        <EvidenceLimit dataset={dataset} isCurrent={isCurrent && !isOlderVersion} />
      </ExpirySection>
    </>
  );
}
