import type { Dataset } from '../domain/dataset.ts';
import type { SentDataset } from './threads/held-dataset.ts';
import type { Scenario } from '../domain/scenario/scenario.ts';
import type { ScenarioProblem } from '../engine/simulation/scenario/check-scenario.ts';
import type { SweepKind, SweepReport } from '../engine/simulation/disturbance-sweep.ts';
import type { SimulationReport } from '../engine/simulation/results/report.ts';
import type { IndexRows, ScenarioIndices } from '../engine/simulation/scenario-indices.ts';
import type { ScenarioTornado } from '../engine/simulation/scenario-tornado.ts';
import type { SimulationProgress } from '../engine/simulation/simulate.ts';

/**
 * What can be asked of a scenario: its outcome (with bands of these parts, whether they matter to it or not), what the loss depends on (one field at a time, or as shares of its variance from so many
 * rows of a design), or what happens when everything in turn stands still.
 */
export type SimulationAsk =
  | { readonly kind: 'run'; readonly parts?: readonly string[] }
  | { readonly kind: 'tornado' }
  | { readonly kind: 'indices'; readonly rows: IndexRows }
  | { readonly kind: 'sweep'; readonly of: SweepKind; readonly outageDays: number };

export type SimulationRequest = {
  readonly ask: SimulationAsk;
  readonly scenario: Scenario;
  readonly dataset: Dataset;
  readonly dataVersion: string;
};

/** The same to a worker that may hold the dataset already. */
export type SentSimulation = Omit<SimulationRequest, 'dataset'> & SentDataset;

export type SimulationAnswer =
  | { readonly kind: 'run'; readonly report: SimulationReport }
  | { readonly kind: 'tornado'; readonly tornado: ScenarioTornado }
  | { readonly kind: 'indices'; readonly indices: ScenarioIndices }
  | { readonly kind: 'sweep'; readonly sweep: SweepReport }
  /** It names what the data or the catalogue do not hold. */
  | { readonly kind: 'problems'; readonly problems: readonly ScenarioProblem[] };

/** From a simulation worker: progress any number of times, then one of the others. */
export type SimulationReply =
  | { readonly type: 'progress'; readonly progress: SimulationProgress }
  /** A run that takes long, as far as it is. */
  | { readonly type: 'partial'; readonly report: SimulationReport }
  | { readonly type: 'done'; readonly answer: SimulationAnswer }
  | { readonly type: 'failed'; readonly message: string };

export type SimulationCall = {
  signal?: AbortSignal;
  onProgress?: (progress: SimulationProgress) => void;
  /** Hears now and then what the draws of a long run give so far. */
  onPartial?: (report: SimulationReport) => void;
};

/**
 * Answers one question about a scenario, by one type for the browser worker and the inline runner. Rejects with the signal's reason
 * when aborted, and otherwise only for a fault of the program.
 */
export type RunSimulation = (request: SimulationRequest, call?: SimulationCall) => Promise<SimulationAnswer>;
