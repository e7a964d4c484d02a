import { createCanonicalWriter } from './canonical-table.ts';
import { isLineLeftOut } from './leave-out-lines.ts';
import type { SourceLine } from '../base/source-table.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';
import { createRowCounter } from './table-translation.ts';
import type { TableTranslation, Translated } from './table-translation.ts';

/**
 * Translates a list of substances by part, as suppliers declare them: one row a substance, with its share of the mass in percent as one
 * figure or from and to. A row that names a substance and no share keeps it open.
 */
export function translateContents(translation: TableTranslation): Translated {
  const { cells } = translation;
  const { lines } = cells.table.source;
  const counter = createRowCounter();
  const parts = new Set<string>();
  const header = (
    column: 'part-number' | 'substance' | 'mass-min' | 'mass-max' | 'mass-share',
    name: string,
  ): [string, string] => [name, cells.header(column, name)];
  const writer = createCanonicalWriter(
    'composition',
    cells.table.source,
    new Map([
      header('part-number', 'part_number'),
      header('substance', 'substance'),
      header('mass-min', 'mass_pct_min'),
      header('mass-max', 'mass_pct_max'),
      header('mass-share', 'mass_pct'),
      ['evidence', 'evidence'],
    ]),
  );
  let above = '';
  for (const line of lines) {
    if (isLineLeftOut(translation, line)) {
      counter.leaveOut(line.row, 'refused');
      continue;
    }
    const named = cells.get(line, 'part-number');
    // A declaration names its part once, over all its substances.
    if (named !== '') above = translation.findPart(named) ?? named;
    const substance = cells.get(line, 'substance');
    if (above === '' || substance === '') {
      counter.leaveOut(line.row, 'heading');
      continue;
    }
    if (!parts.has(above)) translation.parts.add(line.row, above);
    parts.add(above);
    writer.add(line, {
      part_number: above,
      substance,
      mass_pct_min: readPercent(cells, line, 'mass-min'),
      mass_pct_max: readPercent(cells, line, 'mass-max'),
      mass_pct: readPercent(cells, line, 'mass-share'),
      evidence: 'declared',
    });
  }
  const table = writer.finish();
  return {
    tables: table === null ? [] : [table],
    count: counter.count({ lines: lines.length, joined: [], parts: parts.size, quantity: null }),
  };
}

/** A percentage with a point; what is no plain figure stays as written, for the reader of the table to take or to refuse. */
function readPercent(cells: ForeignCells, line: SourceLine, column: 'mass-min' | 'mass-max' | 'mass-share'): string {
  const amount = cells.amount(line, column);
  return amount !== null && (amount.unit === null || amount.unit === '%')
    ? String(amount.value)
    : cells.get(line, column);
}
