import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Document, WorkspaceSummary } from '../../api/contract.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { Assumptions, Clocks } from '../../domain/workspace.ts';
import type { GlobalSearch } from '../url-state.ts';
import { parseAssumptions } from '../url-state.ts';
import { toValidAssumptions, toValidPreferences } from './document-values.ts';
import { useServices } from './services.tsx';
import { useToday } from './use-today.ts';
import { workspaceQueries } from './workspace-queries.ts';

export const DEFAULT_WORKSPACE = 'demo';

/** What every page shows a result under: the address where it speaks, else what is saved with the workspace, else the default. */
export type View = Clocks & {
  workspaceId: string;
  /** Undefined until it is here. */
  workspace: WorkspaceSummary | undefined;
  /** Hash of the data version that is shown; null: the workspace has no data, or it is not known yet. */
  dataVersion: string | null;
  /** True when an older version than the one in use is shown. */
  isOlderVersion: boolean;
  lawDate: IsoDate;
  /** True when the address names the law date, so that it does not follow today. */
  lawDateIsFixed: boolean;
  assumptions: Assumptions;
  /** What is saved with the workspace, which the address may differ from. */
  savedAssumptions: Assumptions;
  inference: boolean;
  /** True when the workspace and what is saved with it are here. */
  isReady: boolean;
  error: Error | null;
  retry: () => void;
};

/** The value of one document in a list; undefined: none, deleted, or the list is not here. */
export function findDocument(documents: readonly Document[] | undefined, kind: Document['kind'], key: string) {
  return documents?.find((document) => document.kind === kind && document.key === key);
}

/** What the address and the saved preferences make of the parts of a view that are known; the rest is the default. */
export function composeView(
  search: GlobalSearch,
  summary: WorkspaceSummary | undefined,
  documents: readonly Document[] | undefined,
  today: IsoDate,
): Omit<View, 'error' | 'retry'> {
  const saved = toValidAssumptions(findDocument(documents, 'assumptions', 'current')?.value);
  const preferences = toValidPreferences(findDocument(documents, 'preferences', 'current')?.value);
  const head = summary?.head ?? null;
  return {
    workspaceId: search.ws ?? DEFAULT_WORKSPACE,
    workspace: summary,
    dataVersion: search.v ?? head,
    isOlderVersion: search.v !== undefined && head !== null && search.v !== head,
    lawDate: search.law ?? today,
    lawDateIsFixed: search.law !== undefined,
    suspensionEnd: search.end ?? preferences.suspensionEnd,
    assumptions: parseAssumptions(search.assume) ?? saved,
    savedAssumptions: saved,
    inference: search.inf === undefined ? preferences.inference : search.inf === 'on',
    isReady: summary !== undefined && documents !== undefined,
  };
}

/** The effective view of the workspace that the address names. */
export function useView(): View {
  const search: GlobalSearch = useSearch({ from: '__root__' });
  const services = useServices();
  const workspaceId = search.ws ?? DEFAULT_WORKSPACE;
  const summary = useQuery(workspaceQueries.summary(services.client, workspaceId));
  const documents = useQuery(workspaceQueries.documents(services, workspaceId));
  const today = useToday();
  // What is here stays usable when it cannot be fetched anew; the strip says that the line is down.
  const error =
    (summary.data === undefined ? summary.error : null) ?? (documents.data === undefined ? documents.error : null);
  const { refetch: refetchSummary } = summary;
  const { refetch: refetchDocuments } = documents;
  return useMemo(
    () => ({
      ...composeView(search, summary.data, documents.data, today),
      error,
      retry: () => {
        void refetchSummary();
        void refetchDocuments();
      },
    }),
    [search, summary.data, documents.data, error, today, refetchSummary, refetchDocuments],
  );
}

/** Changes global parameters of the address, as a step that the browser's Back undoes; `undefined` restores the default. */
export function useSetView(): (change: GlobalSearch) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) => {
      void navigate({ to: '.', search: (previous) => ({ ...previous, ...change }) });
    },
    [navigate],
  );
}
