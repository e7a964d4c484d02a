import { cleanCell, isMissing } from '../../values/foreign-cells.ts';
import { readFirstWord } from '../../mapping/settle-matrices.ts';
import { foldContinuations, readDescription } from '../lines/fold-continuations.ts';
import { identifyPart } from '../lines/identify-part.ts';
import { isRowLeftOut } from '../leave-out-lines.ts';
import { foldUnit } from '../../values/parse-amount.ts';
import { readPartFacts } from '../part-register.ts';
import { createRowCounter, noteRows, type TableTranslation, type Translated } from '../table-translation.ts';
import { writeBom, type BomEntry } from './bom-writer.ts';

/** `x`, `●`: that a part is in a product, and not how many of it. */
const TICKED = /^(?:x|✓|✔|●|•|yes|ja|oui)$/i;

/**
 * Translates a bill with a column for each of several products: a row is a part, a cell under the number of a product says how many of the part go into one of it. A
 * blank, a dash or a 0 is none.
 */
export function translateMatrix(translation: TableTranslation): Translated {
  const { cells } = translation;
  const counter = createRowCounter();
  const all = foldContinuations(cells);
  const places = cells.table.columns.get('parent-quantity') ?? [];
  const parents = places.map((place) => {
    const name = nameParent(cells.table.source.header[place] ?? '');
    const partNumber = translation.findPart(name) ?? translation.findPart(readFirstWord(name));
    return { place, partNumber: partNumber ?? translation.resolveKey(name) };
  });
  const entries: BomEntry[] = [];
  const ticked: number[] = [];
  const partNumbers = new Set<string>();
  let total = 0;
  for (const { partNumber } of parents) translation.parts.add(cells.table.source.headerRow, partNumber);
  for (const row of all) {
    const { line } = row;
    const identity = identifyPart(cells, row, translation.makers);
    if (isRowLeftOut(translation, row)) {
      counter.leaveOut(line.row, 'refused');
      continue;
    }
    if (identity === null) {
      counter.leaveOut(line.row, 'heading');
      continue;
    }
    const partNumber = translation.resolveKey(identity.partNumber);
    partNumbers.add(partNumber);
    const described = readDescription(cells, row, partNumber) || (identity.name ?? '');
    translation.parts.add(line.row, partNumber, readPartFacts(cells, line, described));
    for (const { row: joined } of row.continued) translation.parts.add(joined, partNumber);
    translation.sources.add(row, partNumber, identity.maker);
    for (const { place, partNumber: parent } of parents) {
      const cell = cells.cellAt(line, place);
      const isTicked = TICKED.test(cell);
      const amount = isTicked ? null : cells.amountAt(line, place);
      if (isMissing(cell) || cell === '' || amount?.value === 0) continue;
      if (isTicked) ticked.push(line.row);
      total += amount?.value ?? 0;
      entries.push({
        row: line.row,
        otherRows: row.continued.map((joined) => joined.row),
        parent,
        child: partNumber,
        value: isTicked ? 1 : (amount?.value ?? null),
        text: isTicked ? '1' : amount === null ? cell : String(amount.value),
        unit: foldUnit(cells.get(line, 'unit')) || foldUnit(amount?.unit ?? ''),
        yieldText: '',
        essential: '',
      });
    }
  }
  const written = writeBom(cells, entries);
  const { file, sheet, headerRow } = cells.table.source;
  translation.log.note({
    code: 'bill-by-product',
    file,
    sheet,
    row: headerRow,
    message: `Each of these columns says how many go into one product: ${parents.map(({ partNumber }) => partNumber).join(', ')}.`,
  });
  noteRows(
    translation,
    'quantity-ticked',
    [...new Set(ticked)],
    'Rows that only tick in which products a part is; one piece is taken for each, so look at how many it is',
  );
  return {
    tables: written.table === null ? [] : [written.table],
    count: counter.count({ lines: all.length, joined: all, parts: partNumbers.size, quantity: total }),
  };
}

/** The product of a column: its header without a word for the quantity before or behind. */
function nameParent(header: string): string {
  return cleanCell(header)
    .replace(/^(?:qty|quantity|menge|anzahl|stück|pcs)\.?(?:\s*(?:per|in|for|pro|je|für|of))?\s+/i, '')
    .replace(/\s*[([](?:qty|quantity|menge|stk|stück|pcs|pc|ea)\.?[)\]]$/i, '');
}
