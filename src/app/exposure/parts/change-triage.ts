import type { Triage } from '../../../domain/workspace/workspace.ts';
import { toValidTriage } from '../../queries/view/document-values.ts';

/** What nobody has judged yet. */
export const UNASSESSED = { state: 'not-assessed', note: '' } as const;

/** The judgement that a document holds (none, or none that can be read: not assessed) with what a person changed in it. */
export function changeTriage(before: unknown, change: Partial<Triage> & Pick<Triage, 'changed'>): Triage {
  return { ...(toValidTriage(before) ?? UNASSESSED), ...change };
}
