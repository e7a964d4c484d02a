import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Bench, BenchRow } from './measure.ts';

/**
 * `npm run bench [NAME…]`: runs the `*.bench.ts` files of this folder (those whose name contains a given word) one after another
 * and prints a table, with a word on each row that is above its budget: that may be the machine's doing, so it does not fail the run.
 * A disagreement with a baseline ends the run with its error.
 */

const wanted = process.argv.slice(2);
const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .toSorted();

const rows: BenchRow[] = [];
for (const file of files) {
  process.stderr.write(`${file} …\n`);
  const bench = (await import(new URL(file, import.meta.url).href)) as { default: Bench };
  rows.push(...(await bench.default()));
}

const show = (value: number | null): string => (value === null ? '–' : value.toFixed(value < 10 ? 2 : 0));
const table = [
  ['what', 'size', 'ms', 'budget', 'baseline', 'times faster', ''],
  ...rows.map(({ what, size, milliseconds, budget, baseline }) => [
    what,
    size,
    show(milliseconds),
    show(budget),
    show(baseline),
    baseline === null ? '–' : (baseline / milliseconds).toFixed(1),
    budget !== null && milliseconds > budget ? 'over budget' : '',
  ]),
];
const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
for (const row of table) {
  console.log(
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}
