import type { Dataset } from '../domain/dataset.ts';
import type { Assumptions, Clocks } from '../domain/workspace.ts';
import type { ConcentrationLevel, ConcentrationReport } from '../engine/concentration/report.ts';
import type { PartAlternates } from '../engine/exposure/alternates/alternate-report.ts';
import type { Explanation } from '../engine/exposure/paths/explanation.ts';
import type { ExposureReport, ExposureSummary, PartsPiece } from '../engine/exposure/report.ts';
import type { NetworkExposure, NetworkShape, StopAnswer } from '../engine/explorer/picture.ts';

/** Everything that an exposure depends on; the hash of the dataset, the clocks and the rest are a query's key. */
export type ExposureQuestion = Clocks & {
  dataVersion: string;
  assumptions: Assumptions;
  inference: boolean;
  /** Count only lanes into this territory; null: all. */
  destination: string | null;
};
export type ConcentrationQuestion = { dataVersion: string; level: ConcentrationLevel; inference: boolean };

export type PartQuestion = ExposureQuestion & { partNumber: string };

/** What there is first of an exposure: parts, those with most revenue at risk before the others, and once the figures of the company. */
export type ExposurePiece = ({ kind: 'parts' } & PartsPiece) | { kind: 'summary'; summary: ExposureSummary };

/** Which network: no law, no date. */
export type NetworkQuestion = { dataVersion: string; inference: boolean };

/** What stops when these rows of the network's picture ship nothing. */
export type StopQuestion = { dataVersion: string; inference: boolean; nodes: readonly number[] };

/** The long calls of the product, by one type for the browser worker, a Node worker and the inline runner. */
export type Analyst = {
  /** `onPiece` hears of all that the report consists of as soon as it is known: the first parts, the figures, the other parts. */
  analyseExposure: (
    question: ExposureQuestion,
    signal?: AbortSignal,
    onPiece?: (piece: ExposurePiece) => void,
  ) => Promise<ExposureReport>;
  /** The same report without its parts, in less than half of the time. */
  summariseExposure: (question: ExposureQuestion, signal?: AbortSignal) => Promise<ExposureSummary>;
  analyseConcentration: (question: ConcentrationQuestion, signal?: AbortSignal) => Promise<ConcentrationReport>;
  /** The chains and rows behind one part's numbers. */
  explainPart: (question: PartQuestion, signal?: AbortSignal) => Promise<Explanation>;
  /** Other places to buy one part from, each judged by the same rules. */
  findAlternates: (question: PartQuestion, signal?: AbortSignal) => Promise<PartAlternates>;
  /** The whole network with its tiers, order and values, for drawing; there long before its exposure. */
  describeNetwork: (question: NetworkQuestion, signal?: AbortSignal) => Promise<NetworkShape>;
  /** What the law does to that network, row by row. */
  exposeNetwork: (question: ExposureQuestion, signal?: AbortSignal) => Promise<NetworkExposure>;
  stopNodes: (question: StopQuestion, signal?: AbortSignal) => Promise<StopAnswer>;
};

/** An analyst that is given the datasets it is asked about; a question about any other rejects. */
export type HostedAnalyst = Analyst & {
  /** Makes a data version known under its hash. Cheap, and once per hash: what is known already is not sent again. */
  provideDataset: (hash: string, dataset: Dataset) => void;
  /** Ends what is under way (its callers get an `AbortError`) and frees the thread. */
  close: () => void;
};

/** An analyst on a thread of its own, which can read a data version beside what its caller does meanwhile. */
export type BrowserAnalyst = HostedAnalyst & {
  /**
   * Makes a version known by the address of a workspace file that holds it; it is read when something is asked about it. Where it cannot
   * be, the question rejects, and so do others until `provideDataset` is called.
   */
  provideDatasetAt: (hash: string, url: string) => void;
};
