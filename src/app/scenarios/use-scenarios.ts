import { useMemo, useState } from 'react';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { useView } from '../queries/view/use-view.ts';
import { useWrites } from '../queries/writes/use-writes.tsx';
import { useDocuments } from '../queries/workspace-queries.ts';
import { listScenarios, listUnreadable } from './scenario-documents.ts';
import type { SentScenarios, StoredScenarios } from './scenario-documents.ts';

/** A write refused by the data service, and the way to send it again. */
export type Refusal = { readonly label: string; readonly error: unknown; readonly retry: () => void };

/**
 * The scenarios of the workspace shown, and the ways to write them; every write can be undone. A written one is among them at once, before it is
 * stored, so a person's next step builds on it. A refused one stays among them, with the reason in `refusal`, to be sent again or saved as a
 * file.
 */
export function useScenarios(): StoredScenarios & {
  isReady: boolean;
  refusal: Refusal | null;
  save: (scenario: Scenario, label: string) => void;
  remove: (scenario: Scenario) => void;
} {
  const { workspaceId } = useView();
  const documents = useDocuments(workspaceId);
  const { writeDocument } = useWrites();
  const [sent, setSent] = useState<SentScenarios>(new Map());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const stored = useMemo(() => listScenarios(documents.data ?? [], sent), [documents.data, sent]);
  const unreadable = useMemo(() => listUnreadable(documents.data ?? []), [documents.data]);
  const write = (id: string, value: Scenario | null, label: string) => {
    setRefusal(null);
    setSent((before) => new Map(before).set(id, value));
    const settle = () =>
      setSent((before) => (before.get(id) === value ? new Map([...before].filter(([other]) => other !== id)) : before));
    writeDocument({ kind: 'scenario', key: id, value, label }).then(settle, (error: unknown) => {
      // What could not be deleted is still there.
      if (value === null) settle();
      setRefusal({ label, error, retry: () => write(id, value, label) });
    });
  };
  return {
    stored,
    unreadable,
    refusal,
    isReady: documents.data !== undefined,
    save: (scenario, label) => write(scenario.id, scenario, label),
    remove: ({ id, name }) => write(id, null, `Delete scenario ${name}`),
  };
}
