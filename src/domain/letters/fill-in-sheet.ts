import { createExportTable, type ExportHeader, type ExportTable } from '../tables/export-table.ts';
import { getElement, getOriginSite } from '../answers/answer-value.ts';
import { CONTENTS_PROPERTY, getAnswerField } from './asked-fields.ts';
import { nameAskedMetals } from './contents-question.ts';
import { nameElement } from './element-words.ts';
import type { LetterLanguage } from './letter-language.ts';
import type { AskedFact, AskedPart, LetterRequest } from './letter.ts';
import { SHEET_COLUMNS, type LetterWords, type SheetColumn } from './letter-words.ts';
import { writeSheetRef } from './sheet-ref.ts';
import { LETTER_WORDS, nameProperty } from './write-letter.ts';

/** Fields with words of their own in a sheet. */
const NAMED_FIELDS: Readonly<Record<string, 'form' | 'family' | 'source' | 'technology'>> = {
  form: 'form',
  magnet_family: 'family',
  source: 'source',
  'source-technology': 'technology',
};

/** A sheet to fill in: its head, and a row for each fact. */
export type FillInSheet = { readonly header: ExportHeader; readonly table: ExportTable };

/**
 * The sheet of a letter, in its language: one row for each fact, the answer left empty. The column Ref identifies each row again when the sheet
 * comes back, with columns and rows moved anywhere.
 */
export function createFillInSheet(request: LetterRequest): FillInSheet {
  const words = LETTER_WORDS[request.language];
  const { sheet } = words;
  const rows = request.parts.flatMap((part, at) => part.facts.map((fact) => ({ part, fact, number: at + 1 })));
  const header: ExportHeader = [
    [sheet.head.company, request.company],
    [sheet.head.supplier, `${request.supplierName} (${request.supplierId})`],
    [sheet.head.replyBy, request.replyBy],
    [sheet.head.howTo, sheet.howTo],
  ];
  type Row = (typeof rows)[number];
  const read: Readonly<Record<SheetColumn, (row: Row) => string>> = {
    number: ({ number }) => String(number),
    theirs: ({ part }) => part.supplierPartNumber ?? '',
    ours: ({ part }) => part.partNumber,
    goods: ({ part }) => nameGoods(part, words),
    question: ({ fact }) => nameFact(fact, request),
    answer: () => '',
    unit: ({ fact }) => nameUnit(fact, words),
    asOf: () => '',
    evidence: () => '',
    remark: () => '',
    ref: ({ part, fact }) => writeRef(request.supplierId, part, fact),
  };
  const table = createExportTable<Row>(
    sheet.title,
    SHEET_COLUMNS.map((column) => [sheet.columns[column], 'text', read[column]] as const),
    rows,
  );
  return { header, table };
}

/** The name of an answer to a fact for knowing it again. */
export function writeRef(supplierId: string, { partNumber }: Pick<AskedPart, 'partNumber'>, fact: AskedFact): string {
  return writeSheetRef({ supplierId, partNumber, field: getAnswerField(fact) });
}

function nameGoods({ form }: AskedPart, words: LetterWords): string {
  return form === null ? '' : words.forms[form];
}

function nameFact(fact: AskedFact, { language }: LetterRequest): string {
  return nameAskedField(getAnswerField(fact), language);
}

/** Returns a sheet's wording, in a language, of the question for the answer of a field. */
export function nameAskedField(field: string, language: LetterLanguage): string {
  const words = LETTER_WORDS[language];
  const element = getElement(field);
  if (element !== null) return nameElement(element, language);
  if (getOriginSite(field) !== null) return words.sheet.origin;
  if (field === CONTENTS_PROPERTY) return words.sheet.contents(nameAskedMetals(language));
  const kind = NAMED_FIELDS[field];
  return kind === undefined ? nameProperty(field, words) : words.sheet[kind];
}

function nameUnit(fact: AskedFact, { sheet }: LetterWords): string {
  if (fact.kind === 'share') return sheet.units.share;
  if (fact.kind === 'property' && fact.unit !== null) return fact.unit;
  return fact.kind === 'origin' ? sheet.units.country : sheet.units.word;
}
