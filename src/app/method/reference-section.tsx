import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createBrowserTasks } from '../../worker/tasks-in-browser.ts';
import { catalogueQuery } from '../queries/use-catalogue.ts';
import { ErrorPanel } from '../views/error-panel.tsx';
import { Pending } from '../views/pending.tsx';
import { Chapter } from './chapter.tsx';
import s from './method.module.css';
import { MODEL_CASES } from './model-reference-table.ts';
import type { ComparedRow, ReferenceCase } from './reference-table.ts';
import { compareCase, getReferenceCases } from './reference-table.ts';

const runTask = createBrowserTasks();

type Compared = { case: ReferenceCase; rows: readonly ComparedRow[] };

/** Worked examples beside the engine's own answer, asked when the page is opened. */
export function ReferenceSection() {
  const queries = useQueryClient();
  const compared = useQuery({
    queryKey: ['reference-cases'],
    queryFn: async ({ signal }): Promise<Compared[]> => {
      const cases = [...getReferenceCases(await queries.ensureQueryData(catalogueQuery)), ...MODEL_CASES];
      const answer = await runTask({ kind: 'reference', asks: cases.map((one) => one.ask) }, signal);
      if (answer.kind !== 'reference') throw new Error('The worker answered another question.');
      return cases.flatMap((one, index) => {
        const figures = answer.figures[index];
        return figures === undefined ? [] : [{ case: one, rows: compareCase(one, figures) }];
      });
    },
    staleTime: Infinity,
    retry: false,
  });
  return (
    <Chapter id="cases">
      <p>
        Small networks whose results are worked out by hand or by independent programs. The column “ours” is not stored
        anywhere: the engine of this page has just worked it out, in this browser.
      </p>
      {compared.isError ? (
        <ErrorPanel
          what="The cases could not be worked out"
          error={compared.error}
          onRetry={() => void compared.refetch()}
        />
      ) : compared.data === undefined ? (
        <Pending label="Working out the reference cases" lines={[40, 100, 100, 100, 40, 100, 100]} height={18} />
      ) : (
        <Cases compared={compared.data} />
      )}
    </Chapter>
  );
}

function Cases({ compared }: { compared: readonly Compared[] }) {
  const rows = compared.flatMap((one) => one.rows);
  const agreeing = rows.filter((row) => row.agrees).length;
  return (
    <>
      <p role="status">
        <b>
          {agreeing} of {rows.length} figures agree
        </b>{' '}
        within 10<sup>−9</sup>
        {agreeing === rows.length ? '.' : ': do not rely on this build until the others are explained.'}
      </p>
      {compared.map(({ case: one, rows: own }) => (
        <section key={one.id} className={s['case']} aria-label={one.title}>
          <h3>{one.title}</h3>
          <p>{one.setting}</p>
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
              {own.map((row) => (
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
      ))}
    </>
  );
}

/** Figures to nine significant digits, so that agreement can be seen; words as they are. */
function formatValue(value: number | string): string {
  return typeof value === 'string' ? value : value.toLocaleString('en-GB', { maximumSignificantDigits: 9 });
}
