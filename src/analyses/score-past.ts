import type { Forecast } from '../catalogue/past/past-schema.ts';
import { type Outcome, type Score, type Seen, scoreChecks, sumUp } from '../engine/backtest/score-checks.ts';

type Asking = { readonly questions: readonly { readonly id: string }[] };
type Used = Seen & { readonly use: string };

/** A check with its result, its question and its episode. */
export type PastCheck<E extends Asking, C extends Used> = C &
  Outcome & { readonly asked: E['questions'][number]; readonly episode: E };

/** All checks, misses first, and their results: together, and apart for held-out and fitted ones. */
export type ScoredPast<E extends Asking, C extends Used> = {
  readonly checks: readonly PastCheck<E, C>[];
  readonly byEpisode: readonly { readonly episode: E; readonly score: Score }[];
  readonly score: { readonly all: Score; readonly heldOut: Score; readonly fitted: Score };
};

/** Holds forecasts against the record of some episodes. */
export function scorePast<E extends Asking, C extends Used>(
  { episodes, record }: { episodes: readonly E[]; record: readonly C[] },
  forecasts: readonly Forecast[],
): ScoredPast<E, C> {
  const asked = new Map(
    episodes.flatMap((episode) =>
      episode.questions.map((one: E['questions'][number]) => [one.id, { asked: one, episode }] as const),
    ),
  );
  const checks = scoreChecks(record, forecasts).map((one) => ({ ...one, ...asked.get(one.question)! }));
  return {
    checks,
    byEpisode: episodes.map((episode) => ({ episode, score: sumUp(checks.filter((one) => one.episode === episode)) })),
    score: {
      all: sumUp(checks),
      heldOut: sumUp(checks.filter(({ use }) => use === 'held-out')),
      fitted: sumUp(checks.filter(({ use }) => use === 'fitted')),
    },
  };
}
