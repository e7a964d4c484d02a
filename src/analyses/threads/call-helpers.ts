import type { Dataset } from '../../domain/dataset.ts';
import type { SignedPack } from '../../domain/packs/pack-file.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { DrawBlock } from '../../engine/simulation/results/draw-block.ts';
import type { DrawCauses } from '../../engine/simulation/results/draw-causes.ts';

/** What draws are drawn of. */
export type DrawWork = {
  readonly scenario: Scenario;
  readonly dataset: Dataset;
  readonly dataVersion: string;
  /** Law beyond the catalogue of the program; absent: none. */
  readonly packs?: readonly SignedPack[];
};

/**
 * Finds other threads that help with draws; each of them joins once it has prepared itself, or not at all. Returns the way to let them go
 * once the draws are done, or nobody wants them any more.
 */
export type CallHelpers = (work: DrawWork, join: (helper: Help) => void) => () => void;

/** What another thread does of one run: draws, and what caused the losses of some. */
export type Help = {
  readonly draw: (from: number, to: number, followed: readonly number[] | null) => Promise<DrawBlock>;
  readonly findCauses: CausesOf;
};

/** Finds the causes of the losses of some draws, in their order, on any thread. */
export type CausesOf = (draws: readonly number[]) => Promise<readonly DrawCauses[]>;
