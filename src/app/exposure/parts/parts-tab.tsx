import { showNote } from '../../words/show-note.ts';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { getSharedMoneyScale } from '../../format/money.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import { useDataset } from '../../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { late } from '../../components/late.tsx';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { ExportButton } from '../export/export-button.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { parseSort } from '../../components/grid/grid-column.ts';
import { sortRows } from '../../components/grid/sort-rows.ts';
import { useExposureSearch } from '../use-exposure-search.ts';
import { AskFirst } from './ask-first.tsx';
import { describeShown } from './describe-shown.ts';
import { filterRows, getFilterKeys, isNarrowed } from './filter-rows.ts';
import { createPartColumns, getRiskScale } from './part-columns.tsx';
import { isTypical, placeInList } from './list-order.ts';
import type { PartRow } from './part-row.ts';
import s from './parts.module.css';
import { listAskedByPart, rankAddressees } from './rank-addressees.ts';
import { PartsToolbar } from './parts-toolbar.tsx';
import { SavedViews } from './saved-views.tsx';
import { sayLostTriage } from './say-lost-triage.ts';
import { useTriage } from './use-part-rows.ts';
import { createValueNames } from './value-names.ts';
import { nameSome } from '../../../documents/words/name-some.ts';

// For who selects parts.
const SelectionLine = late(
  async () => (await import('./selection-line.tsx')).SelectionLine,
  ({ selected }) => <p className={s['line']}>{formatCount(selected.length)} selected</p>,
);

/** Id of the table, for the skip link above the filters. */
const GRID = 'parts-table';
const getId = (row: PartRow) => row.id;

/**
 * The list of parts under the filters of the address, with charts as filters above it. While parts are still coming (`total` says how many there
 * will be) it shows those here, and keeps room for the others. `isWhole`: all of it answers the view.
 */
export function PartsTab({
  report,
  rows,
  total,
  isWhole,
}: {
  report: ExposureReport;
  rows: readonly PartRow[];
  total: number | null;
  isWhole: boolean;
}) {
  const { search, change } = useExposureSearch();
  const catalogue = useCatalogue('later').data;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const listed = useMemo(() => placeInList(rows, total !== null), [rows, total]);
  const filtered = useMemo(() => filterRows(listed, search), [listed, search]);
  const nameValue = useMemo(() => createValueNames(report.products, catalogue), [report.products, catalogue]);
  const dataset = useDataset().data;
  const triage = useTriage();
  const asked = useMemo(() => rankAddressees(report.questions, dataset), [report.questions, dataset]);
  const byPart = useMemo(() => listAskedByPart(asked), [asked]);
  const columns = useMemo(
    () =>
      createPartColumns(
        report.currency,
        { ...getSharedMoneyScale(rows.map(({ part }) => part.spend ?? 0)), digits: 2 },
        getRiskScale(rows),
        report.withoutMoney,
        (partNumber) => byPart.get(partNumber) ?? [],
      ),
    [rows, report.currency, report.withoutMoney, byPart],
  );
  const sort = useMemo(() => parseSort(search.sort, columns), [search.sort, columns]);
  const selection = useMemo(() => ({ selected, onSelect: setSelected }), [selected]);
  const countTypical = filtered.rows.filter(isTypical).length;
  const chosen = filtered.rows.filter((row) => selected.has(row.id));
  const clear = () => change(Object.fromEntries(getFilterKeys().map((key) => [key, undefined])));
  return (
    <div className={s['page']}>
      {rows.length === 0 ? null : (
        <a className={s['skip']} href={`#${GRID}`}>
          Skip to the table of parts
        </a>
      )}
      <PartsToolbar options={filtered.options} arriving={total !== null} nameValue={nameValue} />
      <AskFirst asked={asked} currency={report.currency} />
      {total === null ? <Notice report={report} rows={rows} shown={filtered.rows} /> : null}
      <div className={s['bar']}>
        {chosen.length === 0 ? (
          <div className={s['line']} role="status">
            {describeShown({
              shown: filtered.rows.length,
              here: listed.length,
              total,
              typical: countTypical,
              isSorted: sort !== null,
            })}
            {countTypical > 0 && countTypical < filtered.rows.length ? (
              <button type="button" className={s['link']} onClick={() => change({ contents: 'own' })}>
                Leave {countTypical === 1 ? 'it' : 'them'} out
              </button>
            ) : null}
          </div>
        ) : (
          <SelectionLine selected={chosen} onClear={() => setSelected(new Set())} />
        )}
        <SavedViews />
        <ExportButton
          tab="parts"
          report={report}
          isWhole={isWhole}
          createTable={async () => {
            const { createPartExport } = await import('../export/part-export.ts');
            return createPartExport(sortRows(filtered.rows, columns, sort), report);
          }}
          count={filtered.rows.length}
          noun={['part', 'parts']}
        />
      </div>
      {filtered.rows.length === 0 && total === null ? (
        <EmptyState
          reason="no-match"
          action={
            <button type="button" className={s['action']} onClick={clear}>
              Clear all filters
            </button>
          }
        >
          None of {formatCounted(rows.length, 'part')} passes all the filters together.
        </EmptyState>
      ) : (
        <DataGrid
          label="Exposure by part"
          anchor={GRID}
          columns={columns}
          rows={filtered.rows}
          expected={total !== null && !isNarrowed(search) ? total : undefined}
          keyOf={getId}
          sort={sort}
          onSort={(next) => change({ sort: next })}
          openId={search.part}
          onOpen={(id) => change({ part: id }, { replace: search.part !== undefined })}
          onEscape={() => change({ part: undefined })}
          selection={selection}
          isFaint={isTypical}
        />
      )}
      <p className={s['foot']}>
        Spend and revenue at risk are amounts a year; at risk is what would be lost with this part alone, and amounts
        overlap. Cover is the stock at hand, wait the median for a licence. The Overview counts part numbers:{' '}
        {report.products.length === 0
          ? ''
          : `${formatCounted(report.products.length, 'product')} too, not in this list, and `}
        no typical contents, which are in this list.{' '}
        {report.withoutMoney.length === 0
          ? null
          : `Price or demand missing, in no amount: ${nameSome(report.withoutMoney, 12)}. `}
        {dataset === undefined || total !== null
          ? null
          : sayLostTriage(triage, [...dataset.parts.map(({ partNumber }) => partNumber), ...rows.map(getId)])}
        {report.inference
          ? 'Market shares stand in for tiers that nobody can see: everything beyond “surely” is an estimate. '
          : 'Tiers that nobody can see are left unknown. '}
        {report.notes
          .filter(({ code }) => code === 'findings-of-hit-lanes-only')
          .map(showNote)
          .join(' ')}
      </p>
    </div>
  );
}

/** Against a mistake: nothing exposed is one thing, nothing known is another. */
function Notice({
  report,
  rows,
  shown,
}: {
  report: ExposureReport;
  rows: readonly PartRow[];
  shown: readonly PartRow[];
}) {
  if (rows.length > 0 && rows.every(({ part }) => part.fill === 'notExposed')) {
    return (
      <EmptyState reason="nothing-exposed">
        On this law date no rule, in force or suspended, reaches any of {formatCounted(rows.length, 'part')}, and every
        fact needed to say so is on file.
      </EmptyState>
    );
  }
  if (shown.length > 0 && shown.every(({ part }) => part.fill === 'cannotBeJudged')) {
    const ids = new Set(shown.map((row) => row.id));
    const countOf = (facts: readonly { partNumber: string }[]): number =>
      facts.filter(({ partNumber }) => ids.has(partNumber)).length;
    const missing = [
      { count: countOf(report.questions), noun: 'question', to: ' to suppliers' },
      { count: countOf(report.notAsked), noun: 'fact', to: ' that no supplier is asked for' },
    ].filter(({ count }) => count > 0);
    return (
      <EmptyState
        reason="cannot-be-judged"
        action={
          missing.length === 0 ? null : (
            <Link to="/data" search={{ tab: 'questions' }}>
              Open the questions
            </Link>
          )
        }
      >
        {shown.length === 1 ? 'This part' : `These ${formatCounted(shown.length, 'part')}`} may be controlled or not:
        too little is on file to say.{' '}
        {missing.length === 0
          ? 'What is open lies further up.'
          : `${missing.map(({ count, noun, to }) => formatCounted(count, noun) + to).join(' and ')} would settle it.`}
      </EmptyState>
    );
  }
  return null;
}
