import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { parseSort } from '../../components/grid/grid-column.ts';
import { getSharedMoneyScale } from '../../format/money.ts';
import { formatCounted } from '../../format/number.ts';
import s from '../network.module.css';
import { summarise } from '../model/summarise.ts';
import { createFlowColumns, createSourceColumns } from './table-columns.tsx';
import { listFlowRows, listSourceRows } from './table-rows.ts';
import type { ShownExplorer } from '../model/use-explorer.ts';
import { ViewOptions } from '../panel/view-options.tsx';

/** The table twin: exactly the graph's content, as rows of its sources or of its flows. */
export function TableView({ explorer }: { explorer: ShownExplorer }) {
  const { search, rendering } = explorer;
  const isFlows = search.list === 'flows';
  return (
    <>
      <p className={s['caption']}>{summarise(explorer)} The same as the graph draws.</p>
      <div className={s['above']}>
        <nav className={s['lists']} aria-label="Lists">
          {(['sources', 'flows'] as const).map((list) => (
            <Link
              key={list}
              from="/network"
              to="/network"
              search={(previous) => ({ ...previous, list: list === 'flows' ? list : undefined, sort: undefined })}
              activeProps={{}}
              aria-current={(list === 'flows') === isFlows ? 'true' : undefined}
              resetScroll={false}
            >
              {list === 'flows'
                ? formatCounted(rendering.bundles.count, 'flow')
                : formatCounted(rendering.items.count, 'item')}
            </Link>
          ))}
        </nav>
        <ViewOptions explorer={explorer} />
      </div>
      {isFlows ? <FlowGrid explorer={explorer} /> : <SourceGrid explorer={explorer} />}
    </>
  );
}

function SourceGrid({ explorer }: { explorer: ShownExplorer }) {
  const { search, change, select, model, rendering, groups, nameOf, territories, measure, grouping } = explorer;
  const rows = useMemo(
    () => listSourceRows({ model, rendering, groups, nameOf, territories }),
    [model, rendering, groups, nameOf, territories],
  );
  const { currency } = model.picture;
  const columns = useMemo(() => {
    // Products are worth much more than the rest: their figures do not choose the scale.
    const amounts = rows.filter(({ column }) => column > 0).map(({ amount }) => amount ?? 0);
    return createSourceColumns(
      currency,
      getSharedMoneyScale(amounts.slice(0, 50_000)),
      measure,
      grouping !== undefined,
    );
  }, [rows, currency, measure, grouping]);
  return (
    <DataGrid
      label="Sources that are drawn"
      columns={columns}
      rows={rows}
      keyOf={(row) => row.key}
      sort={parseSort(search.sort, columns)}
      onSort={(sort) => change({ sort }, { replace: true })}
      openId={search.sel}
      onOpen={select}
      onEscape={() => select(null)}
    />
  );
}

function FlowGrid({ explorer }: { explorer: ShownExplorer }) {
  const { search, change, select, model, rendering, groups, nameOf } = explorer;
  const rows = useMemo(() => listFlowRows({ model, rendering, groups, nameOf }), [model, rendering, groups, nameOf]);
  const { currency } = model.picture;
  const columns = useMemo(
    () => createFlowColumns(currency, getSharedMoneyScale(rows.slice(0, 50_000).map(({ value }) => value ?? 0))),
    [rows, currency],
  );
  const fromOf = new Map(rows.map((row) => [row.key, row.fromKey]));
  return (
    <DataGrid
      label="Flows that are drawn"
      columns={columns}
      rows={rows}
      keyOf={(row) => row.key}
      sort={parseSort(search.sort, columns)}
      onSort={(sort) => change({ sort }, { replace: true })}
      openId={undefined}
      onOpen={(key) => select(fromOf.get(key) ?? null)}
    />
  );
}
