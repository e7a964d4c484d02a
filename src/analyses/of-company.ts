import type { Analysis } from './analysis.ts';
import type { CompanyKind } from './answers.ts';
import { brief } from './kinds/of-company/brief.ts';
import { failure } from './kinds/of-company/failure.ts';
import { moves } from './kinds/of-company/moves.ts';
import { outage } from './kinds/of-company/outage.ts';
import { ranking } from './kinds/of-company/ranking.ts';
import { resilience } from './kinds/of-company/resilience.ts';
import { settled } from './kinds/of-company/settled.ts';
import { shock } from './kinds/of-company/shock.ts';

/** Analyses of a company with stops in one place after another. Each has a thread, ended with its answer. */
export const OF_COMPANY = { brief, moves, resilience, outage, ranking, failure, shock, settled } satisfies {
  readonly [K in CompanyKind]: Analysis<K>;
};
