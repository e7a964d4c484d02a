import { useEffect, useRef } from 'react';
import { renewUpdate } from '../../../analyses/decided-import.ts';
import { useView } from '../../queries/view/use-view.ts';
import type { ReadState } from './import-session.ts';
import { useImportContext } from './use-import-context.ts';
import { useImportSession } from './use-import-session.ts';

/**
 * Reads the files again where the data that they go into have changed since, so that nothing that somebody stored meanwhile is lost with them.
 * Returns whether the result on screen is of data that are in use no more.
 */
export function useFreshBasis({ settings, again }: ReadState): boolean {
  const { session } = useImportSession();
  const bringContext = useImportContext();
  const { dataVersion, workspace } = useView();
  const inUse = dataVersion ?? workspace?.head ?? null;
  const basis = settings.update?.version;
  const isBehind = basis !== undefined && inUse !== null && basis !== inUse;
  const tried = useRef<string | null>(null);
  useEffect(() => {
    if (!isBehind || again !== null || tried.current === inUse) return;
    // Once for each version: what cannot be had is not asked for over and over.
    tried.current = inUse;
    void bringContext().then(({ inUse: before, version, remembered, forgotten }) => {
      if (before === undefined) return;
      void session.renew((one) =>
        one.update === undefined ? one : renewUpdate(one, before, remembered, { forgotten, version }),
      );
    });
  }, [isBehind, inUse, again, bringContext, session]);
  return isBehind;
}
