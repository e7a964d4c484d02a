import { useMemo } from 'react';
import type { CellDecision, FactDecision, MergeDecision, RememberedMapping } from '../../domain/decisions/decisions.ts';
import type { Document } from '../../api/contract.ts';
import { toValidCorrection, toValidFact, toValidMapping, toValidMerge } from './remembered-values.ts';
import { useView } from './view/use-view.ts';
import { useDocuments } from './workspace-queries.ts';

/** What a workspace remembers for the next import, in the order of its keys; a document that cannot be read is left aside. */
export type Remembered = {
  mappings: readonly RememberedMapping[];
  merges: readonly MergeDecision[];
  facts: readonly FactDecision[];
  corrections: readonly CellDecision[];
};

/** Nothing remembered. */
export const NOTHING_REMEMBERED: Remembered = { mappings: [], merges: [], facts: [], corrections: [] };

/** The remembered decisions among documents. */
export function listRemembered(documents: readonly Document[]): Remembered {
  const sorted = documents.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return {
    mappings: sorted.filter(({ kind }) => kind === 'mapping').flatMap(({ value }) => toValidMapping(value) ?? []),
    merges: sorted.filter(({ kind }) => kind === 'merge').flatMap(({ value }) => toValidMerge(value) ?? []),
    facts: sorted.filter(({ kind }) => kind === 'fact').flatMap(({ value }) => toValidFact(value) ?? []),
    corrections: sorted
      .filter(({ kind }) => kind === 'correction')
      .flatMap(({ value }) => toValidCorrection(value) ?? []),
  };
}

/** What the workspace shown remembers for the next import; nothing while its documents are on their way. */
export function useRemembered(): Remembered {
  const { data } = useDocuments(useView().workspaceId);
  return useMemo(() => listRemembered(data ?? []), [data]);
}
