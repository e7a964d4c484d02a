import type { Check, Forecast } from '../../catalogue/past/past-schema.ts';

/** Content of a check to be held against a forecast. */
export type Seen = Pick<Check, 'question' | 'seen'>;

/** Result of one check. `isMet`: the observed range and the band of 80 of 100 have a value in common, or the likelier answer came true. */
export type Outcome = {
  readonly forecast: Forecast;
  readonly isMet: boolean;
  /** By how much: the gap between band and range, in widths of the wider of the two, or the chance given to the other answer. */
  readonly miss: number;
};

/** How forecasts fare as a whole. */
export type Score = {
  readonly checks: number;
  /** Bands of 80 of 100 around the observation, of all bands. */
  readonly bands: number;
  readonly held: number;
  /** Mean of (chance − outcome)² over statements; 0 is best, a coin gets 0.25. Null: there are none. */
  readonly brier: number | null;
  readonly statements: number;
  /** Statements borne out by no run, or by every run, but with the other outcome: each adds 1 / statements to the score. */
  readonly surelyWrong: number;
};

/**
 * Puts each check beside its forecast: the misses first, the worst of them at the top, then the met ones in the order of the record. A check
 * without a forecast for its question is a fault of the record.
 */
export function scoreChecks<C extends Seen>(checks: readonly C[], forecasts: readonly Forecast[]): (C & Outcome)[] {
  const byQuestion = new Map(forecasts.map((one) => [one.question, one]));
  const scored = checks.map((check) => {
    const forecast = byQuestion.get(check.question);
    if (forecast === undefined) throw new Error(`The record asks ${check.question}, which no episode does.`);
    return { ...check, forecast, ...judge(check, forecast) };
  });
  return [
    ...scored.filter(({ isMet }) => !isMet).toSorted((a, b) => b.miss - a.miss),
    ...scored.filter(({ isMet }) => isMet),
  ];
}

/** Coverage of bands and Brier score of statements over some checks. */
export function sumUp(scored: readonly (Seen & Outcome)[]): Score {
  const statements = scored.filter(({ forecast }) => 'chance' in forecast);
  const bands = scored.filter(({ forecast }) => !('chance' in forecast));
  const squares = statements.map(({ forecast, seen }) => (getChance(forecast) - getOutcome(seen)) ** 2);
  return {
    checks: scored.length,
    bands: bands.length,
    held: bands.filter(({ isMet }) => isMet).length,
    brier: squares.length === 0 ? null : squares.reduce((total, one) => total + one, 0) / squares.length,
    statements: statements.length,
    surelyWrong: squares.filter((square) => square === 1).length,
  };
}

function judge({ seen }: Seen, forecast: Forecast): Pick<Outcome, 'isMet' | 'miss'> {
  if ('chance' in forecast) {
    const wrong = Math.abs(getOutcome(seen) - forecast.chance);
    return { isMet: wrong < 0.5, miss: wrong };
  }
  if ('happened' in seen || forecast.p10 === null) return { isMet: false, miss: Infinity };
  const high = forecast.p90 ?? Infinity;
  const outside = Math.max(forecast.p10 - seen.high, seen.low - high, 0);
  const width = Math.max(high === Infinity ? forecast.p10 : high - forecast.p10, seen.high - seen.low);
  return { isMet: outside === 0, miss: outside === 0 ? 0 : outside / width };
}

function getChance(forecast: Forecast): number {
  return 'chance' in forecast ? forecast.chance : NaN;
}

function getOutcome(seen: Check['seen']): number {
  return 'happened' in seen && seen.happened ? 1 : 0;
}
