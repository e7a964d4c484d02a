import { brief } from './kinds/brief.ts';
import { failure } from './kinds/failure.ts';
import { moves } from './kinds/moves.ts';
import { outage } from './kinds/outage.ts';
import { ranking } from './kinds/ranking.ts';
import { resilience } from './kinds/resilience.ts';
import { settled } from './kinds/settled.ts';
import { shock } from './kinds/shock.ts';

/** Analyses of a company that stops in one place after another. Each has a thread that ends with its answer. */
export const OF_COMPANY = { brief, moves, resilience, outage, ranking, failure, shock, settled };
export type CompanyKind = keyof typeof OF_COMPANY;
