import type { Dataset } from '../../../domain/dataset.ts';

/** Dataset for a worker keeping the one of the last message: null if it has it. */
export type SentDataset = { readonly dataVersion: string; readonly dataset: Dataset | null };

/**
 * The dataset kept by a worker from one message to the next, with the engine's preparations beside it. One at a time: a message about another
 * takes its place.
 */
export class HeldDataset {
  private held: { readonly dataVersion: string; readonly dataset: Dataset } | null = null;

  /** Returns the dataset brought or meant by a message. @throws Error where it brings none and means another than the held one. */
  take({ dataVersion, dataset }: SentDataset): Dataset {
    if (dataset !== null) this.held = { dataVersion, dataset };
    if (this.held?.dataVersion !== dataVersion) throw new Error(`The data version "${dataVersion}" is not at hand.`);
    return this.held.dataset;
  }
}
