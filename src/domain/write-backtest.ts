/** What a number of a back-test counts: a share of usual, days, or whether something came true. */
type Asked = 'left' | 'licensed' | 'made' | 'first-stop' | 'stop-length' | 'stopped-by' | 'recovered-by';
type Band = { readonly p10: number | null; readonly p50: number | null; readonly p90: number | null };
type Seen = { readonly low: number; readonly high: number } | { readonly happened: boolean };
type Fare = {
  readonly checks: number;
  readonly bands: number;
  readonly held: number;
  readonly brier: number | null;
  readonly statements: number;
};

/** What was seen of a question: a range, `no` or `yes`. */
export function writeSeen(seen: Seen, asks: Asked): string {
  if ('happened' in seen) return seen.happened ? 'yes' : 'no';
  const [low, high] = [writeNumber(seen.low, asks), writeNumber(seen.high, asks)];
  return low === high ? low : `${low} to ${high}`;
}

/** What the model says of a question: a band with its middle, `never` beyond the horizon, or the chance of a yes. */
export function writeForecast(forecast: Band | { readonly chance: number }, asks: Asked): string {
  if ('chance' in forecast) return `yes: ${writeShare(forecast.chance)}`;
  const { p10, p50, p90 } = forecast;
  if (p10 === null && p90 === null) return 'no such number';
  return [p10, p50, p90].map((one) => (one === null ? 'never' : writeNumber(one, asks))).join(' – ');
}

/** A score in one sentence. */
export function writeScore({ checks, bands, held, brier, statements }: Fare): string {
  const of =
    bands === 0 ? 'no bands' : `${held} of ${bands} bands of 80 % hold what was seen (${writeShare(held / bands)})`;
  const chances = brier === null ? 'no statements' : `Brier score ${brier.toFixed(2)} over ${statements} statements`;
  return `${checks} checks; ${of}; ${chances} (0 best, 0.25 a coin).`;
}

function writeNumber(value: number, asks: Asked): string {
  switch (asks) {
    case 'first-stop':
      return `day ${Math.round(value)}`;
    case 'stop-length':
      return `${Math.round(value)} days`;
    default:
      return writeShare(value);
  }
}

function writeShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}
