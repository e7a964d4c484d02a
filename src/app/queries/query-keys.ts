import type { DocumentKind } from '../../api/contract.ts';
import type {
  ConcentrationQuestion,
  ExposureQuestion,
  NetworkQuestion,
  PartQuestion,
  StopQuestion,
} from '../../analyses/analyses.ts';
import { formatAssumptions } from '../url-state.ts';

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
  exposure: (question: ExposureQuestion) =>
    [
      'exposure',
      question.dataVersion,
      question.lawDate,
      question.suspensionEnd,
      formatAssumptions(question.assumptions),
      question.inference,
      question.destination,
    ] as const,
  exposureSoFar: (question: ExposureQuestion) => ['exposure-so-far', ...queryKeys.exposure(question).slice(1)] as const,
  exposureSummary: (question: ExposureQuestion) =>
    ['exposure-summary', ...queryKeys.exposure(question).slice(1)] as const,
  explanation: (question: PartQuestion) =>
    ['explanation', question.partNumber, ...queryKeys.exposure(question).slice(1)] as const,
  alternates: (question: PartQuestion) =>
    ['alternates', question.partNumber, ...queryKeys.exposure(question).slice(1)] as const,
  concentration: (question: ConcentrationQuestion) =>
    ['concentration', question.dataVersion, question.level, question.inference] as const,
  network: (question: NetworkQuestion) => ['network', question.dataVersion, question.inference] as const,
  networkExposure: (question: ExposureQuestion) =>
    ['network-exposure', ...queryKeys.exposure(question).slice(1)] as const,
  stop: (question: StopQuestion) => ['stop', question.dataVersion, question.inference, ...question.nodes] as const,
  change: (older: ExposureQuestion, newer: ExposureQuestion) =>
    ['change', ...queryKeys.exposure(older).slice(1), ...queryKeys.exposure(newer).slice(1)] as const,
};

/** Name of a document within its workspace. */
export type DocumentName = { kind: DocumentKind; key: string };
