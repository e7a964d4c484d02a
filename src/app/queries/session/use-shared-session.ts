import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Me } from '../../../api/people/people-contract.ts';
import { listenToOtherTabs } from './other-tabs.ts';
import { queryKeys } from '../query-keys.ts';
import { useServices } from '../services.tsx';

/**
 * Follows the sign-ins of the other tabs of this browser. The page's content stays: where its person has left, or another has come, it is signed
 * out until its person is back; where nobody had signed in yet, it opens.
 */
export function useSharedSession(): void {
  const queries = useQueryClient();
  const { connection } = useServices();
  useEffect(
    () =>
      listenToOtherTabs((person) => {
        const me = queries.getQueryData<Me>(queryKeys.me());
        if (me === undefined) return;
        void queries.invalidateQueries({ queryKey: queryKeys.meNow() });
        const own = me.person?.id ?? null;
        const isBack = person === own && connection.getState() === 'signed-out';
        if (own === null && person !== null) void queries.invalidateQueries();
        else if (person !== own) connection.set('signed-out');
        else if (isBack) {
          connection.set('up');
          void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== queryKeys.me()[0] });
        }
      }),
    [queries, connection],
  );
}
