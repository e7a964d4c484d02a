import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { getSharedMoneyScale } from '../../format/money.ts';
import { formatCounted } from '../../format/number.ts';
import { getLawStandings } from '../../queries/view/law-standings.ts';
import { useConcentration, useDataset } from '../../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { useView } from '../../queries/view/use-view.ts';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { ExportButton } from '../export/export-button.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { parseSort } from '../../components/grid/grid-column.ts';
import { sortRows } from '../../components/grid/sort-rows.ts';
import { useExposureSearch } from '../use-exposure-search.ts';
import { KnowHowList } from './know-how-list.tsx';
import { createOwnerColumns } from './owner-columns.tsx';
import type { OwnerRow, OwnerTab } from './owner-row.ts';
import { buildOwnerRows, filterOwnerRows, getPartsOf } from './owner-row.ts';
import s from './owners.module.css';
import { nameSome } from '../../../documents/words/name-some.ts';

const NOUNS: Record<OwnerTab, [string, string]> = {
  suppliers: ['supplier', 'suppliers'],
  sites: ['site', 'sites'],
  materials: ['material', 'materials'],
  measures: ['measure', 'measures'],
};

const getId = (row: OwnerRow) => row.id;

/**
 * Suppliers, sites, materials or measures with the loss if only their lanes stopped; a row opens its parts. `isWhole`: all of it answers the
 * view.
 */
export function OwnersTab({ tab, report, isWhole }: { tab: OwnerTab; report: ExposureReport; isWhole: boolean }) {
  const { search, change } = useExposureSearch();
  const navigate = useNavigate();
  const view = useView();
  const dataset = useDataset().data;
  const catalogue = useCatalogue('later').data;
  const concentration = useConcentration('company').data;
  const { lawDate, suspensionEnd, reading, assumptions } = view;
  const standings = useMemo(
    () =>
      catalogue === undefined
        ? new Map()
        : getLawStandings(catalogue, assumptions, { lawDate, suspensionEnd, reading }),
    [catalogue, assumptions, lawDate, suspensionEnd, reading],
  );
  const all = useMemo(
    () => buildOwnerRows(report, tab, { dataset, catalogue, standings, concentration }),
    [report, tab, dataset, catalogue, standings, concentration],
  );
  const rows = useMemo(() => filterOwnerRows(all, search.q), [all, search.q]);
  const riskScale = getSharedMoneyScale(all.map((row) => row.revenueAtRisk.ifUnknown));
  const spendScale = getSharedMoneyScale(all.map((row) => row.spend));
  const columns = useMemo(
    () => createOwnerColumns(tab, report.currency, riskScale, spendScale),
    [tab, report.currency, riskScale, spendScale],
  );
  const sort = useMemo(() => parseSort(search.sort, columns), [search.sort, columns]);
  const [one, many] = NOUNS[tab];
  return (
    <>
      {tab === 'sites' ? <KnowHowList report={report} catalogue={catalogue} dataset={dataset} /> : null}
      <div className={s['line']}>
        <span>{formatCounted(rows.length, one, many)}</span>
        <span>
          Revenue at risk a year if only these sources stop, cumulative from left to right. Rows overlap: they are never
          added.{' '}
          {report.withoutMoney.length === 0
            ? null
            : `Price or demand missing, in no amount: ${nameSome(report.withoutMoney, 12)}.`}
        </span>
        <ExportButton
          tab={tab}
          report={report}
          isWhole={isWhole}
          createTable={async () => {
            const { createOwnerExport } = await import('../export/owner-export.ts');
            return createOwnerExport(tab, sortRows(rows, columns, sort), report.currency);
          }}
          count={rows.length}
          noun={[one, many]}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          reason="no-match"
          title={all.length === 0 ? `No ${many} on file` : 'Nothing matches'}
          action={
            all.length === 0 ? undefined : (
              <button type="button" onClick={() => change({ q: undefined })}>
                Clear the search
              </button>
            )
          }
        >
          {all.length === 0 ? `This data version holds no ${many} that ship anything.` : `No ${one} has these words.`}
        </EmptyState>
      ) : (
        <DataGrid
          label={`Exposure by ${one}`}
          columns={columns}
          rows={rows}
          keyOf={getId}
          sort={sort}
          onSort={(next) => change({ sort: next })}
          openId={search.part}
          onOpen={(id) => void navigate({ to: '/exposure', search: getPartsOf(tab, id) })}
        />
      )}
    </>
  );
}
