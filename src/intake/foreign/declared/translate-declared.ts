import type { SourceLine } from '../../base/source-table.ts';
import type { Declarers, FirmList } from '../../base/foreign-table.ts';
import { createCanonicalWriter, type CanonicalWriter } from '../canonical-table.ts';
import { createRowCounter, noteRows, type TableTranslation, type Translated } from '../table-translation.ts';
import {
  chooseDeclarations,
  chooseOfEach,
  type ChosenDeclaration,
  type Declaration,
  nameSupplier,
} from './choose-declarations.ts';
import type { DeclaredPart } from './declared-part.ts';
import { separateMaterials } from './own-materials.ts';
import { noteChosen } from './note-chosen.ts';
import { readDeclaredList } from './read-declared-list.ts';
import { listPointed } from './pointed-elsewhere.ts';
import { addPresent, findUnknownName, weighPart } from './weigh-part.ts';
import { nameSome } from '../../base/name-some.ts';

/** Whether another table of the same files gives a part's contents, before a declaration. */
export type HasLines = (part: string) => boolean;

type Sheet = {
  readonly translation: TableTranslation;
  readonly parts: readonly DeclaredPart[];
  readonly bom: CanonicalWriter;
  readonly composition: CanonicalWriter;
  readonly named: Set<string>;
  /** Declarers in force, by part. */
  readonly declarers: Map<string, Declarers>;
};

/** A declaration with the list that it stands in. */
type Placed = Declaration & { readonly sheet: Sheet };

/**
 * Translates declared lists: each node with a number is a part, the things inside of it lines of its BOM, and the contents of a part without
 * parts of its own are weighed. All lists together, so of two declarations of one part the newer counts.
 */
export function translateDeclaredLists(
  translations: readonly TableTranslation[],
  hasLines: HasLines,
): ReadonlyMap<TableTranslation, Translated> {
  const sheets = translations.map(openSheet);
  const declared = new Map<string, Placed[]>();
  for (const sheet of sheets) {
    for (const part of sheet.parts) takePart(part, sheet, { declared, hasLines });
  }
  for (const [partNumber, all] of declared) {
    // Statements alone replace no list; where there is one, they are held against it.
    const lists = all.filter(({ part }) => part.materials.length > 0);
    const counting = lists.length === 0 ? all : lists;
    const chosen = chooseDeclarations(counting);
    if (chosen === null) continue;
    const { sheet } = chosen.latest;
    const beside = all.filter((one) => !counting.includes(one)).flatMap(({ part }) => part.present);
    writeContents(partNumber, holdAgainst(chosen, beside, { partNumber, sheet }), sheet);
  }
  return new Map(sheets.map((sheet) => [sheet.translation, finishSheet(sheet)]));
}

/** What is declared with what statements of other papers say is there besides; where the lists do not hold it, they do not count as complete. */
function holdAgainst(
  chosen: ChosenDeclaration,
  present: DeclaredPart['present'],
  { partNumber, sheet }: { partNumber: string; sheet: Sheet },
): ChosenDeclaration {
  if (present.length === 0) return chosen;
  const substances = new Map(chosen.substances);
  const missing = present.filter((substance) => addPresent(substance, substances));
  if (missing.length === 0) return { ...chosen, substances };
  const names = missing.map(({ name, cas }) => name || cas).join(', ');
  note(
    sheet,
    chosen.latest.part.row,
    'declaration-contradicts-itself',
    `The declarations of ${partNumber} contradict each other: ${names} is said to be above a threshold, and no list of its materials holds it. Its list does not count as complete.`,
  );
  return { ...chosen, substances, rest: null };
}

function openSheet(translation: TableTranslation): Sheet {
  const { source, declared } = translation.cells.table;
  const asIs = (...names: readonly string[]): Map<string, string> => new Map(names.map((name) => [name, name]));
  return {
    translation,
    parts: readDeclaredList(declared ?? source),
    bom: createCanonicalWriter('bom', source, asIs('parent', 'child', 'quantity', 'unit', 'essential')),
    composition: createCanonicalWriter(
      'composition',
      source,
      asIs('part_number', 'substance', 'mass_pct_min', 'mass_pct_max', 'evidence', 'evidence_date'),
    ),
    named: new Set(),
    declarers: new Map(),
  };
}

/** The company's own number of a declared part: its own where the declaration states it, else that of a part of a similar spelling. */
function findNumber(part: DeclaredPart, { translation }: Sheet): string {
  const own = part.ourNumber === '' ? null : translation.findPart(part.ourNumber);
  return (
    own ??
    (part.number === '' ? null : translation.findPart(part.number)) ??
    (part.number || part.ourNumber || part.name)
  );
}

function takePart(
  part: DeclaredPart,
  sheet: Sheet,
  context: { declared: Map<string, Placed[]>; hasLines: HasLines },
): void {
  const partNumber = findNumber(part, sheet);
  const { translation, named } = sheet;
  if (partNumber === '') {
    note(sheet, part.row, 'declared-without-number', 'A part is declared without number and name, and is not read.');
    return;
  }
  named.add(partNumber);
  const facts = new Map<string, string>();
  if (part.name !== '' && part.name !== partNumber) facts.set('description', part.name);
  translation.parts.add(part.row, partNumber, facts);
  if (part.children.length === 0) {
    const { file } = translation.cells.table.source;
    const weighed = weighPart(part);
    for (const fault of weighed.faults) {
      note(
        sheet,
        part.row,
        'declaration-contradicts-itself',
        `The declaration of ${partNumber} contradicts itself: ${fault}. It is kept as it stands, and its list does not count as complete.`,
      );
    }
    noteUnread(part, partNumber, sheet);
    const isOpen = weighed.faults.length > 0;
    const rest = isOpen ? null : weighed.rest;
    const declaration = { part, file, sheet, weighed: { ...weighed, rest, pointed: listPointed(part) } };
    if (part.materials.length + part.present.length > 0)
      context.declared.set(partNumber, [...(context.declared.get(partNumber) ?? []), declaration]);
    return;
  }
  const stands = context.hasLines(partNumber);
  if (stands) {
    note(
      sheet,
      part.row,
      'declared-lines-stand-elsewhere',
      `${partNumber} is declared with ${part.children.length} parts inside of it; another table says what it is made of, which stands.`,
    );
  }
  const materials = stands ? null : separateMaterials(part, partNumber);
  if (materials !== null) noteMaterials(part, partNumber, sheet);
  for (const child of materials === null ? part.children : [...part.children, materials]) {
    const childNumber = findNumber(child, sheet);
    if (childNumber === partNumber) {
      note(sheet, child.row, 'declared-loop', `${partNumber} is declared as a part of itself; the line is not read.`);
      continue;
    }
    takePart(child, sheet, context);
    if (!stands && childNumber !== '')
      sheet.bom.add(
        { row: child.row },
        { parent: partNumber, child: childNumber, quantity: String(child.pieces), unit: 'pcs', essential: 'yes' },
      );
  }
}

function noteMaterials(part: DeclaredPart, partNumber: string, sheet: Sheet): void {
  const names = part.materials.map(({ name }) => name).filter((name) => name !== '');
  note(
    sheet,
    part.row,
    'assembly-holds-materials',
    `${partNumber} is declared with parts and with materials of its own (${names.slice(0, 5).join(', ')}): the materials together count as one more part in it, ${partNumber}/materials, of which nobody says who supplies it.`,
  );
}

function writeContents(partNumber: string, chosen: ChosenDeclaration, sheet: Sheet): void {
  const { composition, translation, declarers } = sheet;
  const { latest, counted, substances, rest } = chosen;
  const firms = counted.map(({ part }) => part.supplier);
  const isOfSeveral = new Set(counted.map(nameSupplier)).size > 1 && !firms.includes('');
  const [ends, starts] = [counted.map(({ part }) => part.validTo), counted.map(({ part }) => part.validFrom)];
  declarers.set(partNumber, {
    firms: firms.includes('') ? [] : firms,
    validTo: ends.includes('') ? '' : ends.reduce((a, b) => (a > b ? a : b)),
    validFrom: starts.includes('') ? '' : starts.reduce((a, b) => (a < b ? a : b)),
    isDraft: counted.every(({ part }) => part.isDraft),
    isCorrection: counted.every(({ part }) => part.isCorrection),
    goods: '',
    ...(isOfSeveral ? { lists: chooseOfEach(counted).map(toFirmList) } : {}),
  });
  const add = (row: number, substance: string, min: string, max: string): void =>
    composition.add(
      { row },
      {
        part_number: partNumber,
        substance,
        mass_pct_min: min,
        mass_pct_max: max,
        evidence: 'declared',
        evidence_date: latest.part.date,
      },
    );
  const rows = listRows(latest.part);
  for (const [substance, { min, max }] of substances)
    add(rows.get(substance) ?? latest.part.row, substance, String(min), String(max));
  // A list that leaves something says how much; one that cannot be weighed says nothing of what it does not name.
  if (rest !== null) add(latest.part.row, 'rest', '0', String(rest));
  const { file } = translation.cells.table.source;
  noteChosen(partNumber, chosen, { file, log: translation.log });
}

function toFirmList({ latest, substances, rest }: ChosenDeclaration): FirmList {
  return { firm: latest.part.supplier, date: latest.part.date, substances, rest };
}

/** The row of each substance by its name in the list, for problems to point at. */
function listRows({ materials, present }: DeclaredPart): ReadonlyMap<string, number> {
  const all = [...materials.flatMap(({ substances }) => substances), ...present];
  return new Map(all.map(({ name, row }) => [name, row]));
}

function finishSheet({ translation, parts, bom, composition, named, declarers }: Sheet): Translated {
  const counter = createRowCounter();
  const { source, declared } = translation.cells.table;
  const said = new Set(declared?.lines.map(({ row }) => row));
  // Titles, totals and blanks between the rows of a sheet.
  const isJoined = ({ row }: SourceLine): boolean => declared?.joined?.has(row) === true;
  if (declared !== undefined)
    for (const line of source.lines) if (!said.has(line.row) && !isJoined(line)) counter.leaveOut(line.row, 'heading');
  // Of an assembly nobody knows which of its parts a statement means.
  const statements = [...walk(parts)].flatMap((part) => [
    ...part.statements,
    ...(part.children.length === 0 ? [] : part.present.map(({ row }) => row)),
  ]);
  for (const row of statements) counter.leaveOut(row, 'heading');
  noteRows(
    translation,
    'statements-of-thresholds',
    statements,
    'Statements without an amount (thresholds, groups of materials, yes and no) say nothing of rare earths, nor that a substance is absent',
  );
  noteUnknownNames(parts, translation);
  const contents = composition.finish();
  const tables = [bom.finish(), contents === null ? null : { ...contents, declared: declarers }].filter(
    (table) => table !== null,
  );
  const { lines } = source;
  const [first] = lines;
  const joined = first === undefined ? [] : [{ line: first, continued: lines.filter(isJoined) }];
  return { tables, count: counter.count({ lines: lines.length, joined, parts: named.size, quantity: null }) };
}

/** Substances of an amount not understood count as there in any amount, and the person is told their names. */
function noteUnread({ materials }: DeclaredPart, partNumber: string, sheet: Sheet): void {
  const unread = materials.flatMap(({ substances }) =>
    substances.filter((one) => one.unread !== '' && one.amount === null),
  );
  const [first] = unread;
  if (first === undefined) return;
  const more = unread.length === 1 ? '' : ` and ${unread.length - 1} more`;
  const name = `${first.name || first.cas}${more} in ${partNumber}`;
  const message =
    first.unreadIn === 'remark'
      ? `“${first.unread}” stands beside ${name}, which is not understood or takes from a denial. It counts as any amount.`
      : `The amount “${first.unread}” of ${name} is not understood: expected is a share or a mass, such as 0.5 % or 120 mg. It counts as any amount.`;
  note(sheet, first.row, 'declared-amount-not-understood', message);
}

/** Names of substances that no list of names holds: each may be any element, up to its amount, and leaves its list open. */
function noteUnknownNames(parts: readonly DeclaredPart[], translation: TableTranslation): void {
  const all = [...walk(parts)].flatMap(({ materials }) => materials.flatMap(({ substances }) => substances));
  const unknown = all.flatMap((substance) => {
    const name = findUnknownName(substance);
    return name === null ? [] : [{ row: substance.row, name }];
  });
  const names = [...new Set(unknown.map(({ name }) => name))];
  noteRows(
    translation,
    'declared-substance-not-known',
    unknown.map(({ row }) => row),
    `What these substances are made of is not known (${nameSome(names, 5)}); each may be any element, up to its amount`,
  );
}

function* walk(parts: readonly DeclaredPart[]): Generator<DeclaredPart> {
  for (const part of parts) {
    yield part;
    yield* walk(part.children);
  }
}

function note({ translation }: Sheet, row: number, code: string, message: string): void {
  const { file, sheet } = translation.cells.table.source;
  translation.log.note({ code, file, sheet, row, message });
}
