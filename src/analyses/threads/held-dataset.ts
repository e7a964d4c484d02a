import type { Dataset } from '../../domain/dataset.ts';

/** What goes to a worker that keeps the dataset of the last message: null where it has it. */
export type SentDataset = { readonly dataVersion: string; readonly dataset: Dataset | null };

/**
 * The dataset that a worker keeps from one message to the next, with all that the engine keeps beside it. One at a time: a message about
 * another takes its place.
 */
export class HeldDataset {
  private held: { readonly dataVersion: string; readonly dataset: Dataset } | null = null;

  /** Returns the dataset that a message brings or means. @throws Error where it brings none and means another than is held. */
  take({ dataVersion, dataset }: SentDataset): Dataset {
    if (dataset !== null) this.held = { dataVersion, dataset };
    if (this.held?.dataVersion !== dataVersion) throw new Error(`The data version "${dataVersion}" is not at hand.`);
    return this.held.dataset;
  }
}
