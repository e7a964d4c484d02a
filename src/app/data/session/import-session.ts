import type { ImportSettings, RunImport } from '../../../analyses/import-settings.ts';
import type { ImportOutcome, ImportProgress, InputFile } from '../../../intake/base/import-outcome.ts';

/** One decision of a person about the current files, with the reading before it. */
export type Decision = { label: string; before: ImportInput };
/** Beginning of the label for facts taken over from the data in use: no decision of the person at the page. */
export const TAKEN_OVER = 'As in the version in use';
export type ImportInput = { files: readonly InputFile[]; settings: ImportSettings };

/** A result on screen. `settings` are the wanted ones: ahead of `outcome` while the files are read again under them. */
export type ReadState = ImportInput & {
  step: 'read';
  outcome: ImportOutcome;
  /** How far the reading under a new decision is; null if none is under way. */
  again: { progress: ImportProgress | null } | null;
  /** Decisions since the files were given, oldest first. */
  decisions: readonly Decision[];
};

/** A version by its workspace and its hash. */
export type VersionOf = { readonly workspaceId: string; readonly hash: string };

/** State of an import; files and settings stay at hand, for another reading with other settings. */
export type ImportState =
  | { step: 'idle' }
  | (ImportInput & { step: 'reading'; progress: ImportProgress | null })
  | (ImportInput & { step: 'cancelled' })
  | (ImportInput & { step: 'failed'; error: unknown })
  | ReadState
  | { step: 'accepted'; sentence: string; version?: VersionOf };

export type ImportSession = {
  getState: () => ImportState;
  subscribe: (listener: () => void) => () => void;
  /** Reads files; an earlier reading is given up. Resolves when it is settled, also when it was cancelled. */
  read: (files: readonly InputFile[], settings: ImportSettings) => Promise<void>;
  /** Reads the same files (or fewer) again under a decision; the result stays on screen meanwhile, and the decision can be taken back. */
  decide: (label: string, input: Partial<ImportInput>) => Promise<void>;
  /** Reads the same files again with a change of the settings that nobody decided, such as other data in use: now, and where decisions lead back to. */
  renew: (change: (settings: ImportSettings) => ImportSettings) => Promise<void>;
  /** Takes the newest decision back and reads as before it. */
  takeBack: () => Promise<void>;
  /** Stops the reading; nothing was taken. A result on screen stays, without the decision behind the reading. */
  cancel: () => void;
  /** Puts the result away; with a sentence, because it was accepted, and with its version in the workspace shown. */
  discard: (accepted?: string, version?: VersionOf) => void;
  /** Takes settings over without reading again, for those without an effect on records. */
  applySettings: (settings: ImportSettings) => void;
};

/** One import from the choice of files to its result. It outlives its page, so looking elsewhere loses nothing. */
export function createImportSession(run: RunImport): ImportSession {
  let state: ImportState = { step: 'idle' };
  let controller: AbortController | null = null;
  /** The newest result read to its end; a cancelled decision leads back to it. */
  let settledRead: ReadState | null = null;
  const listeners = new Set<() => void>();
  const set = (next: ImportState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  /** Reads in place of any earlier reading; null if it was overtaken, and then silent. */
  async function start(
    { files, settings }: ImportInput,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<{ outcome: ImportOutcome } | { error: unknown; aborted: boolean } | null> {
    controller?.abort();
    const own = new AbortController();
    controller = own;
    const isCurrent = (): boolean => controller === own;
    try {
      const outcome = await run(files, settings, {
        signal: own.signal,
        onProgress: (progress) => {
          if (isCurrent()) onProgress(progress);
        },
      });
      return isCurrent() ? { outcome } : null;
    } catch (error) {
      return isCurrent() ? { error, aborted: own.signal.aborted } : null;
    }
  }

  function settle(read: ReadState): void {
    settledRead = read;
    set(read);
  }

  async function readAgain(shown: ReadState, input: ImportInput, decisions: readonly Decision[]): Promise<void> {
    set({ ...shown, ...input, decisions, again: { progress: null } });
    const settled = await start(input, (progress) => {
      if (state.step === 'read') set({ ...state, again: { progress } });
    });
    if (settled === null) return;
    if ('outcome' in settled) {
      // What changes no record may have been typed meanwhile.
      const { settings } = state.step === 'read' ? state : input;
      settle({ step: 'read', ...input, settings, outcome: settled.outcome, again: null, decisions });
    } else if (settled.aborted) set(settledRead ?? shown);
    else set({ step: 'failed', ...input, error: settled.error });
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: async (files, settings) => {
      const input = { files, settings };
      set({ step: 'reading', ...input, progress: null });
      const settled = await start(input, (progress) => set({ step: 'reading', ...input, progress }));
      if (settled === null) return;
      if ('outcome' in settled)
        settle({ step: 'read', ...input, outcome: settled.outcome, again: null, decisions: [] });
      else if (settled.aborted) set({ step: 'cancelled', ...input });
      else set({ step: 'failed', ...input, error: settled.error });
    },
    decide: async (label, change) => {
      if (state.step !== 'read') return;
      const before = { files: state.files, settings: state.settings };
      await readAgain(state, { ...before, ...change }, [...state.decisions, { label, before }]);
    },
    renew: async (change) => {
      if (state.step !== 'read') return;
      const decisions = state.decisions.map(({ label, before }) => ({
        label,
        before: { ...before, settings: change(before.settings) },
      }));
      await readAgain(state, { files: state.files, settings: change(state.settings) }, decisions);
    },
    takeBack: async () => {
      if (state.step !== 'read') return;
      const last = state.decisions.at(-1);
      if (last === undefined) return;
      const { files, settings } = last.before;
      const { name, dataDate, endUse, stockListed } = state.settings;
      const input = { files, settings: { ...settings, name, dataDate, endUse, stockListed } };
      await readAgain(state, input, state.decisions.slice(0, -1));
    },
    cancel: () => controller?.abort(),
    discard: (accepted, version) => {
      controller?.abort();
      controller = null;
      set(
        accepted === undefined
          ? { step: 'idle' }
          : { step: 'accepted', sentence: accepted, ...(version && { version }) },
      );
    },
    applySettings: (settings) => {
      if (state.step !== 'read') return;
      if (state.again === null) settle({ ...state, settings });
      else set({ ...state, settings });
    },
  };
}
