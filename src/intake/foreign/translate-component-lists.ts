import { writeBom } from './bom/bom-writer.ts';
import type { BomEntry } from './bom/bom-writer.ts';
import { isLineLeftOut } from './leave-out-lines.ts';
import { readPartFacts } from './part-register.ts';
import { createRowCounter } from './table-translation.ts';
import type { TableTranslation, Translated } from './table-translation.ts';

/**
 * A product in each row with the ids of its parts as one list in a cell. An id counts as often as it stands in the list. Where an id is
 * that of a supplier, the part is what that supplier delivers, and the supplier its source.
 */
export function translateComponentLists(translation: TableTranslation): Translated {
  const { cells } = translation;
  const { lines, file, sheet } = cells.table.source;
  const counter = createRowCounter();
  const entries: BomEntry[] = [];
  const parts = new Set<string>();
  let fromSuppliers = 0;
  for (const line of lines) {
    if (isLineLeftOut(translation, line)) {
      counter.leaveOut(line.row, 'refused');
      continue;
    }
    const product = cells.get(line, 'part-number') || cells.get(line, 'parent') || cells.get(line, 'description');
    if (product === '') {
      counter.leaveOut(line.row, 'heading');
      continue;
    }
    parts.add(product);
    translation.parts.add(line.row, product, readPartFacts(cells, line, cells.get(line, 'description')));
    const listed = new Map<string, number>();
    for (const id of splitIds(cells.get(line, 'component-ids'))) listed.set(id, (listed.get(id) ?? 0) + 1);
    for (const [id, count] of listed) {
      parts.add(id);
      const firm = translation.findPart(id) === null ? translation.firmRegister.all.get(id) : undefined;
      const facts = firm === undefined || firm.delivers === '' ? [] : [['description', firm.delivers] as const];
      translation.parts.add(line.row, id, new Map(facts));
      if (firm !== undefined) {
        fromSuppliers += 1;
        translation.sources.addSupplier(line.row, id, id);
      }
      entries.push({
        row: line.row,
        otherRows: [],
        parent: product,
        child: id,
        value: count,
        text: String(count),
        unit: '',
        yieldText: '',
        essential: '',
      });
    }
  }
  if (fromSuppliers > 0) {
    translation.log.note({
      code: 'supplier-as-part',
      file,
      sheet,
      column: cells.header('component-ids', 'component-ids'),
      message: `Listed ids that are suppliers; a part of the same id stands for what each delivers (${fromSuppliers}).`,
    });
  }
  const written = writeBom(cells, entries);
  return {
    tables: written.table === null ? [] : [written.table],
    count: counter.count({ lines: lines.length, joined: [], parts: parts.size, quantity: null }),
  };
}

function splitIds(cell: string): readonly string[] {
  return cell
    .replaceAll(/^[[({]|[\])}]$/g, '')
    .split(/[,;|、，；\n]+/)
    .map((id) => id.trim().replaceAll(/^["']|["']$/g, ''))
    .filter((id) => id !== '');
}
