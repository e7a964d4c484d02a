import { listRiskColumns } from '../../components/readings/reading-columns.ts';
import { ReadingsTable } from '../../components/readings/readings-table.tsx';
import { nameMeasures } from '../../../domain/notes/say-reading.ts';
import type { PartRow } from '../parts/part-row.ts';
import type { SheetContext } from './sheet-context.ts';
import { SheetSection } from './sheet-section.tsx';

/** Money behind a part as the law stands, as agreed and undecided; nothing if the readings agree on it. */
export function ReadingsSection({ row: { part }, context }: { row: PartRow; context: SheetContext }) {
  const { report } = context;
  if (part.revenueByReading === null) return null;
  const found = new Set(part.findings.map(({ limb }) => limb));
  return (
    <SheetSection title="Readings of the law">
      <ReadingsTable
        title="Revenue at risk of the part under each reading."
        chosen={report.reading}
        rules={report.readings.rules.filter(({ limbId }) => found.has(limbId))}
        columns={listRiskColumns(part.revenueByReading, report.currency)}
        nameOf={nameMeasures(report.measures)}
      />
    </SheetSection>
  );
}
