import { readLevel, stripMarks } from './bom-layout.ts';
import { writeBom, type BomEntry } from './bom-writer.ts';
import { noteTop } from './bom-notes.ts';
import { isLineLeftOut } from '../leave-out-lines.ts';
import { readPartFacts } from '../part-register.ts';
import { createRowCounter, type TableTranslation, type Translated } from '../table-translation.ts';
import { findTopPart } from './top-part.ts';

/** Quantities for the part of the title through all levels, and not for the row above. */
const THROUGHOUT = /result|ergebnis/i;

/**
 * Translates a where-used list: a row at level 1 is an assembly with the part of the title, a row at level n one with the row above it at the
 * level before. One assembly twice there with the same quantity is one, and so is a line that a bill, or another such list, says.
 */
export function translateWhereUsed(translation: TableTranslation): Translated {
  const { cells } = translation;
  const counter = createRowCounter();
  const column = cells.has('parent') ? 'parent' : 'part-number';
  const throughout = THROUGHOUT.test(cells.header('quantity', ''));
  const { lines } = cells.table.source;
  const names = new Set(lines.map((line) => cells.get(line, column)));
  const top = findTopPart(cells.table, translation.findPart, names);
  translation.parts.add(cells.table.source.headerRow, top.partNumber, new Map(top.facts));
  const path: { partNumber: string; quantity: number }[] = [{ partNumber: top.partNumber, quantity: 1 }];
  const entries: BomEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  for (const line of lines) {
    const partNumber = stripMarks(cells.get(line, column));
    const level = readLevel(cells.get(line, 'level'));
    const amount = cells.amount(line, 'quantity');
    if (isLineLeftOut(translation, line)) {
      counter.leaveOut(line.row, 'refused');
      continue;
    }
    const below = level === null ? undefined : path[level - 1];
    if (partNumber === '' || level === null || below === undefined) {
      counter.leaveOut(line.row, 'heading');
      continue;
    }
    const stated = amount?.value ?? 1;
    total += stated;
    const value = throughout && below.quantity > 0 ? stated / below.quantity : stated;
    path.length = level;
    path.push({ partNumber, quantity: stated });
    translation.parts.add(line.row, partNumber, readPartFacts(cells, line, cells.get(line, 'description')));
    const key = JSON.stringify([partNumber, below.partNumber, value]);
    if (seen.has(key) || translation.isWritten(partNumber, below.partNumber)) {
      counter.leaveOut(line.row, 'repeated', stated);
      continue;
    }
    seen.add(key);
    entries.push({
      row: line.row,
      otherRows: [],
      parent: partNumber,
      child: below.partNumber,
      value,
      text: String(value),
      unit: '',
      yieldText: '',
      essential: '',
    });
  }
  const written = writeBom(cells, entries);
  noteTop(translation, top);
  return {
    tables: written.table === null ? [] : [written.table],
    count: counter.count({ lines: lines.length, joined: [], parts: names.size + 1, quantity: total }),
  };
}
