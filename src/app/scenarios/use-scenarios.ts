import { useMemo } from 'react';
import type { Scenario } from '../../domain/scenario.ts';
import { useView } from '../queries/use-view.ts';
import { useWrites } from '../queries/use-writes.tsx';
import { useDocuments } from '../queries/workspace-queries.ts';
import { listScenarios } from './scenario-documents.ts';

/** The scenarios of the workspace that is shown, and the ways to write them; every write can be undone. */
export function useScenarios(): {
  stored: readonly Scenario[];
  isReady: boolean;
  save: (scenario: Scenario, label: string) => void;
  remove: (scenario: Scenario) => void;
} {
  const { workspaceId } = useView();
  const documents = useDocuments(workspaceId);
  const { writeDocument } = useWrites();
  const stored = useMemo(() => listScenarios(documents.data ?? []), [documents.data]);
  return {
    stored,
    isReady: documents.data !== undefined,
    save: (scenario, label) => void writeDocument({ kind: 'scenario', key: scenario.id, value: scenario, label }),
    remove: (scenario) =>
      void writeDocument({
        kind: 'scenario',
        key: scenario.id,
        value: null,
        label: `Delete scenario ${scenario.name}`,
      }),
  };
}
