import { FILL_TEXTS } from '../../words/fill-words.ts';
import { createExportTable } from '../../../domain/tables/export-table.ts';
import type { ColumnDefinition, ExportColumn } from '../../../domain/tables/export-table.ts';
import { BYTE_ORDER_MARK, writeCsv } from '../../../domain/tables/write-csv.ts';
import { MEASURE_WORDS, formatAmount, isMoney } from '../../words/law/measure-words.ts';
import type { Measure } from '../model/network-search.ts';
import type { FlowRow, SourceRow } from '../table/table-rows.ts';
import type { ExportGraph } from './write-graph-xml.ts';
import { STATUS_WORDS_IN_FILES } from '../../words/file-words.ts';

/** Words on a drawn source, by column; shares 0 to 1, money in whole units of the currency, null: not known. */
function defineSourceColumns(measure: Measure, currency: string): readonly ColumnDefinition<SourceRow>[] {
  return [
    ['part', 'text', ({ partNumber }) => partNumber],
    ['place', 'text', ({ place }) => (place === '' ? null : place)],
    ['country', 'text', ({ country }) => country],
    ['tier', 'number', ({ tier }) => tier],
    ['stage', 'text', ({ stage }) => stage],
    ['sources', 'number', ({ sources }) => sources],
    ['exposure', 'text', ({ fill }) => FILL_TEXTS[fill].label.toLowerCase()],
    ['lost_surely', 'share', ({ worlds }) => worlds.sure],
    ['lost_or_possibly', 'share', ({ worlds }) => worlds.possible],
    ['lost_or_if_paused_back', 'share', ({ worlds }) => worlds.ifPausedBack],
    ['lost_or_unknown', 'share', ({ worlds }) => worlds.ifUnknown],
    ['rule', 'text', ({ status }) => (status === null ? null : STATUS_WORDS_IN_FILES[status])],
    ...defineAmountColumns(measure, currency),
  ];
}

/** The chosen measure; days beyond the horizon are no number, and stand in words beside it. */
function defineAmountColumns(measure: Measure, currency: string): readonly ColumnDefinition<SourceRow>[] {
  const name = MEASURE_WORDS[measure].toLowerCase().replaceAll(' ', '_');
  const basis: ColumnDefinition<SourceRow> = [`${name}_basis`, 'text', (row) => row.basis];
  if (isMoney(measure)) return [[`${name}_${currency}`, 'money', ({ amount }) => amount], basis];
  if (measure === 'systemic') return [[name, 'share', ({ amount }) => amount], basis];
  return [
    [`${name}_days`, 'number', ({ amount }) => amount],
    [name, 'text', ({ amount }) => formatAmount(measure, amount ?? Number.NaN, currency)],
    basis,
  ];
}

function defineFlowColumns(currency: string): readonly ColumnDefinition<FlowRow>[] {
  return [
    ['lanes', 'number', ({ lanes }) => lanes],
    [`value_a_year_${currency}`, 'money', ({ value }) => value],
    ['value_a_year_basis', 'text', ({ basis }) => basis],
    ['lanes_without_value', 'number', ({ unpriced }) => unpriced],
    ['exposure', 'text', ({ fill }) => FILL_TEXTS[fill].label.toLowerCase()],
    [
      'reached',
      'text',
      ({ fill, direct }) => (fill === 'notExposed' ? null : direct ? 'the flow itself' : 'further up'),
    ],
    ['evidence', 'text', ({ evidence }) => evidence],
  ];
}

/** The drawn graph: sources and flows with all words on them. */
export function buildExportGraph(
  header: ExportGraph['header'],
  sources: readonly SourceRow[],
  flows: readonly FlowRow[],
  { measure, currency }: { measure: Measure; currency: string },
): ExportGraph {
  const nodes = createExportTable('Sources', defineSourceColumns(measure, currency), sources);
  const arcs = createExportTable('Flows', defineFlowColumns(currency), flows);
  return {
    header,
    nodeColumns: nodes.columns,
    nodes: sources.map(({ key, name }, at) => ({ id: key, label: name, values: nodes.rows[at] ?? [] })),
    arcColumns: arcs.columns,
    arcs: flows.map(({ key, fromKey, toKey }, at) => ({
      id: `flow-${key}`,
      from: fromKey,
      to: toKey,
      values: arcs.rows[at] ?? [],
    })),
  };
}

/** The same as one CSV: the header's lines, the sources, an empty line, the flows. */
export function writeNetworkCsv({ header, nodeColumns, nodes, arcColumns, arcs }: ExportGraph): string {
  const nameOf = ({ name }: ExportColumn): string => name;
  const blocks = [
    writeCsv(['what', 'value'], header),
    writeCsv(
      ['source', 'name', ...nodeColumns.map(nameOf)],
      nodes.map(({ id, label, values }) => [id, label, ...values]),
    ),
    writeCsv(
      ['from', 'to', ...arcColumns.map(nameOf)],
      arcs.map(({ from, to, values }) => [from, to, ...values]),
    ),
  ];
  return BYTE_ORDER_MARK + blocks.join('\n');
}
