import type { Catalogue } from '../catalogue/schema.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { SignedPack } from '../domain/packs/pack-file.ts';
import type { Kind, QuestionOf } from '../domain/questions/questions.ts';
import type { OpenLinearProgram } from '../engine/resilience/linear-program.ts';
import type { AnswerOf, PieceOf } from './answers.ts';
import type { CallHelpers } from './threads/call-helpers.ts';
import type { CallOutageHelpers } from './threads/outages/call-outage-helpers.ts';

/** Subject of a question, and the sources of its answer. */
export type Context = {
  readonly dataset: Dataset;
  readonly dataVersion: string;
  /** Law beyond the catalogue of the program. */
  readonly packs: readonly SignedPack[];
  /** The catalogue with them. */
  readonly catalogue: Catalogue;
  /** Loads the solver, where an analysis needs it. */
  readonly loadSolver: () => Promise<OpenLinearProgram>;
  /** Finds other threads to help with draws; null: this one is alone. */
  readonly callHelpers: CallHelpers | null;
  /** The same with outages. */
  readonly callOutageHelpers: CallOutageHelpers | null;
};

/** How far an answer is, in steps of any kind. */
export type Progress = { readonly done: number; readonly budget: number };

/** Hearers of an answer on its way, able to stop it. */
export type Hooks<Piece = never> = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Hears the answer so far. */
  readonly onPiece?: ((piece: Piece) => void) | undefined;
};

/** The answer for a program: the report, or in a sentence why there is none. */
export type Settled = { readonly ok: true; readonly report: object } | { readonly ok: false; readonly reason: string };

/** How questions of one kind are answered. Their content is in `domain/questions`. */
export type Analysis<K extends Kind> = {
  /** Its needs beside the data and the catalogue. */
  readonly needs?: readonly ('solver' | 'threads')[];
  /** Pieces on the way: the answer's own parts, or the answer so far. */
  readonly pieces?: 'parts' | 'so-far';
  /** Says why a written question has no answer on these data; null: it may have one. The page asks none of these. */
  readonly refuse?: (context: Context, question: QuestionOf<K>) => string | null;
  readonly run: (
    context: Context,
    question: QuestionOf<K>,
    hooks: Hooks<PieceOf<K>>,
  ) => AnswerOf<K> | Promise<AnswerOf<K>>;
  /** Absent: the answer is the report. */
  readonly settle?: (answer: AnswerOf<K>, question: QuestionOf<K>) => Settled;
};

/**
 * Returns a listener for the share done. It tells every `step` of it, and stops the work there if nobody wants it any more: a message for each
 * of many small steps would be more work than they are.
 */
export function tellShare(step: number, { signal, onProgress }: Hooks): (fraction: number) => void {
  let next = 0;
  return (fraction) => {
    if (fraction < next) return;
    next = fraction + step;
    onProgress?.({ done: fraction, budget: 1 });
    signal?.throwIfAborted();
  };
}

/** Goes on after the messages waiting for this thread, such as a cancellation or a block of draws; a timer would make it wait for milliseconds. */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const goOn = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', goOn, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
