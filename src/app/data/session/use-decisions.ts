import type { ImportDecisions } from '../../../intake/base/import-decisions.ts';
import { NOTHING_DECIDED } from './edit-decisions.ts';
import type { ReadState } from './import-session.ts';
import { useImportSession } from './use-import-session.ts';

/** Decisions about the current files, and the way to decide more; `label` names one, for the way back. */
export function useDecisions({ settings }: ReadState) {
  const { session } = useImportSession();
  const decisions: ImportDecisions = settings.decisions ?? NOTHING_DECIDED;
  const decide = (label: string, next: ImportDecisions): void => {
    void session.decide(label, { settings: { ...settings, decisions: next } });
  };
  return { decisions, decide };
}
