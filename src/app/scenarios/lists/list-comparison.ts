import { type ColumnDefinition, createExportTable, type ExportTable } from '../../../domain/tables/export-table.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { ComparisonGroup, ComparisonRow } from '../compare/build-comparison.ts';

type Line = { readonly of: string; readonly row: ComparisonRow };

/** A comparison as it stands on screen: outcomes, then inputs, one column for each scenario; two of one name are told apart by their place. */
export function listComparison(
  scenarios: readonly Scenario[],
  outcomes: readonly ComparisonRow[],
  inputs: readonly ComparisonGroup[],
): ExportTable {
  const lines: Line[] = [
    ...outcomes.map((row) => ({ of: 'Outcomes', row })),
    ...inputs.flatMap(({ title, rows }) => rows.map((row) => ({ of: title, row }))),
  ];
  const columns: ColumnDefinition<Line>[] = [
    ['of', 'text', ({ of }) => of],
    ['what', 'text', ({ row }) => row.label],
    ...scenarios.map(({ name }, place): ColumnDefinition<Line> => [
      `${place + 1} ${name}`,
      'text',
      ({ row }) => row.texts[place] ?? null,
    ]),
    ['differs', 'text', ({ row }) => (row.differs ? 'yes' : '')],
  ];
  return createExportTable('Scenarios side by side', columns, lines);
}
