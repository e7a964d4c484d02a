import type { VersionMeta } from '../../../../domain/workspace/workspace.ts';
import type { EditedDocument, NewEdit } from '../waiting-edits.ts';

/** What the page that made an edit wants to hear of it; forgotten with the page. */
export type EditListener = {
  /** The value that holds in the end: the written one, the others' after a choice, the one before after a step back. */
  onSettled?: (document: EditedDocument, value: unknown) => void;
  /** It is stored; `edit` as it was sent in the end. */
  onStored?: (edit: NewEdit, version: VersionMeta | null) => void;
};

/** What came of handing an edit over: stored, kept until it can be sent, or kept until its author has chosen between two sides. */
export type Submission =
  | { state: 'stored'; version: VersionMeta | null }
  | { state: 'waiting'; id: number }
  | { state: 'lost-race'; id: number };

export type Outbox = {
  readonly isLasting: boolean;
  /**
   * Keeps an edit, sends it, and forgets it once it is stored: one that cannot be sent, has to wait for an earlier one, or lost a race
   * stays kept. Rejects when it is refused. While it is on its way it is not among those that wait, unless its page is left.
   */
  submit: (edit: NewEdit, listener: EditListener) => Promise<Submission>;
  /** Sends what waits, in order, one tab at a time. Never rejects for what the service answers. */
  sendAll: () => Promise<void>;
  /** Sends one edit again that lost a race or was refused, and whatever waits. */
  sendAgain: (id: number) => Promise<void>;
  /** Gives an edit up. What stood there before stands there again. */
  discard: (id: number) => Promise<void>;
  /** Gives an edit up that nobody has sent and nothing is based on; false if that is not so. */
  takeBack: (id: number) => Promise<boolean>;
  /** Takes all edits of this person out of what is kept, for every tab, those on their way for the first time included: none is sent any more. Gives the way to put them back. */
  takeAllOut: () => Promise<() => Promise<void>>;
  /** Looks again at what is kept: another tab changed it, or another person signed in. */
  refresh: () => Promise<void>;
};
