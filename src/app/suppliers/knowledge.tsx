import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { useVersionReports } from '../data/versions/use-version-reports.ts';
import { useRemembered } from '../queries/use-remembered.ts';
import { useToday } from '../queries/view/use-today.ts';
import { useView } from '../queries/view/use-view.ts';
import { useVersions } from '../queries/workspace-queries.ts';
import { KnowledgeSection } from './knowledge-section.tsx';

/** Asks how much is known in the version in use and those before it. */
export function Knowledge({ dataset, catalogue }: { dataset: Dataset; catalogue: Catalogue }) {
  const versions = useVersions(useView().workspaceId).data ?? [];
  const { reports } = useVersionReports(versions);
  const { facts } = useRemembered();
  return (
    <KnowledgeSection
      dataset={dataset}
      catalogue={catalogue}
      facts={facts}
      versions={versions}
      reports={reports}
      today={useToday()}
    />
  );
}
