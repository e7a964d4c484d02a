import { indices } from './kinds/indices.ts';
import { quickLook } from './kinds/quick-look.ts';
import { simulation } from './kinds/simulation.ts';
import { sweep } from './kinds/sweep.ts';
import { tornado } from './kinds/tornado.ts';

/** Analyses of a scenario. They go on side by side, and threads that have answered one are kept for the next. */
export const OF_SCENARIO = { simulation, 'quick-look': quickLook, tornado, indices, sweep };
export type ScenarioKind = keyof typeof OF_SCENARIO;
