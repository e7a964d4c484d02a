import { readGuardedText } from '../../domain/tables/guard-text.ts';
import { parseNumber, parsePercentage } from '../values/parse-values.ts';
import type { SourceTable } from '../base/source-table.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';

/** Columns of numbers, each with its smallest value. */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['unit_price', 0],
  ['stock', 0],
  ['annual_demand', 0],
  ['unit_margin', -Infinity],
  ['quantity', 0],
  ['yield', 0],
  ['level', 0],
  ['latitude', -90],
  ['longitude', -180],
  ['lead_time_days', 0],
  ['capacity_per_day', 0],
  ['days_of_cover', 0],
  ['time_to_recover_days', 0],
  ['per_reporting', 0],
  ['min', -Infinity],
  ['max', -Infinity],
  ['mass_pct_min', 0],
  ['mass_pct_max', 0],
]);
const COUNTRIES: ReadonlySet<string> = new Set(['country', 'origin_country', 'technology_origin', 'destination']);

/**
 * Whether every filled cell of a column can be read as a canonical column asks. A column that was not meant so would otherwise keep the whole
 * set out over cells that nobody sent for it.
 */
export function fitsColumn(
  column: string,
  source: SourceTable,
  place: number,
  findTerritory: Vocabulary['findTerritory'],
): boolean {
  const fits = findTest(column, source.decimalComma, findTerritory);
  return source.lines.every(({ cells }) => {
    const cell = readGuardedText(cells[place] ?? '');
    return cell === '' || fits(cell);
  });
}

function findTest(
  column: string,
  decimalComma: boolean,
  findTerritory: Vocabulary['findTerritory'],
): (cell: string) => boolean {
  const least = NUMBERS.get(column);
  if (least !== undefined)
    return (cell) =>
      (parseNumber(cell, decimalComma) ?? -Infinity) >= least && parseNumber(cell, decimalComma) !== null;
  if (COUNTRIES.has(column)) return (cell) => findTerritory(cell) !== null;
  if (column === 'currency') return (cell) => /^[A-Za-z]{3}$/.test(cell);
  if (column === 'share_pct') {
    return (cell) => {
      const share = parsePercentage(cell, decimalComma);
      return share !== null && share >= 0 && share <= 1.005;
    };
  }
  return () => true;
}
