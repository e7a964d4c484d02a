import type { RunQuestion } from '../../api/runs/run-contract.ts';
import type { SignedPack } from '../../domain/packs/pack-file.ts';

/**
 * To a thread for answers: the JSON text of a version in pieces, where the thread does not hold it yet, then the question about it. One is asked
 * at a time.
 */
export type RunThreadRequest =
  | { readonly type: 'piece'; readonly text: string }
  /** `helpers`: other threads open to it, as long as it lasts. */
  | {
      readonly type: 'question';
      readonly dataVersion: string;
      readonly question: RunQuestion;
      readonly packs: readonly SignedPack[];
      readonly helpers: number;
    };

/** From such a thread: progress any number of times, then one of the others. */
export type RunThreadReply =
  | { readonly type: 'progress'; readonly fraction: number }
  /** gzip of the report as JSON. */
  | { readonly type: 'done'; readonly packed: Uint8Array<ArrayBuffer> }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'failed'; readonly message: string };
