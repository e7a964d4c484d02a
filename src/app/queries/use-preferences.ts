import { useCallback } from 'react';
import type { Preferences } from './document-values.ts';
import { toValidPreferences } from './document-values.ts';
import { useLacking } from './use-me.ts';
import { useSetView, useView } from './use-view.ts';
import { useWrites } from './use-writes.tsx';

/** Changes what a person prefers for every result: into the address at once, and stored with the workspace by who may. */
export function useSetPreferences(): (change: Partial<Preferences>, label: string) => Promise<void> {
  const { inference, suspensionEnd } = useView();
  const setView = useSetView();
  const { writeDocument } = useWrites();
  const mayStore = useLacking('planner') === null;
  return useCallback(
    (change, label) => {
      const show = (preferences: Preferences) =>
        setView({ inf: preferences.inference ? 'on' : 'off', end: preferences.suspensionEnd });
      const value = { inference, suspensionEnd, ...change };
      show(value);
      if (!mayStore) return Promise.resolve();
      return writeDocument({
        kind: 'preferences',
        key: 'current',
        value,
        label,
        onSettled: (settled) => show(toValidPreferences(settled)),
      });
    },
    [inference, suspensionEnd, setView, writeDocument, mayStore],
  );
}
