import type { Analysis } from './analysis.ts';
import type { ScenarioKind } from './answers.ts';
import { figures } from './kinds/of-scenario/figures.ts';
import { indices } from './kinds/of-scenario/indices.ts';
import { quickLook } from './kinds/of-scenario/quick-look.ts';
import { simulation } from './kinds/of-scenario/simulation.ts';
import { sweep } from './kinds/of-scenario/sweep.ts';
import { tornado } from './kinds/of-scenario/tornado.ts';

/** Analyses of a scenario. They go on side by side, and threads done with one are kept for the next. */
export const OF_SCENARIO = { simulation, figures, 'quick-look': quickLook, tornado, indices, sweep } satisfies {
  readonly [K in ScenarioKind]: Analysis<K>;
};
