import type { VersionMeta } from '../../../../domain/workspace/workspace.ts';
import type { EditedDocument, NewEdit } from '../waiting-edits.ts';

/** The wish of an edit's page to hear of it; forgotten with the page. */
export type EditListener = {
  /** The final value: the written one, the others' after a choice, the one before after a step back. */
  onSettled?: (document: EditedDocument, value: unknown) => void;
  /** It is stored; `edit` as it was sent in the end. */
  onStored?: (edit: NewEdit, version: VersionMeta | null) => void;
};

/** Result of handing an edit over: stored, kept until it can be sent, or kept until its author has chosen between two sides. */
export type Submission =
  | { state: 'stored'; version: VersionMeta | null }
  | { state: 'waiting'; id: number }
  | { state: 'lost-race'; id: number };

export type Outbox = {
  readonly isLasting: boolean;
  /**
   * Keeps an edit, sends it, and forgets it once it is stored: one unable to be sent, in need of an earlier one, or behind in a race stays kept.
   * Rejects when it is refused. On its way it is not among the waiting ones, unless its page is left.
   */
  submit: (edit: NewEdit, listener: EditListener) => Promise<Submission>;
  /** Sends waiting edits, in order, one tab at a time. Never rejects for an answer of the service. */
  sendAll: () => Promise<void>;
  /** Sends one edit again after a lost race or a refusal, and any waiting ones. */
  sendAgain: (id: number) => Promise<void>;
  /** Gives an edit up. The former state stands there again. */
  discard: (id: number) => Promise<void>;
  /** Gives an edit up if nobody has sent it and nothing is based on it; false otherwise. */
  takeBack: (id: number) => Promise<boolean>;
  /**
   * Takes all edits of this person out of the kept ones, for every tab, those on their way for the first time included: none is sent any more.
   * Gives the way to put them back.
   */
  takeAllOut: () => Promise<() => Promise<void>>;
  /** Looks again at the kept edits: another tab changed them, or another person signed in. */
  refresh: () => Promise<void>;
};
