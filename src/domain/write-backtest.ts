type Band = { readonly p10: number | null; readonly p50: number | null; readonly p90: number | null };
type Seen = { readonly low: number; readonly high: number } | { readonly happened: boolean };
type Fare = {
  readonly checks: number;
  readonly bands: number;
  readonly held: number;
  readonly brier: number | null;
  readonly statements: number;
  readonly surelyWrong: number;
};
/** Kind of question (a day, days, or else a share of usual), and its first day. */
type Counted = { readonly asks: string; readonly startDate: string };

const DAY_MS = 86_400_000;

/** Observation of a question: a range, `no` or `yes`. */
export function writeSeen(seen: Seen, counted: Counted): string {
  if ('happened' in seen) return seen.happened ? 'yes' : 'no';
  const [low, high] = [writeNumber(seen.low, counted), writeNumber(seen.high, counted)];
  return low === high ? low : `${low} to ${high}`;
}

/** The model's answer to a question: a band with its middle, `never` beyond the horizon, or the chance of a yes. */
export function writeForecast(forecast: Band | { readonly chance: number }, counted: Counted): string {
  if ('chance' in forecast) return `yes: ${writeShare(forecast.chance)}`;
  const { p10, p50, p90 } = forecast;
  if (p10 === null && p90 === null) return 'no such number';
  return [p10, p50, p90].map((one) => (one === null ? 'never' : writeNumber(one, counted))).join(' – ');
}

/** A score in one sentence. */
export function writeScore({ checks, bands, held, brier, statements, surelyWrong }: Fare): string {
  const inBand =
    bands === 0 ? 'no bands' : `${held} of ${bands} bands of 80 % hold what was seen (${writeShare(held / bands)})`;
  const chances = brier === null ? 'no statements' : `Brier score ${brier.toFixed(2)} over ${statements} statements`;
  const sure =
    surelyWrong === 0
      ? ''
      : `; ${surelyWrong} of them ${surelyWrong === 1 ? 'was' : 'were'} said of all runs or of none and came out otherwise, ${(surelyWrong / statements).toFixed(2)} of the score`;
  return `${checks} checks; ${inBand}; ${chances} (0 is best, 0.25 a coin)${sure}.`;
}

/** How an episode fares: bands around the observation, and the Brier score of its statements; `–` where there are none. */
export function writeFare({ bands, held, brier }: Fare): { readonly bands: string; readonly brier: string } {
  return { bands: bands === 0 ? '–' : `${held} of ${bands}`, brier: brier === null ? '–' : brier.toFixed(2) };
}

function writeNumber(value: number, { asks, startDate }: Counted): string {
  if (asks === 'stop-length') return `${Math.round(value)} days`;
  if (asks !== 'first-stop') return writeShare(value);
  return new Date(Date.parse(startDate) + Math.round(value) * DAY_MS).toISOString().slice(0, 10);
}

function writeShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}
