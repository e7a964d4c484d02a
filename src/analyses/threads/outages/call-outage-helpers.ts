import type { Dataset } from '../../../domain/dataset.ts';
import type { SignedPack } from '../../../domain/packs/pack-file.ts';
import type { OutageRow, OutageWork } from '../../../engine/resilience/report.ts';

/** Whose outages are asked for. */
export type OutageTask = {
  readonly dataset: Dataset;
  readonly dataVersion: string;
  /** Law beyond the catalogue of the program. */
  readonly packs: readonly SignedPack[];
  readonly inference: boolean;
};

/** Rows of some work, on any thread. */
export type AnswerOutages = (works: readonly OutageWork[]) => Promise<OutageRow[][]>;

/**
 * Finds other threads that help with outages; each of them joins once it has prepared itself, or not at all. Returns the way to let them go once
 * the rows are there, or nobody wants them any more.
 */
export type CallOutageHelpers = (task: OutageTask, join: (answer: AnswerOutages) => void) => () => void;
