import { findProperty, isSameUnit } from '../dictionary/property-words.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import type { SourceLine } from '../base/source-table.ts';
import { parseFigure } from '../values/parse-figure.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';
import { createCanonicalWriter } from './canonical-table.ts';
import type { CanonicalWriter } from './canonical-table.ts';
import { readDeclaredDay } from '../tables/declared/declared-days.ts';
import { findTermPlaces } from './declared/contents-terms.ts';
import { isLineLeftOut } from './leave-out-lines.ts';
import { splitCode } from './lines/identify-part.ts';
import { createRowCounter } from './table-translation.ts';
import type { TableTranslation, Translated } from './table-translation.ts';

/** Returns a writer of the canonical table of properties, whose columns bear the headers of this table. */
export function createPropertyWriter(cells: ForeignCells): CanonicalWriter {
  return createCanonicalWriter(
    'properties',
    cells.table.source,
    new Map([
      ['part_number', cells.header('part-number', 'part_number')],
      ['property', cells.header('property', 'property')],
      ['text', cells.header('property-value', 'text')],
      ['evidence', 'evidence'],
      ['evidence_date', 'evidence_date'],
    ]),
  );
}

/**
 * Translates what parts can do, one property a row, as classifications and lists of attributes write it. A property that no rule asks for, and one in
 * another unit than the catalogue's, keeps the name of the file and decides nothing. A column that says of which day a row is dates it.
 */
export function translatePropertyList(translation: TableTranslation): Translated {
  const { cells } = translation;
  const { lines } = cells.table.source;
  const counter = createRowCounter();
  const parts = new Set<string>();
  const writer = createPropertyWriter(cells);
  const dayPlace = findTermPlaces(cells).get('date');
  for (const line of lines) {
    if (isLineLeftOut(translation, line)) {
      counter.leaveOut(line.row, 'refused');
      continue;
    }
    const named = cells.get(line, 'part-number');
    const given = splitCode(named)?.code ?? named;
    const property = cells.get(line, 'property');
    const value = cells.get(line, 'property-value') || cells.get(line, 'value');
    if (given === '' || property === '' || value === '') {
      counter.leaveOut(line.row, 'heading');
      continue;
    }
    const partNumber = translation.findPart(given) ?? given;
    translation.parts.add(line.row, partNumber);
    parts.add(partNumber);
    const place = (cells.table.columns.get('property-value') ?? cells.table.columns.get('value'))?.[0] ?? -1;
    const unit = cells.get(line, 'unit') || (foldHeader(property).bracketed ?? '');
    writer.add(line, {
      part_number: partNumber,
      ...readProperty(translation, { line, place, property, unit }),
      evidence: 'declared',
      evidence_date: dayPlace === undefined ? '' : readDeclaredDay(cells.cellAt(line, dayPlace)),
    });
  }
  const table = writer.finish();
  return {
    tables: table === null ? [] : [table],
    count: counter.count({ lines: lines.length, joined: [], parts: parts.size, quantity: null }),
  };
}

/** Writes what the columns that are named after properties state of a part; blank cells state nothing. */
export function writePropertyColumns(
  translation: TableTranslation,
  writer: CanonicalWriter,
  line: SourceLine,
  partNumber: string,
): void {
  const { columns, source } = translation.cells.table;
  for (const place of columns.get('property-column') ?? []) {
    if (translation.cells.cellAt(line, place) === '') continue;
    const property = source.header[place] ?? '';
    const unit = foldHeader(property).bracketed ?? '';
    const stated = readProperty(translation, { line, place, property, unit });
    writer.add(line, { part_number: partNumber, ...stated, evidence: 'declared' });
  }
}

type Stated = { readonly line: SourceLine; readonly place: number; readonly property: string; readonly unit: string };

function readProperty(
  { cells, properties }: TableTranslation,
  { line, place, property, unit }: Stated,
): { readonly property: string; readonly text: string } {
  const text = cells.cellAt(line, place);
  const kept = { property: unit === '' ? property : `${property} (${unit})`, text };
  const id =
    findProperty(property) ??
    findProperty(cells.get(line, 'description')) ??
    (properties.has(property) ? property : null);
  const definition = id === null ? undefined : properties.get(id);
  if (id === null || definition === undefined) return kept;
  if (definition.kind !== 'number') return { property: id, text };
  const amount = cells.amountAt(line, place);
  const written = amount?.unit ?? unit;
  if (!isSameUnit(written === '' ? unit : written, definition.unit)) return kept;
  if (amount !== null) return { property: id, text: String(amount.value) };
  return parseFigure(text, cells.table.source.decimalComma, definition.unit) === null ? kept : { property: id, text };
}
