import type { Column } from '../../domain/tables/column.ts';
import { readGuardedText } from '../../domain/tables/guard-text.ts';
import { parseNumber, parsePercentage } from '../values/parse-values.ts';
import type { SourceTable } from '../base/source-table.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';

/**
 * Whether every filled cell of a column can be read as a canonical column asks. A column that was not meant so would otherwise keep the whole
 * set out over cells that nobody sent for it. Any cell fits a column that is none (undefined), which is a property of the catalogue.
 */
export function fitsColumn(
  column: Column | undefined,
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
  column: Column | undefined,
  decimalComma: boolean,
  findTerritory: Vocabulary['findTerritory'],
): (cell: string) => boolean {
  if (column === undefined) return () => true;
  switch (column.kind) {
    case 'number': {
      const least = column.min ?? -Infinity;
      return (cell) => {
        const value = parseNumber(cell, decimalComma);
        return value !== null && value >= least;
      };
    }
    case 'territory':
      return (cell) => findTerritory(cell) !== null;
    case 'currency':
      return (cell) => /^[A-Za-z]{3}$/.test(cell);
    case 'share':
      return (cell) => {
        const share = parsePercentage(cell, decimalComma);
        return share !== null && share >= 0 && share <= 1.005;
      };
    case 'id':
    case 'text':
    case 'label':
    case 'name':
    case 'day':
    case 'word':
    case 'yes-no':
      return () => true;
  }
}
