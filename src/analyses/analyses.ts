import type { Kind } from '../domain/questions/questions.ts';
import { AT_HAND } from './at-hand.ts';
import { OF_COMPANY } from './of-company.ts';
import { OF_SCENARIO } from './of-scenario.ts';

/** Every kind of question with the way to its answer. */
export const ANALYSES = { ...AT_HAND, ...OF_SCENARIO, ...OF_COMPANY } satisfies Record<Kind, object>;
