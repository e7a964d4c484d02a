import { useMemo, useState } from 'react';
import type { Scenario } from '../../domain/scenario.ts';
import { useView } from '../queries/use-view.ts';
import { useWrites } from '../queries/use-writes.tsx';
import { useDocuments } from '../queries/workspace-queries.ts';
import { listScenarios } from './scenario-documents.ts';
import type { SentScenarios } from './scenario-documents.ts';

/**
 * The scenarios of the workspace that is shown, and the ways to write them; every write can be undone. What was written is among them at
 * once and not only when it is stored, so that what a person does next builds on it.
 */
export function useScenarios(): {
  stored: readonly Scenario[];
  isReady: boolean;
  save: (scenario: Scenario, label: string) => void;
  remove: (scenario: Scenario) => void;
} {
  const { workspaceId } = useView();
  const documents = useDocuments(workspaceId);
  const { writeDocument } = useWrites();
  const [sent, setSent] = useState<SentScenarios>(new Map());
  const stored = useMemo(() => listScenarios(documents.data ?? [], sent), [documents.data, sent]);
  const write = (id: string, value: Scenario | null, label: string) => {
    setSent((before) => new Map(before).set(id, value));
    const settle = () =>
      setSent((before) => (before.get(id) === value ? new Map([...before].filter(([other]) => other !== id)) : before));
    void writeDocument({ kind: 'scenario', key: id, value, label }).finally(settle);
  };
  return {
    stored,
    isReady: documents.data !== undefined,
    save: (scenario, label) => write(scenario.id, scenario, label),
    remove: ({ id, name }) => write(id, null, `Delete scenario ${name}`),
  };
}
