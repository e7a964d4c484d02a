import type { ChangeFeed } from './changes-contract.ts';

/** Question about a workspace's changes, with nothing left open. */
export type ChangesQuestion = {
  readonly head: string;
  readonly since: string | undefined;
  readonly lawDate: string;
  readonly inference: boolean;
};

/** Duties of an analysing host for telling changes. `ok` false: the question has no answer, for this reason. */
export type TellChanges = (
  workspaceId: string,
  question: ChangesQuestion,
) => Promise<{ ok: true; feed: ChangeFeed } | { ok: false; reason: string }>;
