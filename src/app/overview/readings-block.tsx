import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { listFillColumns } from '../components/readings/reading-columns.ts';
import { ReadingsTable } from '../components/readings/readings-table.tsx';
import { nameMeasures } from '../../domain/notes/say-reading.ts';

/** The fills of the company under the readings of the law, where any of them differs; nothing where the readings agree. */
export function ReadingsBlock({ report }: { report: ExposureSummary }) {
  const { totals, rules } = report.readings;
  if (totals === null) return null;
  return (
    <ReadingsTable
      title="Two clocks: what the law says, and what was agreed. Yearly revenue under each reading."
      chosen={report.reading}
      rules={rules}
      columns={listFillColumns(totals, report.currency)}
      nameOf={nameMeasures(report.measures)}
    />
  );
}
