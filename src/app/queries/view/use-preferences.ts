import { useCallback } from 'react';
import type { GlobalSearch } from '../../url-state.ts';
import type { Preferences } from './document-values.ts';
import { toValidPreferences } from './document-values.ts';
import { useLacking } from '../session/use-me.ts';
import { useSetView } from './use-view.ts';
import { useWrites } from '../writes/use-writes.tsx';

/** Changes a person's preferences for every result: into the address at once, and stored with the workspace for people with the right. */
export function useSetPreferences(): (change: Partial<Preferences>, label: string) => Promise<void> {
  const setView = useSetView();
  const { writeDocument } = useWrites();
  const mayStore = useLacking('planner') === null;
  return useCallback(
    (change, label) => {
      setView(toSearch(change));
      if (!mayStore) return Promise.resolve();
      return writeDocument({
        kind: 'preferences',
        key: 'current',
        change: (before) => ({ ...toValidPreferences(before), ...change }),
        label,
        onSettled: (settled) => {
          const { inference, suspensionEnd, reading } = toValidPreferences(settled);
          // What was written stands in the address, where something else may have been chosen since.
          if (change.inference !== undefined && change.inference !== inference) setView(toSearch({ inference }));
          if (change.suspensionEnd !== undefined && change.suspensionEnd !== suspensionEnd)
            setView(toSearch({ suspensionEnd }));
          if (change.reading !== undefined && change.reading !== reading) setView(toSearch({ reading }));
        },
      });
    },
    [setView, writeDocument, mayStore],
  );
}

/** Preferences as the address has them. */
function toSearch({ inference, suspensionEnd, reading }: Partial<Preferences>): GlobalSearch {
  return {
    ...(inference === undefined ? {} : { inf: inference ? 'on' : 'off' }),
    ...(suspensionEnd === undefined ? {} : { end: suspensionEnd }),
    ...(reading === undefined ? {} : { reading }),
  };
}
