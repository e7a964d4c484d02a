import type { ScenarioIndices } from '../../engine/simulation/results/scenario-answers.ts';
import type { Estimate } from '../../engine/uncertainty/estimates.ts';
import { toPlainText, writeTextTable } from '../text-table.ts';

/** Shares of the variance of the loss as text for a terminal, the greatest total first; or why there are none. */
export function describeIndices({ inputs, reason, rows, runs, confidence }: ScenarioIndices): string {
  const head = `Shares of the variance of the loss · ${rows} rows, ${runs} runs · intervals hold ${confidence * 100} %\n`;
  if (inputs === null) return `${head}${reason ?? 'not defined'}\n`;
  const table = writeTextTable(
    [{ title: 'Field' }, { title: 'alone (first order)', right: true }, { title: 'with others (total)', right: true }],
    inputs
      .toSorted((one, other) => other.total.value - one.total.value)
      .map(({ field, first, total }) => [toPlainText(field), writeIndex(first), writeIndex(total)]),
  );
  return `${head}${table}`;
}

function writeIndex({ value, low, high }: Estimate): string {
  const write = (bound: number | null): string => (bound === null ? 'open' : bound.toFixed(3));
  return `${write(value)} (${write(low)} to ${write(high)})`;
}
