import type { OutageRow, ResilienceReport } from '../../../engine/resilience/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import { formatDays } from '../../format/days.ts';
import { OUTAGE_LEVELS, type OutageLevel } from '../scenarios-search.ts';
import type { IsSilent } from '../../../documents/words/silent-stock.ts';
import { LEVEL_NOUNS } from '../../words/outage-words.ts';

/** Rows with a time to survive shorter than their time to recover, and rows without a known one. */
export function countExposed(rows: readonly OutageRow[]): { exposed: number; unknown: number } {
  return {
    exposed: rows.filter(({ exposed }) => exposed === true).length,
    unknown: rows.filter(({ exposed }) => exposed === null).length,
  };
}

/**
 * The finding in up to three sentences: how many sites, suppliers and countries stop sales before they are back, the worst of the
 * level shown, and how many cannot be judged there.
 */
export function composeLead(
  report: ResilienceReport,
  level: OutageLevel,
  nameOf: (id: string) => string,
  isSilent: IsSilent,
): string {
  const counts = OUTAGE_LEVELS.filter((one) => one !== 'nodes' && report[one].length > 0).map((one) => ({
    one,
    ...countExposed(report[one]),
  }));
  const rows = report[level];
  const { exposed, unknown } = countExposed(rows);
  const [one, many] = LEVEL_NOUNS[level];
  if (rows.length > 0 && unknown === rows.length && counts.every((count) => count.exposed === 0))
    return `${rows.length === 1 ? `The one ${one}` : `None of ${formatCounted(rows.length, one, many)}`} can${rows.length === 1 ? 'not' : ''} be judged: it takes a time to recover and a time to survive, and of each one of them is missing.`;
  const sentences = [
    counts.every((count) => count.exposed === 0) && exposed === 0
      ? 'No outage is known to stop sales before it is over.'
      : `${joinWords(counts.map((count) => `${formatCount(count.exposed)} of ${formatCounted(report[count.one].length, ...LEVEL_NOUNS[count.one])}`))} would stop sales before they are back.`,
  ];
  const [worst] = rows;
  if (worst?.exposed === true && worst.performanceImpact !== null && typeof worst.timeToSurvive === 'number') {
    const loss = formatMoney(worst.performanceImpact, report.currency);
    const judged = unknown > 0 ? ' that can be judged' : '';
    const recovers = formatDays(worst.timeToRecover ?? 0);
    sentences.push(
      isSilent(level, worst)
        ? `The worst ${one}${judged} is ${nameOf(worst.id)}: it is back after ${recovers} days, no stock for them is on file, and up to ${loss} of ${report.basis} is lost.`
        : `The worst ${one}${judged} is ${nameOf(worst.id)}: stock lasts ${formatDays(worst.timeToSurvive)} of ${recovers} days, and ${loss} of ${report.basis} is lost.`,
    );
  }
  if (unknown > 0) sentences.push(`${formatCounted(unknown, one, many)} cannot be judged.`);
  const silent = rows.filter((row) => row.exposed === true && isSilent(level, row)).length;
  if (silent > 0)
    sentences.push(`Of ${formatCount(silent)} that would stop sales no stock is on file: stock may prevent it.`);
  return sentences.join(' ');
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
