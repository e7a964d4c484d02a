import { Fragment } from 'react';
import { joinClasses } from '../../components/class-names.ts';
import { Section } from '../../components/section.tsx';
import { CANONICAL_TABLES } from './canonical-tables.ts';
import s from '../data.module.css';

/** The canonical tables: content, needs and further columns of each. */
export function TableGuide() {
  return (
    <Section
      title="The tables that everything is read into"
      caption="Files in other words are mapped onto them; files in these words are read as they stand. Comma, semicolon or tab; decimal point or comma. An empty cell means “not known”, never 0. The Export page gives the tables of the company that is shown, as a pattern."
      className={s['guide']}
    >
      <div className={s['scroll']} tabIndex={0} role="region" aria-label="Columns of each table">
        <table className={joinClasses(s['table'], s['stacks'])}>
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col">Holds</th>
              <th scope="col">Needs</th>
              <th scope="col">May say besides</th>
            </tr>
          </thead>
          <tbody>
            {CANONICAL_TABLES.map((row) => (
              <tr key={row.table}>
                <th scope="row">
                  <code>{row.table}</code>
                </th>
                <td data-whole="">{row.holds}</td>
                <td className={s['columnNames']} data-label="Needs" data-whole="">
                  {row.needs}
                </td>
                <td className={s['columnNames']} data-label="May say besides" data-whole="">
                  {row.further.map(({ name, says }, at) => (
                    <Fragment key={name}>
                      {at === 0 ? '' : ', '}
                      <span title={says}>{name}</span>
                    </Fragment>
                  ))}
                  {row.besides === undefined ? '' : `, ${row.besides}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
