import type { ExposureSummary } from '../../../engine/exposure/report.ts';
import { LateReadingsTable } from './late-readings-table.tsx';
import { listRiskColumns } from './reading-columns.ts';

/** What lists of parties stop for good under each reading of the law, list by list; nothing if the readings agree. */
export function ListReadings({ report }: { report: ExposureSummary }) {
  return report.readings.lists.map(({ name, companies, rule, figures }) => (
    <LateReadingsTable
      key={rule.limbId}
      title={`${name} names ${companies.join(', ')}: revenue of goods that nobody may send there, and that no licence helps. It is in the figures above.`}
      chosen={report.reading}
      rules={[rule]}
      columns={listRiskColumns(figures, report.currency)}
      nameOf={() => name}
    />
  ));
}
