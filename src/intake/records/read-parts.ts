import { tellsMaterial } from '../../catalogue/find-material.ts';
import { readPropertyWord } from '../../domain/letters/property-words.ts';
import { namesConcern, namesConcernBeside } from '../../catalogue/words-of-concern.ts';
import type { Form } from '../../domain/closed-lists.ts';
import { readMonths } from '../../domain/by-month.ts';
import { PROPERTIES } from '../../domain/tables/contents.ts';
import { PARTS } from '../../domain/tables/parts.ts';
import { WORD_LISTS } from '../base/closed-words.ts';
import type { WordList } from '../base/closed-words.ts';
import { readContentsInWords } from '../values/contents/contents-in-words.ts';
import { findUnreadContent } from '../values/contents/unread-contents.ts';
import { parseFigure } from '../values/parse-figure.ts';
import type { NumberRange } from '../values/parse-values.ts';
import { NO_HINT } from '../base/part-hints.ts';
import type { PartHint } from '../base/part-hints.ts';
import type { PartDraft, PropertyDraft } from '../base/record-drafts.ts';
import { createFieldsReader } from './read-fields.ts';
import { refuseBackwards } from './refuse-backwards.ts';
import type { RowReader } from './row-reader.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';

const readPart = createFieldsReader<PartDraft>(PARTS);
const readProperty = createFieldsReader<PropertyDraft>(PROPERTIES);

/** Parts, and properties from columns of their own. */
export type PartsReading = {
  readonly parts: PartDraft[];
  readonly properties: PropertyDraft[];
  /** Hints on a part in further cells of its row. */
  readonly hints: ReadonlyMap<string, PartHint>;
};

/**
 * Reads the `parts` table. Money and stock are per `unit` and never negative; a margin may be. A column with the name of a property of the catalogue
 * becomes a property record.
 */
export function readParts(reader: RowReader, vocabulary: Vocabulary): PartsReading {
  const parts: PartDraft[] = [];
  const properties: PropertyDraft[] = [];
  const hints = new Map<string, PartHint>();
  const propertyColumns = [...vocabulary.propertyNames].filter((name) => reader.has(name));
  const categories: WordList<string> = { words: ['an id or name of the catalogue'], find: vocabulary.findCategory };
  for (const line of reader.source.lines) {
    reader.move(line);
    const partNumber = reader.requiredId('part_number');
    if (partNumber === null) continue;
    const description = reader.text('description');
    const form = reader.word('form', WORD_LISTS.form);
    const kind = reader.word('kind', WORD_LISTS.kind);
    const category = readCategory(reader, categories, { description, form }, vocabulary);
    parts.push(fillYear(reader, readPart(reader, { partNumber, description, kind, category, form })));
    const hint = readHint(reader, category, vocabulary);
    if (hint !== NO_HINT) hints.set(partNumber, addHint(hints.get(partNumber), hint));
    for (const name of propertyColumns) {
      const value = readPropertyCell(reader, name, name, vocabulary);
      if (value === null) continue;
      properties.push({
        partNumber,
        property: name,
        ...value,
        conditions: null,
        evidence: null,
        evidenceDate: null,
        rows: reader.rows(),
      });
    }
  }
  return { parts, properties, hints };
}

/** A part with twelve months of demand and no figure of the year has their sum as its year; noted. */
function fillYear(reader: RowReader, part: PartDraft): PartDraft {
  const months = part.annualDemand === null ? readMonths(part.demandByMonth) : null;
  if (months === null || months.includes(null)) return part;
  const annualDemand = months.reduce<number>((sum, units) => sum + (units ?? 0), 0);
  reader.note('demand_by_month', {
    code: 'periods-summed',
    found: String(annualDemand),
    message: `The twelve months of ${part.partNumber} are added up to a year: ${annualDemand}.`,
  });
  return { ...part, annualDemand };
}

/**
 * Cells beside the fields telling the kind of the part: a group outside the categories, a material, and a mark of a sold part. Only understood words
 * are kept.
 */
function readHint(reader: RowReader, category: string | null, { tellsThing }: Vocabulary): PartHint {
  const group = category === null ? reader.text('category') : '';
  const material = reader.has('material') ? reader.text('material') : '';
  const isGroup = group !== '' && tellsThing(group);
  const isMaterial =
    material !== '' && (tellsMaterial(material) || statesContents(material) || namesConcernBeside(material, '', false));
  const isSold = reader.has('sold') && reader.text('sold') !== '';
  if (!isGroup && !isMaterial && !isSold) return NO_HINT;
  return { group: isGroup ? group : '', material: isMaterial ? material : '', isSold };
}

/** Whether a cell states the amount of an element, be it read or only named in a note. */
function statesContents(cell: string): boolean {
  return readContentsInWords(cell).length > 0 || findUnreadContent(cell, []) !== null;
}

/** The hints of several rows together; the first of each kind stands. */
export function addHint(first: PartHint | undefined, next: PartHint): PartHint {
  if (first === undefined) return next;
  return {
    group: first.group || next.group,
    material: first.material || next.material,
    isSold: first.isSold || next.isSold,
  };
}

/**
 * The category of a part. A category by which nothing in the part is controlled is not taken if the row speaks against it: by a form nobody
 * understands, or, for a category told from a word, by a description naming a magnet, motor, sensor, cell or rare earth.
 */
function readCategory(
  reader: RowReader,
  categories: WordList<string>,
  { description, form }: { description: string; form: Form | null },
  { getClosing }: Vocabulary,
): string | null {
  const category = reader.word('category', categories);
  const closing = category === null ? null : getClosing(category);
  if (category === null || closing === null) return category;
  const word = reader.text('category');
  const isFormOpen = form === null && reader.text('form') !== '';
  const isTold = word !== category && namesConcern(description, closing === 'magnet');
  if (!isFormOpen && !isTold) return category;
  reader.note('category', {
    code: 'category-doubted',
    found: word,
    expected: 'a category that the rest of the row bears out',
    message: `“${word}” is not taken as the category, since ${isFormOpen ? 'the form is not understood' : `“${description}” names something that may be controlled`}: what the part is stays open.`,
  });
  return null;
}

/** Reads the `properties` table. A property missing from the catalogue is kept and noted. */
export function readProperties(reader: RowReader, vocabulary: Vocabulary): PropertyDraft[] {
  const properties: PropertyDraft[] = [];
  for (const line of reader.source.lines) {
    reader.move(line);
    const partNumber = reader.requiredId('part_number');
    const given = reader.requiredId('property');
    if (partNumber === null || given === null) continue;
    const folded = given.toLowerCase().replaceAll(/[\s-]+/g, '_');
    const property = vocabulary.properties.has(folded) ? folded : given;
    if (!vocabulary.properties.has(property)) {
      reader.note('property', {
        code: 'unknown-property',
        found: given,
        expected: 'a property of the catalogue',
        message: `No rule asks for the property “${given.slice(0, 60)}”; it is kept and decides nothing.`,
      });
    }
    const min = reader.number('min');
    const max = reader.number('max');
    if (min !== null && max !== null && min > max) refuseBackwards(reader, 'min', min, max);
    const value = reader.text('text') === '' ? null : readPropertyCell(reader, 'text', property, vocabulary);
    properties.push(
      readProperty(reader, {
        partNumber,
        property,
        min: min ?? value?.min ?? null,
        max: max ?? value?.max ?? null,
        text: value?.text ?? null,
      }),
    );
  }
  return properties;
}

/** A property as number, range or word, as the catalogue defines it; null if blank or not understood. */
function readPropertyCell(
  reader: RowReader,
  column: string,
  property: string,
  vocabulary: Vocabulary,
): (NumberRange & { text: string | null }) | null {
  const cell = reader.text(column);
  if (cell === '') return null;
  const definition = vocabulary.properties.get(property);
  if (definition?.kind === 'number') {
    const figure = parseFigure(cell, reader.source.decimalComma, definition.unit);
    if (figure !== null) return figure;
    reader.error(column, {
      code: 'bad-number',
      found: cell,
      expected: 'a number, a bound such as < 300, or a range such as 2.46-2.55',
      message: `${property} holds “${cell.slice(0, 60)}”; expected a number, a bound such as < 300, or a range such as 2.46-2.55.`,
    });
    return null;
  }
  if (definition === undefined || definition.words.length === 0) return { min: null, max: null, text: cell };
  const text = reader.word(column, {
    words: definition.words,
    find: (found) => readPropertyWord(property, found, definition.words),
  });
  return text === null ? null : { min: null, max: null, text };
}
