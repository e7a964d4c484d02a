import { READINGS, type Reading } from '../../../domain/closed-lists.ts';
import type { ReadApart } from '../../../engine/controls/reading-law.ts';
import { sayClocks, nameReading } from '../../../domain/notes/say-reading.ts';
import { formatDate } from '../../format/date.ts';
import s from './readings.module.css';

/** One figure under each reading, in words. */
export type ReadingColumn = { title: string; cells: Record<Reading, string> };

/**
 * The same figures as the law stands, as agreed, and undecided, side by side, with the rules of different readings and the two dates of each.
 * `chosen` is the page's reading.
 */
export function ReadingsTable({
  title,
  chosen,
  rules,
  columns,
  nameOf,
}: {
  title: string;
  chosen: Reading;
  rules: readonly ReadApart[];
  columns: readonly ReadingColumn[];
  nameOf: (measureId: string) => string;
}) {
  return (
    <div className={s['readings']}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Reading</th>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={s['figure']}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {READINGS.map((reading) => (
            <tr key={reading} aria-current={reading === chosen ? 'true' : undefined}>
              <th scope="row">
                {nameReading(reading, rules, formatDate)}
                {reading === chosen ? <small> shown on this page</small> : null}
              </th>
              {columns.map((column) => (
                <td key={column.title} className={s['figure']}>
                  {column.cells[reading]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        {sayClocks(rules, nameOf, formatDate).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}
