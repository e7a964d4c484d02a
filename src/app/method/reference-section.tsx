import { formatRounded } from '../../documents/format/locale.ts';
import cases from './worked-cases.json' with { type: 'json' };
import { Chapter } from './chapter.tsx';
import s from './method.module.css';

/** Worked examples beside the answers of this build's engine, held against the engine by a test. */
export function ReferenceSection() {
  const rows = cases.flatMap((one) => one.rows);
  const agreeing = rows.filter((row) => row.agrees).length;
  return (
    <Chapter id="cases">
      <p>
        Small networks whose results are worked out by hand or by independent programs. The column “ours” is what the
        engine of this build answered; the tests of each build ask it again and hold every digit against it.
      </p>
      <p role="status">
        <b>
          {agreeing} of {rows.length} figures agree
        </b>{' '}
        within 10<sup>−9</sup>, or within what their case says
        {agreeing === rows.length ? '.' : ': do not rely on this build until the others are explained.'}
      </p>
      {cases.map((one) => (
        <Case key={one.id} one={one} />
      ))}
    </Chapter>
  );
}

function Case({ one: { title, setting, rows, ...one } }: { one: (typeof cases)[number] }) {
  return (
    <section className={s['case']} aria-label={title}>
      <h3>{title}</h3>
      <p>
        {setting}
        {'within' in one ? ` Figures agree here within ${one.within}.` : null}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Figure</span>
            </th>
            <th scope="col">Worked example</th>
            <th scope="col">Ours</th>
            <th scope="col">
              <span className="visually-hidden">Agreement</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>{formatValue(row.expected)}</td>
              <td>{formatValue(row.ours)}</td>
              <td>{row.agrees ? 'agrees' : <b>differs</b>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Figures to nine significant digits, to see agreement; words as they are. */
function formatValue(value: number | string): string {
  return typeof value === 'string' ? value : formatRounded(value, { maximumSignificantDigits: 9 });
}
