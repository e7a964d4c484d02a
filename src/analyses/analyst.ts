import type { Dataset } from '../domain/dataset.ts';
import type { Asked } from '../domain/questions/questions.ts';
import type { Hooks } from './analysis.ts';
import type { AnswerOf, AtHandKind, PieceOf } from './answers.ts';

/**
 * Answers questions about its given datasets, by one type for the browser worker and the inline runner; a question about any other rejects.
 * Rejects with the signal's reason when aborted.
 */
export type Analyst = {
  ask: <K extends AtHandKind>(
    kind: K,
    question: Asked<K>,
    hooks?: Hooks<PieceOf<K>> & {
      /** Name of the program under which a thread that can is to keep the answer once it has nothing else to do. */
      keepAs?: string | undefined;
    },
  ) => Promise<AnswerOf<K>>;
  /** Makes a data version known under its hash. Cheap, and once per hash: a known one is not sent again. */
  provideDataset: (hash: string, dataset: Dataset) => void;
  /** Ends running questions (their callers get an `AbortError`) and frees the thread. */
  close: () => void;
};

/** An analyst on a thread of its own, able to read a data version beside its caller's work. */
export type BrowserAnalyst = Analyst & {
  /**
   * Makes a version known by where it can be read: the address of a workspace file that holds it, or of what this browser keeps. It is read when
   * something is asked about it. Where it cannot be, what `instead` brings is taken; without that the question rejects, and so do others until
   * `provideDataset` is called.
   */
  provideDatasetAt: (hash: string, url: string, instead?: () => Promise<Dataset>) => void;
};
