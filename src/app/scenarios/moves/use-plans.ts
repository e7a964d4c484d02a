import { useState } from 'react';
import type { StoredPlan } from '../../../domain/scenario/stored-plan.ts';
import { listPlans } from '../../queries/stored-plans.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useWrites } from '../../queries/writes/use-writes.tsx';
import { useDocuments } from '../../queries/workspace-queries.ts';

/** The stored plans of the workspace shown, the ways to write them, and why the last write was refused; null: none was. */
export function usePlans(): {
  plans: readonly StoredPlan[];
  save: (plan: StoredPlan, label: string) => void;
  remove: (plan: StoredPlan) => void;
  failure: unknown;
} {
  const { workspaceId } = useView();
  const { writeDocument } = useWrites();
  const [failure, setFailure] = useState<unknown>(null);
  const plans = listPlans(useDocuments(workspaceId).data ?? []);
  const write = (key: string, value: StoredPlan | null, label: string): void => {
    setFailure(null);
    writeDocument({ kind: 'plan', key, value, label }).catch((error: unknown) => setFailure(error));
  };
  return {
    plans,
    failure,
    save: (plan, label) => write(plan.id, plan, label),
    remove: ({ id, name }) => write(id, null, `Delete plan ${name}`),
  };
}
