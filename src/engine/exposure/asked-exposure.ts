import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Assumptions, Clocks } from '../../domain/workspace/workspace.ts';
import type { PartExposure } from './report.ts';

/** Dependences of one exposure, beside data and catalogue. */
export type ExposureAsked = Clocks & {
  dataVersion: string;
  assumptions: Assumptions;
  inference: boolean;
  /** Count only lanes into this territory; null: all. */
  destination: string | null;
};

export type ExposureInput = { dataset: Dataset; catalogue: Catalogue; question: ExposureAsked };

/** The parts not proved to be free of any rule: how many of all there are, and the first of them. */
export type ExposedParts = { total: number; exposed: number; first: PartExposure[] };
