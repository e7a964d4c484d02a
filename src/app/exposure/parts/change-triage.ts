import type { Triage } from '../../../domain/workspace/workspace.ts';
import { toValidTriage } from '../../queries/view/document-values.ts';

/** Parts without a judgement by anybody yet. */
export const UNASSESSED = { state: 'not-assessed', note: '' } as const;

/** The judgement in a document (none, or none readable: not assessed) with a person's changes. */
export function changeTriage(before: unknown, change: Partial<Triage> & Pick<Triage, 'changed'>): Triage {
  return { ...(toValidTriage(before) ?? UNASSESSED), ...change };
}
