import type { DocumentKind } from '../../api/contract.ts';
import type { Assumptions, Clocks } from '../../domain/workspace/workspace.ts';
import type { Asked, Kind } from '../../domain/questions/questions.ts';

/**
 * Every query key, from general to particular, so a whole family can be invalidated at once. Analyses carry all dependences of their result and
 * therefore never go stale; the catalogue and the engine are the build's own and the same for all of them.
 */
export const queryKeys = {
  health: () => ['health'] as const,
  me: () => ['me'] as const,
  /** The person signed in at the moment, perhaps not the page's. */
  meNow: () => ['me', 'now'] as const,
  /** Of a link, used up by entering. */
  invitation: (token: string) => ['me', 'invitation', token] as const,
  sessions: () => ['me', 'sessions'] as const,
  ownTokens: () => ['me', 'tokens'] as const,
  members: (organisation: string) => ['organisations', organisation, 'members'] as const,
  invitations: (organisation: string) => ['organisations', organisation, 'invitations'] as const,
  tokens: (organisation: string) => ['organisations', organisation, 'tokens'] as const,
  organisationAudit: (organisation: string) => ['organisations', organisation, 'audit'] as const,
  applicableAssumptions: (
    { assumptions, lawDate, suspensionEnd, reading }: Required<Clocks> & { assumptions: Assumptions },
    packs: readonly string[],
  ) => ['applicable-assumptions', assumptions, lawDate, suspensionEnd, reading, packs] as const,
  catalogue: (packs: readonly string[]) => ['catalogue', packs] as const,
  workspaces: () => ['workspaces'] as const,
  workspace: (id: string) => ['workspaces', id] as const,
  summary: (id: string) => ['workspaces', id, 'summary'] as const,
  versions: (id: string) => ['workspaces', id, 'versions'] as const,
  /** Immutable: outside of the workspace's family, so a change of the workspace does not fetch it again. */
  dataset: (id: string, hash: string) => ['dataset', id, hash] as const,
  documents: (id: string) => ['workspaces', id, 'documents'] as const,
  audit: (id: string) => ['workspaces', id, 'audit'] as const,
  /** Of a question of any kind, with all dependences of its answer. */
  analysis: <Question extends { readonly dataVersion: string }>(kind: Kind, question: Question) =>
    [kind, question] as const,
  exposureSoFar: (question: Asked<'exposure'>) => ['exposure-so-far', question] as const,
  change: (older: Asked<'summary'>, newer: Asked<'summary'>) => ['change', older, newer] as const,
  /** Of the data waiting to be accepted, beside the version before them. */
  candidate: (before: string | null, asked: Asked<'exposure'> | null) => ['candidate', before, asked] as const,
  /** Of lists of stock movements among these data. */
  importedUse: (asked: Asked<'exposure'>, endUse: string | null) => ['imported-use', asked, endUse] as const,
  /** Of a part of the picture, with its question. */
  drawn: (kind: Kind, question: Asked<'network'>) => ['drawn', kind, question] as const,
  networkOrder: (model: number, grouping: string) => ['network-order', model, grouping] as const,
  outlook: (dataVersion: string | null, setting: object) => ['outlook', dataVersion, setting] as const,
  tables: (dataVersion: string | null) => ['tables', dataVersion] as const,
  difference: (workspace: string, before: string | null, after: unknown) =>
    ['difference', workspace, before, after] as const,
  referenceCases: (name: string) => ['reference-cases', name] as const,
};

/** Name of a document within its workspace. */
export type DocumentName = { kind: DocumentKind; key: string };
