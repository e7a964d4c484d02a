import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Catalogue } from '../../catalogue/schema.ts';
import { createBrowserTasks } from '../../analyses/threads/tasks-in-browser.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { catalogueQuery } from '../queries/analyses/use-catalogue.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Pending } from '../components/states/pending.tsx';
import { Chapter } from './chapter.tsx';
import s from './method.module.css';
import { getModelCases } from './model-reference-table.ts';
import { getOutageCases } from './outage-reference-table.ts';
import { QUEUE_CASES } from './queue-reference-table.ts';
import type { ComparedRow, ReferenceCase } from './reference-table.ts';
import { compareCase, getReferenceCases } from './reference-table.ts';
import { SAMPLING_CASES } from './sampling-reference-table.ts';

const runTask = createBrowserTasks();

type Compared = { case: ReferenceCase; rows: readonly ComparedRow[] };

function getPlainCases(catalogue: Catalogue): ReferenceCase[] {
  return [...getReferenceCases(catalogue), ...getModelCases(catalogue), ...QUEUE_CASES, ...SAMPLING_CASES];
}

/** Cases with the engine's answer, asked when the page is opened. */
function useCompared(name: string, getCases: (catalogue: Catalogue) => ReferenceCase[]): UseQueryResult<Compared[]> {
  const queries = useQueryClient();
  return useQuery({
    queryKey: queryKeys.referenceCases(name),
    queryFn: async ({ signal }): Promise<Compared[]> => {
      const cases = getCases(await queries.ensureQueryData(catalogueQuery));
      const figures = await runTask('reference', { asks: cases.map((one) => one.ask) }, signal);
      return cases.flatMap((one, index) => {
        const found = figures[index];
        return found === undefined ? [] : [{ case: one, rows: compareCase(one, found) }];
      });
    },
    staleTime: Infinity,
    retry: false,
  });
}

/** Worked examples beside the engine's own answer. Those of outages have to wait for the solver, which nothing else here needs. */
export function ReferenceSection() {
  const plain = useCompared('plain', getPlainCases);
  const outages = useCompared('outages', getOutageCases);
  const isPending = plain.isPending || outages.isPending;
  const compared = [...(plain.data ?? []), ...(outages.data ?? [])];
  return (
    <Chapter id="cases">
      <p>
        Small networks whose results are worked out by hand or by independent programs. The column “ours” is not stored
        anywhere: the engine of this page has just worked it out, in this browser.
      </p>
      {isPending || compared.length === 0 ? null : <Agreement rows={compared.flatMap((one) => one.rows)} />}
      <Cases of="The cases" compared={plain} />
      <Cases of="The cases of outages" compared={outages} />
    </Chapter>
  );
}

function Agreement({ rows }: { rows: readonly ComparedRow[] }) {
  const agreeing = rows.filter((row) => row.agrees).length;
  return (
    <p role="status">
      <b>
        {agreeing} of {rows.length} figures agree
      </b>{' '}
      within 10<sup>−9</sup>, or within what their case says
      {agreeing === rows.length ? '.' : ': do not rely on this build until the others are explained.'}
    </p>
  );
}

function Cases({ of, compared }: { of: string; compared: UseQueryResult<Compared[]> }) {
  if (compared.isError) {
    return (
      <ErrorPanel
        what={`${of} could not be worked out`}
        error={compared.error}
        onRetry={() => void compared.refetch()}
      />
    );
  }
  if (compared.data === undefined) {
    return <Pending label={`${of} are being worked out`} lines={[40, 100, 100, 100, 40, 100, 100]} height={18} />;
  }
  return (
    <>
      {compared.data.map(({ case: one, rows: own }) => (
        <section key={one.id} className={s['case']} aria-label={one.title}>
          <h3>{one.title}</h3>
          <p>
            {one.setting}
            {one.within === undefined ? null : ` Figures agree here within ${one.within}.`}
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
