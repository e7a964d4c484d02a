import type { Kind } from '../domain/questions/questions.ts';
import type { Hooks } from './analysis.ts';
import { AT_HAND } from './at-hand.ts';
import { OF_COMPANY } from './of-company.ts';
import { OF_SCENARIO } from './of-scenario.ts';

/** Every kind of question with the way to its answer. */
export const ANALYSES = { ...AT_HAND, ...OF_SCENARIO, ...OF_COMPANY } satisfies Record<Kind, object>;

/** Result of the analysis of a kind. */
export type AnswerOf<K extends Kind> = { [One in Kind]: Awaited<ReturnType<(typeof ANALYSES)[One]['run']>> }[K];

/** Its words on the way; `never` where its answer comes in one piece. */
export type PieceOf<K extends Kind> = {
  [One in Kind]: Parameters<(typeof ANALYSES)[One]['run']> extends [unknown, unknown, Hooks<infer Piece>]
    ? Piece
    : never;
}[K];
