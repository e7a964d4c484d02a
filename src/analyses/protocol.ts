import type { Dataset } from '../domain/dataset.ts';
import type { SignedPack } from '../domain/packs/pack-file.ts';
import type { Asked, Kind, QuestionOf } from '../domain/questions/questions.ts';
import type { ImportOutcome, ImportProgress, InputFile } from '../intake/base/import-outcome.ts';
import type { Progress } from './analysis.ts';
import type { AnswerOf, AtHandKind, PieceOf } from './answers.ts';
import type { OutcomePiece } from './cut-outcome.ts';
import type { ImportSettings } from './import-settings.ts';
import type { SentDataset } from './threads/held/held-dataset.ts';

/**
 * To the analysis worker. A dataset goes ahead of the first question about it; questions are answered one after another. An unwanted question
 * can be cancelled while it is answered in pieces; it is then answered as failed.
 */
export type AnalysisRequest =
  | { type: 'dataset'; hash: string; dataset: Dataset }
  /** The same, to be read from the workspace file at an address, or from where this browser keeps it (`threads/held/kept-version.ts`); questions about it wait until it is. */
  | { type: 'dataset-at'; hash: string; url: string }
  | {
      type: 'question';
      id: number;
      asked: { [K in AtHandKind]: { kind: K; question: Asked<K> } }[AtHandKind];
      /** Name of the program under which the answer is to be kept. */
      keepAs?: string;
    }
  | { type: 'cancel'; id: number };

/**
 * From the analysis worker, under the question's id: pieces any number of times, then one of the others. Under a dataset's hash: that it could
 * not be read from its address.
 */
export type AnalysisReply =
  | { type: 'unread'; hash: string }
  | { type: 'piece'; id: number; piece: PieceOf<AtHandKind> }
  /** Null if the pieces before are the answer. */
  | { type: 'done'; id: number; answer: AnswerOf<AtHandKind> | null }
  | { type: 'failed'; id: number; message: string };

/** To a worker for one question at a time, perhaps with the dataset already. */
export type LoneRequest<K extends Kind> = SentDataset & { packs?: readonly SignedPack[] } & {
    [One in K]: { kind: One; question: QuestionOf<One> };
  }[K];

/** From such a worker: progress and pieces any number of times, then one of the others. */
export type LoneReply<K extends Kind> =
  | { type: 'progress'; progress: Progress }
  | { type: 'piece'; piece: PieceOf<K> }
  | { type: 'done'; answer: AnswerOf<K> }
  | { type: 'failed'; message: string };

/** To an import worker, one import after another. */
export type ImportRequest = { files: readonly InputFile[]; settings: ImportSettings };

/** From an import worker: progress any number of times, then pieces of the outcome any number of times, then one of the others. */
export type ImportReply =
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'piece'; piece: OutcomePiece }
  /** The outcome without the pieces before. */
  | { type: 'done'; outcome: ImportOutcome }
  | { type: 'failed'; message: string };
