import type { Problem } from '../../../intake/base/problem.ts';

/** Problems of one cause: what is wrong in words, and every place where it was met. */
export type ProblemGroup = {
  severity: Problem['severity'];
  code: string;
  title: string;
  problems: readonly Problem[];
};

/** Causes that can be met often, as a heading for all their places; others are headed by their own message. */
const CAUSES: Readonly<Record<string, string>> = {
  'assembly-differs': 'An assembly is listed twice with different contents',
  'assembly-repeated': 'An assembly is listed more than once with the same contents',
  'bad-level': 'A level of the bill of materials is no whole number',
  'bad-number': 'Not a number',
  'bad-rate': 'An exchange rate is not usable',
  'broken-quotes': 'Quotation marks do not match',
  'capacity-disagrees': 'Two rows disagree on a capacity',
  'cell-corrected': 'Cells that were mended by hand',
  'cells-without-header': 'Cells to the right of the last header are not read',
  'column-doubled': 'Two columns mean the same',
  'correction-without-cell': 'A correction that finds no cell any more',
  'duplicate-disagrees': 'Two rows of one record disagree',
  'duplicate-merged': 'Repeated rows that agree count as one',
  'error-values': 'Error values of a spreadsheet are read as blank',
  'extra-cells': 'More cells than the header has',
  'fact-not-used': 'A confirmed fact that is not used',
  'file-refused': 'A file that cannot be read',
  'file-set-aside': 'A file that is set aside',
  'file-without-rows': 'Files with a header and no rows',
  'footnote-marks': 'Footnote marks are taken off names',
  'formulas-without-results': 'Formulas without a stored result',
  'headers-alike': 'Headers that are equal but for case',
  'level-jump': 'A level of the bill of materials is skipped',
  'lines-added': 'Repeated lines of a bill of materials are added up',
  loop: 'A part contains itself',
  'loop-accepted': 'A loop that returns less than it takes is accepted',
  'mapping-not-used': 'A remembered layout that is not used',
  'merge-contradicts': 'Merges that contradict each other',
  'missing-column': 'A required column is missing',
  'missing-table': 'A table is missing',
  'missing-value': 'A required value is missing',
  'no-rate': 'Amounts in a currency without a rate',
  'no-source': 'A row names no source',
  'number-out-of-range': 'A number is outside of its range',
  'own-child': 'A part is its own direct child',
  'property-disagrees': 'Two rows disagree on a property',
  'range-backwards': 'A range runs backwards',
  'records-merged': 'Records made one by decision',
  'rows-left-out': 'Rows that are no data of their table',
  'share-takes-rest': 'One source without a share takes the rest',
  'shares-above-100': 'Shares add up to more than 100 %',
  'shares-scaled': 'Shares are rounded and were scaled to 100 %',
  'sheet-hidden': 'Hidden sheets are not read',
  'sheet-ignored': 'Sheets that match no table are not read',
  'sheet-without-rows': 'Sheets with a header and no rows',
  'site-disagrees': 'A site is given with another supplier or country',
  'stock-disagrees': 'Two tables disagree on a stock',
  'suppliers-derived': 'Suppliers that only other tables name',
  'table-repeated': 'Tables that say the same as another are read once',
  'masses-above-100': 'Contents that add up to more than 100 %',
  'unknown-substance': 'Substances that are not understood',
  'unread-column': 'Columns that are not read',
  'unknown-property': 'A property that the catalogue does not know',
  'unknown-reference': 'A name that no table has',
  'unknown-word': 'A word that is not on the list',
  'unnamed-site': 'Sites made for suppliers or countries without one',
};

/**
 * Problems by cause, errors before notes, the cause with most places first; within a cause in the order of the files and rows. A
 * cause with one place is headed by that problem's own message.
 */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ severity, code }) => `${severity}/${code}`);
  return [...groups.values()]
    .flatMap((members): ProblemGroup[] => {
      const [first] = members;
      if (first === undefined) return [];
      const { severity, code, message } = first;
      const title = members.length === 1 ? message : (CAUSES[code] ?? message);
      return [{ severity, code, title, problems: members.toSorted(byPlace) }];
    })
    .toSorted(
      (a, b) => Number(a.severity === 'note') - Number(b.severity === 'note') || b.problems.length - a.problems.length,
    );
}

function byPlace(a: Problem, b: Problem): number {
  const files = (a.file ?? '').localeCompare(b.file ?? '');
  return files === 0 ? (a.row ?? 0) - (b.row ?? 0) : files;
}
