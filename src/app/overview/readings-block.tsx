import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { listFillColumns } from '../components/readings/reading-columns.ts';
import { ListReadings } from '../components/readings/list-readings.tsx';
import { ReadingsTable } from '../components/readings/readings-table.tsx';
import { nameMeasures } from '../../domain/notes/say-reading.ts';

/** Differences between the readings of the law: the fills of the company, and stops by lists of parties; nothing if the readings agree. */
export function ReadingsBlock({ report }: { report: ExposureSummary }) {
  const { totals, rules } = report.readings;
  return (
    <>
      {totals === null ? null : (
        <ReadingsTable
          title="Two clocks: what the law says, and what was agreed. Yearly revenue under each reading."
          chosen={report.reading}
          rules={rules}
          columns={listFillColumns(totals, report.currency)}
          nameOf={nameMeasures(report.measures)}
        />
      )}
      <ListReadings report={report} />
    </>
  );
}
