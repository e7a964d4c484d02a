import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Client } from '../../../api/client.ts';
import type { Membership } from '../../../api/people/people-contract.ts';
import { hasRole } from '../../../domain/roles.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { LeftOutRow, UnreadColumn } from '../../../domain/decisions/decisions.ts';
import type { WorkspaceFile } from '../../../domain/workspace/workspace-file.ts';
import type { DocumentKind, NewVersion } from '../../../api/contract.ts';
import { queryKeys } from '../../queries/query-keys.ts';
import { useServices } from '../../queries/services.tsx';
import type { Remembered } from '../../../domain/decisions/remembered.ts';
import { useRemembered } from '../../queries/use-remembered.ts';
import { useMe, useMembership } from '../../queries/session/use-me.ts';
import { useWrites } from '../../queries/writes/use-writes.tsx';
import type { AddedVersion } from '../../queries/writes/writes.ts';
import { getCellKey, getFactKey, getMappingKey, getRowDecisionKey } from '../../../domain/decisions/document-keys.ts';
import { getMergeKey } from '../../../domain/decisions/list-merges.ts';

/** A document to be written; a value of null deletes it. */
type RememberedDocument = { kind: DocumentKind; key: string; value: unknown };

/** All decisions of an import, as the documents of a workspace of its own. */
export function listDocuments({ mappings, merges, facts, corrections, leftOut }: Remembered): RememberedDocument[] {
  return [
    ...mappings.map((value) => ({ kind: 'mapping' as const, key: getMappingKey(value), value })),
    ...merges.map((value) => ({ kind: 'merge' as const, key: getMergeKey(value), value })),
    ...facts.map((value) => ({ kind: 'fact' as const, key: getFactKey(value), value })),
    ...corrections.map((value) => ({ kind: 'correction' as const, key: getCellKey(value), value })),
    ...leftOut.map((value) => ({ kind: 'left-out' as const, key: getRowDecisionKey(value), value })),
  ];
}

/**
 * Writes needed for a workspace with the memory `before` to remember an import's decisions (`after`): new or changed ones. Decisions at the
 * import's begin (`started`) and taken back go; somebody else's meanwhile stay, and so do mappings of other shapes.
 */
export function listChangedDocuments(
  before: Remembered,
  after: Remembered,
  started: Remembered = before,
): RememberedDocument[] {
  const name = ({ kind, key }: RememberedDocument): string => `${kind}/${key}`;
  const old = new Map(listDocuments(before).map((document) => [name(document), document]));
  const recent = listDocuments(after);
  const kept = new Set(recent.map(name));
  const changed = recent.filter(
    (document) => JSON.stringify(old.get(name(document))?.value) !== JSON.stringify(document.value),
  );
  const gone = listDocuments(started).filter(
    (document) => document.kind !== 'mapping' && !kept.has(name(document)) && old.has(name(document)),
  );
  return [...changed, ...gone.map(({ kind, key }) => ({ kind, key, value: null }))];
}

/** Content to be stored, as the person saw it. */
export type Acceptance = {
  dataset: Dataset;
  note: string;
  sourceFiles: NewVersion['sourceFiles'];
  /** Rows left out by a person, to be listed in the version. */
  leftOut: readonly LeftOutRow[];
  /** Columns with cells outside all fields, to be listed in the version. */
  unread: readonly UnreadColumn[];
  /** Memory for the next import. */
  remembered: Remembered;
  /** Its memory at the begin. */
  started: Remembered;
  /** The whole workspace, where a workspace file was read; its history and people's writings then come along. */
  workspace: WorkspaceFile | null;
};

type Store = Pick<Client, 'createWorkspace'>;
type FirstDocument = { kind: DocumentKind; key: string; value: unknown };

/**
 * Makes a workspace of its own and stores the import in it: one version from tables, or the history, assumptions, triage and views of a
 * workspace file. It belongs to `organisation`, optional where a person plans in one only. Returns its id. One call, so a workspace without a
 * whole storing is not there at all; rejects with the API's reason then.
 */
export async function createWorkspaceFrom(
  client: Store,
  acceptance: Omit<Acceptance, 'started'>,
  organisation?: string,
): Promise<string> {
  const { dataset, note, sourceFiles, leftOut, unread, remembered, workspace } = acceptance;
  const { name, demo } = dataset.settings;
  const used = workspace?.versions.findIndex(({ meta }) => meta.hash === workspace.head) ?? -1;
  const { id } = await client.createWorkspace({
    name,
    demo,
    organisation,
    content:
      workspace === null
        ? {
            versions: [{ dataset, note, sourceFiles, leftOut: [...leftOut], unread: [...unread] }],
            documents: listDocuments(remembered),
          }
        : {
            versions: workspace.versions.map(({ meta, dataset: stored }) => ({
              dataset: stored,
              note: meta.note,
              sourceFiles: meta.sourceFiles,
              leftOut: meta.leftOut,
              unread: meta.unread,
            })),
            head: used < 0 ? undefined : used,
            documents: getDocuments(workspace),
          },
  });
  return id;
}

/** People's writings in a workspace, as documents; an empty choice of assumptions is none. */
function getDocuments({
  assumptions,
  triage,
  views,
  scenarios,
  plans,
  supplierEntries,
  packs,
  ...remembered
}: WorkspaceFile): FirstDocument[] {
  return [
    ...(Object.keys(assumptions).length > 0
      ? [{ kind: 'assumptions' as const, key: 'current', value: assumptions }]
      : []),
    ...Object.entries(triage).map(([key, value]) => ({ kind: 'triage' as const, key, value })),
    ...views.map((value, index) => ({ kind: 'view' as const, key: `view-${String(index + 1)}`, value })),
    ...listDocuments(remembered),
    ...supplierEntries.map((value) => ({ kind: 'supplier-entry' as const, key: value.id, value })),
    ...scenarios.map((value) => ({ kind: 'scenario' as const, key: value.id, value })),
    ...plans.map((value) => ({ kind: 'plan' as const, key: value.id, value })),
    ...(packs === undefined ? [] : [{ kind: 'packs' as const, key: 'current', value: packs }]),
  ];
}

const NOWHERE: readonly Membership[] = [];

/** The two ways of accepting an import: as the next version of the workspace shown, or in a workspace of its own. */
export function useAccept() {
  const { client } = useServices();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { addVersion } = useWrites();
  const before = useRemembered();
  const organisations = useMe().data?.organisations ?? NOWHERE;
  const shown = useMembership()?.id;

  /** Resolves to its fate: stored, to be sent later, or behind somebody faster, with a choice for the person. */
  const acceptHere = useCallback(
    async (acceptance: Acceptance, basedOn: string | null, label: string): Promise<AddedVersion> => {
      const { dataset, note, sourceFiles, leftOut, unread, remembered, started } = acceptance;
      const version = { basedOn, dataset, note, sourceFiles, leftOut: [...leftOut], unread: [...unread] };
      const documents = listChangedDocuments(before, remembered, started);
      const added = await addVersion(version, label, { documents, goesBack: false });
      if (added.state === 'lost-race') return added;
      await navigate({ to: '/exposure', search: ({ ws, law, assume, end, inf }) => ({ ws, law, assume, end, inf }) });
      return added;
    },
    [addVersion, before, navigate],
  );
  const acceptAsNew = useCallback(
    async (acceptance: Acceptance): Promise<string> => {
      const planned = organisations.filter(({ role }) => hasRole(role, 'planner'));
      const owner = planned.find(({ id: known }) => known === shown) ?? planned[0];
      const id = await createWorkspaceFrom(client, acceptance, planned.length > 1 ? owner?.id : undefined);
      await queries.invalidateQueries({ queryKey: queryKeys.workspaces() });
      await navigate({ to: '/exposure', search: ({ law, end, inf }) => ({ ws: id, law, end, inf }) });
      return id;
    },
    [client, queries, navigate, organisations, shown],
  );
  return { acceptHere, acceptAsNew };
}
