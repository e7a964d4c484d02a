import { useMemo } from 'react';
import type { Remembered } from '../../domain/decisions/remembered.ts';
import type { Document } from '../../api/contract.ts';
import {
  toValidCorrection,
  toValidFact,
  toValidMapping,
  toValidMerge,
  toValidRowDecision,
} from './remembered-values.ts';
import { useView } from './view/use-view.ts';
import { useDocuments } from './workspace-queries.ts';

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
    leftOut: sorted.filter(({ kind }) => kind === 'left-out').flatMap(({ value }) => toValidRowDecision(value) ?? []),
  };
}

/** Memory of the workspace shown for the next import; nothing while its documents are on their way. */
export function useRemembered(): Remembered {
  const { data } = useDocuments(useView().workspaceId);
  return useMemo(() => listRemembered(data ?? []), [data]);
}
