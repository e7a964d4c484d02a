import type { SimulationReport } from '../../engine/simulation/results/report.ts';
import { writeMoney, writePercent, writeTextTable } from '../text-table.ts';

/** Causes for a person's eyes; programs get all. */
const MOST_CAUSES = 12;

const right = (title: string) => ({ title, right: true });
const money = (amount: number | null | undefined): string =>
  amount === null || amount === undefined ? '–' : writeMoney(amount);

/** Causes of unsold goods, over draws; nothing if all is sold. */
export function describeCauses({ causes }: SimulationReport): string {
  if (causes.length === 0) return '';
  return writeTextTable(
    [
      { title: 'Cause, over draws' },
      { title: 'part' },
      { title: 'source' },
      { title: 'gate' },
      ...['of unsold', 'of first short', 'in draws'].map(right),
    ],
    causes
      .slice(0, MOST_CAUSES)
      .map(({ kind, part, source, gate, shareOfUnsold, shareOfFirst, shareOfDraws }) => [
        kind,
        part,
        source ?? '–',
        gate ?? '–',
        shareOfUnsold === null ? 'not known' : writePercent(shareOfUnsold),
        ...[shareOfFirst, shareOfDraws].map(writePercent),
      ]),
  );
}

/** Worth of each lever; nothing without levers. */
export function describeLevers({ levers }: SimulationReport): string {
  if (levers.length === 0) return '';
  return writeTextTable(
    [
      { title: 'Lever' },
      ...['net benefit', 'from', 'to', 'unsold avoided', 'cost', 'carrying', 'most in stock'].map(right),
    ],
    levers.map(({ id, netBenefit, unsoldAvoided, cost, carrying, outlayPeak }) => [
      id,
      ...[netBenefit?.value, netBenefit?.low, netBenefit?.high, unsoldAvoided?.value, cost, carrying, outlayPeak].map(
        money,
      ),
    ]),
  );
}

/** Assumptions where nothing is on file; nothing if all is. */
export function describeAssumed({ assumedInputs }: SimulationReport): string {
  if (assumedInputs.length === 0) return '';
  const write = (value: number): string => String(Number(value.toPrecision(3)));
  return writeTextTable(
    [{ title: 'Assumed, not on file' }, ...['places', '10 / 50 / 90 of 100', 'unsold at 10th', 'at 90th'].map(right)],
    assumedInputs.map(({ class: name, count, p10, p50, p90, unsoldAtP10, unsoldAtP90 }) => [
      name,
      String(count),
      [p10, p50, p90].map(write).join(' / '),
      money(unsoldAtP10),
      money(unsoldAtP90),
    ]),
  );
}
