import type { DocumentKind } from '../../api/contract.ts';
import type { Asked, Kind } from '../../domain/questions/questions.ts';

/**
 * Every query key, from general to particular, so that a whole family can be invalidated at once. Analyses carry all that their
 * result depends on and therefore never go stale; the catalogue and the engine are the build's own and the same for all of them.
 */
export const queryKeys = {
  health: () => ['health'] as const,
  me: () => ['me'] as const,
  /** Who is signed in at the moment, where that may not be the person of the page. */
  meNow: () => ['me', 'now'] as const,
  /** Of a link, which is used up by entering. */
  invitation: (token: string) => ['me', 'invitation', token] as const,
  sessions: () => ['me', 'sessions'] as const,
  ownTokens: () => ['me', 'tokens'] as const,
  members: (organisation: string) => ['organisations', organisation, 'members'] as const,
  invitations: (organisation: string) => ['organisations', organisation, 'invitations'] as const,
  tokens: (organisation: string) => ['organisations', organisation, 'tokens'] as const,
  organisationAudit: (organisation: string) => ['organisations', organisation, 'audit'] as const,
  catalogue: () => ['catalogue'] as const,
  workspaces: () => ['workspaces'] as const,
  workspace: (id: string) => ['workspaces', id] as const,
  summary: (id: string) => ['workspaces', id, 'summary'] as const,
  versions: (id: string) => ['workspaces', id, 'versions'] as const,
  /** Immutable: outside of the workspace's family, so that a change of the workspace does not fetch it again. */
  dataset: (id: string, hash: string) => ['dataset', id, hash] as const,
  documents: (id: string) => ['workspaces', id, 'documents'] as const,
  audit: (id: string) => ['workspaces', id, 'audit'] as const,
  /** Of a question of any kind, with all that its answer depends on. */
  analysis: <Question extends { readonly dataVersion: string }>(kind: Kind, question: Question) =>
    [kind, question] as const,
  exposureSoFar: (question: Asked<'exposure'>) => ['exposure-so-far', question] as const,
  change: (older: Asked<'summary'>, newer: Asked<'summary'>) => ['change', older, newer] as const,
};

/** Name of a document within its workspace. */
export type DocumentName = { kind: DocumentKind; key: string };
