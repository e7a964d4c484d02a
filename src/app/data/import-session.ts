import type { ImportOutcome, ImportProgress, InputFile } from '../../intake/import-outcome.ts';
import type { ImportSettings, RunImport } from '../../worker/imports.ts';

/** What an import is doing; files and settings stay at hand, so that it can be read again with other settings. */
export type ImportState =
  | { step: 'idle' }
  | { step: 'reading'; files: readonly InputFile[]; settings: ImportSettings; progress: ImportProgress | null }
  | { step: 'cancelled'; files: readonly InputFile[]; settings: ImportSettings }
  | { step: 'failed'; files: readonly InputFile[]; settings: ImportSettings; error: unknown }
  | { step: 'read'; files: readonly InputFile[]; settings: ImportSettings; outcome: ImportOutcome }
  | { step: 'accepted'; sentence: string };

export type ImportSession = {
  getState: () => ImportState;
  subscribe: (listener: () => void) => () => void;
  /** Reads files; what was being read before is given up. Resolves when it is settled, also when it was cancelled. */
  read: (files: readonly InputFile[], settings: ImportSettings) => Promise<void>;
  /** Stops what is being read; nothing was taken. */
  cancel: () => void;
  /** Puts the result away; with a sentence, because it was accepted. */
  discard: (accepted?: string) => void;
  /** Takes settings over without reading again, for those that change no record. */
  applySettings: (settings: ImportSettings) => void;
};

/** One import from the choice of files to its result. It outlives the page that shows it, so that looking elsewhere loses nothing. */
export function createImportSession(run: RunImport): ImportSession {
  let state: ImportState = { step: 'idle' };
  let controller: AbortController | null = null;
  const listeners = new Set<() => void>();
  const set = (next: ImportState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: async (files, settings) => {
      controller?.abort();
      const own = new AbortController();
      controller = own;
      const isCurrent = (): boolean => controller === own;
      set({ step: 'reading', files, settings, progress: null });
      try {
        const outcome = await run(files, settings, {
          signal: own.signal,
          onProgress: (progress) => {
            if (isCurrent()) set({ step: 'reading', files, settings, progress });
          },
        });
        if (isCurrent()) set({ step: 'read', files, settings, outcome });
      } catch (error) {
        if (!isCurrent()) return;
        set(own.signal.aborted ? { step: 'cancelled', files, settings } : { step: 'failed', files, settings, error });
      }
    },
    cancel: () => controller?.abort(),
    discard: (accepted) => {
      controller?.abort();
      controller = null;
      set(accepted === undefined ? { step: 'idle' } : { step: 'accepted', sentence: accepted });
    },
    applySettings: (settings) => {
      if (state.step === 'read') set({ ...state, settings });
    },
  };
}
