import type { Dataset } from '../domain/dataset.ts';
import type { ConcentrationReport } from '../engine/concentration/report.ts';
import type { PartAlternates } from '../engine/exposure/alternates/alternate-report.ts';
import type { Explanation } from '../engine/exposure/paths/explanation.ts';
import type { ExposureSummary } from '../engine/exposure/report.ts';
import type { NetworkExposure, NetworkShape, StopAnswer } from '../engine/explorer/picture.ts';
import type { ImportOutcome, ImportProgress, InputFile } from '../intake/base/import-outcome.ts';
import type {
  ConcentrationQuestion,
  ExposurePiece,
  ExposureQuestion,
  NetworkQuestion,
  PartQuestion,
  StopQuestion,
} from './analyses.ts';
import type { OutcomePiece } from './cut-outcome.ts';
import type { ImportSettings } from './imports.ts';

/** What can be asked, by kind. */
export type AnalysisQuestion =
  | { kind: 'exposure'; question: ExposureQuestion }
  | { kind: 'summary'; question: ExposureQuestion }
  | { kind: 'concentration'; question: ConcentrationQuestion }
  | { kind: 'explanation'; question: PartQuestion }
  | { kind: 'alternates'; question: PartQuestion }
  | { kind: 'network'; question: NetworkQuestion }
  | { kind: 'network-exposure'; question: ExposureQuestion }
  | { kind: 'stop'; question: StopQuestion };

/**
 * To the analysis worker. A dataset goes ahead of the first question about it; questions are answered one after another. A question
 * that nobody waits for any more can be cancelled while it is answered in pieces; it is then answered as failed.
 */
export type AnalysisRequest =
  | { type: 'dataset'; hash: string; dataset: Dataset }
  /** The same, to be read from the workspace file at an address; questions about it wait until it is. */
  | { type: 'dataset-at'; hash: string; url: string }
  | { type: 'question'; id: number; asked: AnalysisQuestion }
  | { type: 'cancel'; id: number };

/** The report that answers a question, by the same kind; that of an exposure has gone ahead in pieces. */
export type AnalysisAnswer =
  | { kind: 'exposure' }
  | { kind: 'summary'; report: ExposureSummary }
  | { kind: 'concentration'; report: ConcentrationReport }
  | { kind: 'explanation'; report: Explanation }
  | { kind: 'alternates'; report: PartAlternates }
  | { kind: 'network'; shape: NetworkShape }
  | { kind: 'network-exposure'; exposure: NetworkExposure }
  | { kind: 'stop'; stopped: StopAnswer };

/**
 * From the analysis worker, under the question's id: pieces of an exposure any number of times, then one of the others. Under a
 * dataset's hash: that it could not be read from where it was said to be.
 */
export type AnalysisReply =
  | { type: 'unread'; hash: string }
  | { type: 'piece'; id: number; piece: ExposurePiece }
  | { type: 'done'; id: number; answer: AnalysisAnswer }
  | { type: 'failed'; id: number; message: string };

/** To an import worker, which lives for one import. */
export type ImportRequest = { files: readonly InputFile[]; settings: ImportSettings };

/** From an import worker: progress any number of times, then pieces of the outcome any number of times, then one of the others. */
export type ImportReply =
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'piece'; piece: OutcomePiece }
  /** The outcome without what went before in pieces. */
  | { type: 'done'; outcome: ImportOutcome }
  | { type: 'failed'; message: string };
