import { writeBom } from './bom/bom-writer.ts';
import type { BomEntry } from './bom/bom-writer.ts';
import { isLineLeftOut } from './leave-out-lines.ts';
import { readPartFacts } from './part-register.ts';
import { createRowCounter, noteRows } from './table-translation.ts';
import type { TableTranslation, Translated } from './table-translation.ts';

type Flow = { row: number; operation: string; item: string; amount: number; text: string };

/**
 * A BOM from the flows of operations: what an operation makes (a positive flow, or the item that the table of operations names) is made of
 * what it consumes (negative flows), per unit made. An operation that makes nothing known stands for a part of its own name, noted.
 */
export function translateOperations(translation: TableTranslation): Translated {
  const { cells } = translation;
  const { lines } = cells.table.source;
  const counter = createRowCounter();
  const flows: Flow[] = [];
  let total = 0;
  for (const line of lines) {
    if (isLineLeftOut(translation, line)) {
      counter.leaveOut(line.row, 'refused');
      continue;
    }
    const operation = cells.get(line, 'operation');
    const item = cells.get(line, 'part-number');
    if (operation === '' || item === '') {
      counter.leaveOut(line.row, 'heading');
      continue;
    }
    const amount = cells.amount(line, 'quantity')?.value ?? Number.NaN;
    total += Number.isNaN(amount) ? 0 : amount;
    translation.parts.add(line.row, item, readPartFacts(cells, line, cells.get(line, 'description')));
    flows.push({ row: line.row, operation, item, amount, text: cells.get(line, 'quantity') });
  }
  // A file without any sign writes what is consumed, and the operation or its table says what is made.
  const signed = flows.some(({ amount }) => amount < 0);
  const made = new Map<string, { item: string; amount: number }>();
  if (signed) {
    for (const { operation, item, amount } of flows)
      if (amount > 0 && !made.has(operation)) made.set(operation, { item, amount });
  }
  const unnamed: number[] = [];
  const entries: BomEntry[] = [];
  for (const { row, operation, item, amount, text } of flows) {
    if (signed && amount > 0) {
      counter.leaveOut(row, 'produced', amount);
      continue;
    }
    if (amount === 0) {
      counter.leaveOut(row, 'quantity-zero');
      continue;
    }
    const output = made.get(operation) ?? {
      item: translation.findProduct(operation) ?? translation.findPart(operation),
      amount: 1,
    };
    if (output.item === null) unnamed.push(row);
    const parent = output.item ?? operation;
    if (!translation.parts.entries.has(parent)) translation.parts.add(row, parent);
    entries.push({
      row,
      otherRows: [],
      parent,
      child: item,
      value: Number.isNaN(amount) ? null : Math.abs(amount) / output.amount,
      text,
      unit: '',
      yieldText: '',
      essential: '',
    });
  }
  const written = writeBom(cells, entries);
  noteRows(
    translation,
    'operation-without-item',
    unnamed,
    'Flows of operations that make no known item; a part of the name of the operation stands for it',
  );
  noteRows(
    translation,
    'lines-added',
    written.addedRows,
    'Lines that repeat a part under the same parent; the quantities are added',
  );
  return {
    tables: written.table === null ? [] : [written.table],
    count: counter.count({
      lines: lines.length,
      joined: [],
      parts: new Set(flows.map(({ item }) => item)).size,
      quantity: cells.has('quantity') ? total : null,
    }),
  };
}

/** The items that operations make, by operation, from tables that say so. */
export function readOperations(
  translations: readonly Pick<TableTranslation, 'cells' | 'log'>[],
): ReadonlyMap<string, string> {
  const products = new Map<string, string>();
  for (const translation of translations) {
    const { cells } = translation;
    if (cells.table.purpose !== 'operations') continue;
    for (const line of cells.table.source.lines) {
      const operation = cells.get(line, 'operation');
      const item = cells.get(line, 'part-number');
      if (operation !== '' && item !== '' && !products.has(operation) && !isLineLeftOut(translation, line))
        products.set(operation, item);
    }
  }
  return products;
}
