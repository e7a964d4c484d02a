import { readSubstance } from '../../domain/substances/read-substance.ts';
import { createCanonicalWriter } from './canonical-table.ts';
import type { CanonicalWriter } from './canonical-table.ts';
import { isLineLeftOut } from './leave-out-lines.ts';
import { type ContentsTerms, createTermsReader, listDoubtsOf } from './declared/contents-terms.ts';
import { type ContentsWeaker, createContentsWeaker } from './declared/weaken-contents.ts';
import { createElementReader, type StatedContent } from './lines/element-columns.ts';
import { splitCode } from './lines/identify-part.ts';
import { readPartFacts } from './part-register.ts';
import type { SourceLine } from '../base/source-table.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';
import { addHeaderUnit, dropThousands, parseMassShare } from '../values/contents/parse-mass-share.ts';
import { FRACTIONS, areFractions, scaleShare } from '../values/contents/fractions-of-one.ts';
import { describeDoubts } from '../values/contents/words-around.ts';
import type { CanonicalTable } from '../base/foreign-table.ts';
import { createRowCounter } from './table-translation.ts';
import type { TableTranslation, Translated } from './table-translation.ts';

/**
 * Translates what parts contain, as suppliers declare it: one row a substance, with its share of the mass in percent as one figure or from and to, or
 * one row a part, with a column for each substance. A substance without a share stays open. Who declares it is kept, where the list says so.
 */
export function translateContents(translation: TableTranslation): Translated {
  const { cells } = translation;
  const { lines } = cells.table.source;
  const counter = createRowCounter();
  const parts = new Set<string>();
  const writer = createContentsWriter(cells, TERMS);
  const readTerms = createTermsReader(cells);
  const readElements = createElementReader(cells);
  const scale = readScale(translation);
  const weaker = createContentsWeaker(translation);
  let above = '';
  for (const line of lines) {
    if (isLineLeftOut(translation, line)) {
      counter.leaveOut(line.row, 'refused');
      continue;
    }
    const named = cells.get(line, 'part-number');
    // A declaration names its part once, over all its substances.
    if (named !== '') above = findNamed(translation, named);
    const substance = readSubstanceCell(cells, line);
    const elements = named === '' ? [] : readElements(line);
    if (above === '' || (substance === '' && elements.length === 0)) {
      counter.leaveOut(line.row, 'heading');
      continue;
    }
    if (!parts.has(above))
      translation.parts.add(line.row, above, readPartFacts(cells, line, cells.get(line, 'description')));
    parts.add(above);
    const terms = readTerms(line);
    if (substance !== '')
      writer.add(line, {
        part_number: above,
        substance,
        ...weakenShares((stated) => weaker.weaken(line.row, stated, substance, terms), readShares(cells, line, scale)),
        evidence: 'declared',
        ...writeTerms(terms),
      });
    writeElements(writer, line, above, elements, { terms, weaker });
  }
  const table = writer.finish();
  weaker.note();
  noteDoubts(translation, table);
  return {
    tables: table === null ? [] : [table],
    count: counter.count({ lines: lines.length, joined: [], parts: parts.size, quantity: null }),
  };
}

/** The part that a cell names: by its number, or by its code before its name (`[4711] Pump`). */
function findNamed({ findPart }: TableTranslation, cell: string): string {
  const code = splitCode(cell)?.code;
  return (code === undefined ? null : findPart(code)) ?? findPart(cell) ?? cell;
}

/** Columns that only a list of contents fills: its terms, which a list of parts or lines does not state of them. */
const TERMS = ['evidence_date', 'valid_to', 'valid_from', 'is_draft', 'goods'] as const;

function writeTerms({
  firm,
  date,
  validTo,
  validFrom,
  isDraft,
  goods,
}: ContentsTerms): Readonly<Record<string, string>> {
  return {
    declared_by: firm,
    evidence_date: date,
    valid_to: validTo,
    valid_from: validFrom,
    is_draft: isDraft ? 'yes' : '',
    goods,
  };
}

/** The shares of a row as far as what stands beside them bears them out. */
function weakenShares(weaken: (stated: Ends) => Ends, shares: Shares): Shares {
  const { min, max } = weaken({ min: shares.mass_pct_min, max: shares.mass_pct_max });
  return { ...shares, mass_pct_min: min, mass_pct_max: max };
}

type Ends = { readonly min: string; readonly max: string };

/** A writer of the canonical table of contents, whose columns bear the headers of this table, with `further` ones behind them. */
function createContentsWriter(cells: ForeignCells, further: readonly string[]): CanonicalWriter {
  const header = (
    column: 'part-number' | 'substance' | 'mass-min' | 'mass-max' | 'mass-share',
    name: string,
  ): [string, string] => [name, cells.header(column, name)];
  return createCanonicalWriter(
    'composition',
    cells.table.source,
    new Map([
      header('part-number', 'part_number'),
      ['substance', cells.header('substance', cells.header('cas', 'substance'))],
      header('mass-min', 'mass_pct_min'),
      header('mass-max', 'mass_pct_max'),
      header('mass-share', 'mass_pct'),
      ['evidence', 'evidence'],
      ['declared_by', cells.header('supplier', 'declared_by')],
      ...further.map((column): [string, string] => [column, column]),
    ]),
  );
}

/** Writes what the columns of elements state of the part of a line, as far as its terms bear it out. */
function writeElements(
  writer: CanonicalWriter,
  line: SourceLine,
  partNumber: string,
  elements: readonly StatedContent[],
  { terms, weaker }: { terms: ContentsTerms; weaker: ContentsWeaker },
): void {
  for (const stated of elements) {
    const { substance, min, max } = weaker.weaken(line.row, stated, stated.substance, terms);
    writer.add(line, {
      part_number: partNumber,
      substance,
      mass_pct_min: min,
      mass_pct_max: max,
      evidence: 'declared',
      ...writeTerms(terms),
    });
  }
}

/** What the columns of elements of a list of parts, sources or lines add to its own tables. */
export type ElementWriter = {
  readonly add: (line: SourceLine, partNumber: string) => void;
  readonly finish: CanonicalWriter['finish'];
};

/**
 * Returns a writer of what such a list says of contents beside its own purpose, with the supplier who says it, of which day and on which terms.
 */
export function createElementWriter(translation: TableTranslation): ElementWriter {
  const { cells } = translation;
  const writer = createContentsWriter(cells, TERMS);
  const readElements = createElementReader(cells);
  const readTerms = createTermsReader(cells);
  const weaker = createContentsWeaker(translation);
  return {
    add: (line, partNumber) => {
      const elements = readElements(line);
      if (elements.length > 0) writeElements(writer, line, partNumber, elements, { terms: readTerms(line), weaker });
    },
    finish: () => {
      const table = writer.finish();
      weaker.note();
      noteDoubts(translation, table);
      return table;
    },
  };
}

/** Notes which words around a list take from what it denies. */
function noteDoubts({ cells, log }: TableTranslation, table: CanonicalTable | null): void {
  const said = table === null ? null : describeDoubts(listDoubtsOf(cells));
  const { file, sheet, headerRow } = cells.table.source;
  if (said !== null) log.note({ ...said, file, sheet, row: headerRow });
}

/**
 * The substance of a row: its name; its number where there is no name; both where they do not say the same, so that neither is taken for sure (`readSubstance`
 * leaves open what contradicts itself).
 */
function readSubstanceCell(cells: ForeignCells, line: SourceLine): string {
  const name = cells.get(line, 'substance');
  const cas = cells.get(line, 'cas');
  if (name === '' || cas === '') return name || cas;
  const [said, numbered] = [readSubstance(name), readSubstance(cas)];
  if (!numbered.understood) return name;
  if (!said.understood) return isSilent(said) ? cas : `${name} (CAS ${cas})`;
  return JSON.stringify(said.contains.toSorted()) === JSON.stringify(numbered.contains.toSorted())
    ? name
    : `${name} (CAS ${cas})`;
}

function isSilent({ contains, mayContain }: ReturnType<typeof readSubstance>): boolean {
  return contains.length + mayContain.length === 0;
}

type Shares = { readonly mass_pct_min: string; readonly mass_pct_max: string; readonly mass_pct: string };

/** The shares of a row in percent; what is none stays as written, for the reader of the table to refuse with its place. */
function readShares(cells: ForeignCells, line: SourceLine, scale: number): Shares {
  const stated = readShare(cells, line, 'mass-share');
  const one = stated === null || 'text' in stated ? stated : scaleShare(stated, scale);
  const low = readShare(cells, line, 'mass-min');
  const high = readShare(cells, line, 'mass-max');
  if (one !== null && 'text' in one) return { mass_pct_min: '', mass_pct_max: '', mass_pct: one.text };
  const end = (share: ReturnType<typeof readShare>, side: 'min' | 'max'): string => {
    if (share === null) return one === null ? '' : writeEnd(one[side]);
    return 'text' in share ? share.text : writeEnd(share[side] ?? share[side === 'min' ? 'max' : 'min']);
  };
  return { mass_pct_min: end(low, 'min'), mass_pct_max: end(high, 'max'), mass_pct: '' };
}

function writeEnd(value: number | null): string {
  return value === null ? '' : String(value);
}

/** By how much the figures of the one column of shares are multiplied to be percent: 100 for fractions of one, which a note says. */
function readScale({ cells, log }: TableTranslation): number {
  const { source, columns } = cells.table;
  const place = columns.get('mass-share')?.[0];
  if (place === undefined) return 1;
  let part = '';
  const shares = source.lines.map((line) => {
    part = cells.get(line, 'part-number') || part;
    return { part, cell: `${cells.cellAt(line, place)} ${cells.get(line, 'unit')}`.trim() };
  });
  const header = source.header[place] ?? '';
  if (!areFractions(header, shares, source.decimalComma)) return 1;
  log.note({ ...FRACTIONS, file: source.file, sheet: source.sheet, row: source.headerRow, column: header });
  return 100;
}

type Share = { readonly min: number | null; readonly max: number | null } | { readonly text: string };

function readShare(
  cells: ForeignCells,
  line: SourceLine,
  column: 'mass-min' | 'mass-max' | 'mass-share',
): Share | null {
  const places = cells.table.columns.get(column)?.filter((each) => cells.cellAt(line, each) !== '') ?? [];
  const shares = places.map((place) => readShareAt(cells, line, place));
  const unread = shares.find((share) => 'text' in share);
  if (shares.length < 2 || unread !== undefined) return unread ?? shares[0] ?? null;
  // `2023 wt%; 2026 wt%`: nobody says which of them holds, so it spans both.
  return { min: spanEnds(shares, 'min'), max: spanEnds(shares, 'max') };
}

/** The least or the most of several shares; null where one of them does not say. */
function spanEnds(shares: readonly Share[], side: 'min' | 'max'): number | null {
  const ends = shares.map((share) => ('text' in share ? null : share[side]));
  const stated = ends.filter((end) => end !== null);
  return stated.length < ends.length ? null : Math[side](...stated);
}

function readShareAt(cells: ForeignCells, line: SourceLine, place: number): Share {
  const cell = cells.cellAt(line, place);
  const decided = cells.table.decimalCommas?.get(place);
  const comma = decided ?? cells.table.source.decimalComma;
  const stated = addHeaderUnit(cell, cells.table.source.header[place] ?? '');
  return parseMassShare(decided === true ? dropThousands(stated) : stated, comma) ?? { text: cell };
}
