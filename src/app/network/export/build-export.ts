import { FILL_TEXTS } from '../../views/fill-names.ts';
import { STATUS_WORDS } from '../../views/status-glyph.tsx';
import { writeCsv } from '../../../domain/write-csv.ts';
import { MEASURE_WORDS, formatAmount, isMoney } from '../measure-words.ts';
import type { Measure } from '../network-search.ts';
import type { FlowRow, SourceRow } from '../table-rows.ts';
import type { ExportGraph } from './write-graph-xml.ts';

type Value = string | number | null;

/** What is told of a drawn source, by column; shares 0 to 1, money in whole units of the currency, null: not known. */
function describeSource(row: SourceRow, measure: Measure, currency: string): Record<string, Value> {
  return {
    part: row.partNumber,
    place: row.place === '' ? null : row.place,
    country: row.country,
    tier: row.tier,
    stage: row.stage,
    sources: row.sources,
    exposure: FILL_TEXTS[row.fill].label.toLowerCase(),
    lost_surely: row.worlds.sure,
    lost_or_possibly: row.worlds.possible,
    lost_or_if_paused_back: row.worlds.ifPausedBack,
    lost_or_unknown: row.worlds.ifUnknown,
    rule: row.status === null ? null : STATUS_WORDS[row.status],
    ...describeAmount(row.amount, measure, currency),
  };
}

/** The chosen measure; days beyond the horizon are no number. */
function describeAmount(amount: number | null, measure: Measure, currency: string): Record<string, Value> {
  const name = MEASURE_WORDS[measure].toLowerCase().replaceAll(' ', '_');
  if (isMoney(measure)) return { [`${name}_${currency}`]: amount };
  if (measure === 'systemic') return { [name]: amount };
  const days = amount === null || !Number.isFinite(amount) ? null : amount;
  return { [`${name}_days`]: days, [name]: formatAmount(measure, amount ?? Number.NaN, currency) };
}

function describeFlow(row: FlowRow, currency: string): Record<string, Value> {
  return {
    lanes: row.lanes,
    [`value_a_year_${currency}`]: row.value,
    lanes_without_value: row.unpriced,
    exposure: FILL_TEXTS[row.fill].label.toLowerCase(),
    reached: row.fill === 'notExposed' ? null : row.direct ? 'the flow itself' : 'further up',
    evidence: row.evidence,
  };
}

/** What is drawn as a graph: sources and flows with all that is told of them. */
export function buildExportGraph(
  header: ExportGraph['header'],
  sources: readonly SourceRow[],
  flows: readonly FlowRow[],
  { measure, currency }: { measure: Measure; currency: string },
): ExportGraph {
  return {
    header,
    nodes: sources.map((row) => ({ id: row.key, label: row.name, values: describeSource(row, measure, currency) })),
    arcs: flows.map((row) => ({
      id: `flow-${row.key}`,
      from: row.fromKey,
      to: row.toKey,
      values: describeFlow(row, currency),
    })),
  };
}

/** The same as one CSV: the header's lines, the sources, an empty line, the flows. */
export function writeNetworkCsv({ header, nodes, arcs }: ExportGraph): string {
  const nodeNames = Object.keys(nodes[0]?.values ?? {});
  const arcNames = Object.keys(arcs[0]?.values ?? {});
  const blocks = [
    writeCsv(['what', 'value'], header),
    writeCsv(
      ['source', 'name', ...nodeNames],
      nodes.map(({ id, label, values }) => [id, label, ...nodeNames.map((name) => values[name] ?? null)]),
    ),
    writeCsv(
      ['from', 'to', ...arcNames],
      arcs.map(({ from, to, values }) => [from, to, ...arcNames.map((name) => values[name] ?? null)]),
    ),
  ];
  return blocks.join('\n');
}
