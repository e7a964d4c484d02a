import { sayRows, sayUse } from '../../documents/words/say-use.ts';
import type { UseCount } from '../../engine/licences/count-use.ts';
import { toPlainText } from '../text-table.ts';

const LISTED_ROWS = 20;

/** Returns the use of licences by stock movements, with the arithmetic of each, and every row counting for none. */
export function describeUse(count: UseCount): string {
  const { uses, left } = count;
  const licences = uses.map((use) => `  ${toPlainText(sayUse(use))}\n`).join('');
  const rows = left
    .slice(0, LISTED_ROWS)
    .map(({ file, row, why }) => `  ${toPlainText(`${file}${row === 0 ? '' : `, row ${row}`}: ${why}`)}\n`)
    .join('');
  const more = left.length > LISTED_ROWS ? `  … and ${left.length - LISTED_ROWS} more; --json has them all\n` : '';
  return `\nUse of licences from stock movements\n${licences || '  No receipt could be counted.\n'}${sayRows(count)}\n${rows}${more}`;
}
