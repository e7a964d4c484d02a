import { type HeaderMeaning, findHeaderMeanings } from '../../dictionary/find-meaning.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';

/** A row of a text or sheet that says in a label of which part what follows is: `Part number: M-1`. */
type PartHead = { readonly label: string; readonly number: string };

/** What stands under such heads: `rows` as in the whole, those of other sections blank, and where its own begin. More than one number: nothing stands between their heads. */
export type PartSection = {
  readonly numbers: readonly string[];
  readonly start: number;
  readonly rows: readonly (readonly string[])[];
};

/** A label with its value in one cell, behind a colon or two blanks. */
const LABELLED = /^([^:：]{2,40}?)(?:[:：]\s*|\s{2,}|\t\s*)(\S.*)$/u;
/** A number of a part, and not that of a line: it has a figure and more than one or two of these. */
const NUMBER = /^(?=\S*\d)(?:\S*[^\d\s.,;)]\S*|\d{4,})(?=[\s,;(]|$)/u;
const OF_PARTS: ReadonlySet<string | null> = new Set(['part-number', 'maker-part-number', 'supplier-part-number']);
const SURE = 0.9;
/** A label that the dictionary knows by a word in it. */
const LEAST = 0.6;
/** What is longer is no label with its value. */
const LONGEST = 160;
/** A text of more parts than that is held as if its heads stood together: each section is as long as what is above it. */
const MOST_SECTIONS = 300;

/** The part that a row of one or two cells names in a label; null for any other row. */
export function readPartHead(row: readonly string[]): PartHead | null {
  const labelled = row.some((cell) => /\d/.test(cell)) ? readLabel(row) : null;
  if (labelled === null || !namesPart(labelled.label)) return null;
  const [number] = NUMBER.exec(labelled.value) ?? [];
  return number === undefined ? null : { label: foldLabel(labelled.label), number: number.replace(/[,;]+$/u, '') };
}

/** Whether a row is a label that names a part, and nothing else: over lines of a text, and no header of a table. */
export function isHeadAlone(row: readonly string[]): boolean {
  return row.filter((cell) => cell.trim() !== '').length === 1 && readPartHead(row) !== null;
}

/**
 * The sections of rows that name several parts one after the other by the same label: each holds what stands above the first of them and neither describes a part nor is said
 * anew, its own labels, and what follows up to those of the next. Null where the rows name one part or none so.
 */
export function listPartSections(rows: readonly (readonly string[])[]): readonly PartSection[] | null {
  const heads = rows.flatMap((row, at) => {
    const head = readPartHead(row);
    return head === null ? [] : [{ ...head, at }];
  });
  const [first] = heads;
  const named = heads.filter(({ label }) => label === first?.label);
  if (first === undefined || new Set(named.map(({ number }) => number)).size < 2) return null;
  const blocks: { readonly start: number; readonly last: number; readonly numbers: readonly string[] }[] = [];
  for (const { at, number } of named) {
    const block = blocks.at(-1);
    // What follows two heads with nothing between them may be of either part.
    if (block !== undefined && rows.slice(block.last, at).every((row) => isBlank(row) || readPartHead(row) !== null))
      blocks.splice(-1, 1, { ...block, last: at, numbers: [...block.numbers, number] });
    else blocks.push({ start: findBlockStart(rows, at), last: at, numbers: [number] });
  }
  if (blocks.length > MOST_SECTIONS)
    return [{ numbers: named.map(({ number }) => number), start: 0, rows: dropPartHeads(rows) }];
  return blocks.map(({ start, numbers }, nth) => {
    const end = blocks[nth + 1]?.start ?? rows.length;
    const own = new Set(rows.slice(start, end).flatMap((row) => nameLabel(row) ?? []));
    const isOwn = (at: number): boolean => nth === 0 || at >= start;
    const isShared = (row: readonly string[], at: number): boolean =>
      at < first.at && !own.has(nameLabel(row) ?? '') && !isOfPart(row);
    const isHead = (row: readonly string[]): boolean => numbers.length > 1 && readPartHead(row)?.label === first.label;
    return {
      numbers,
      start: nth === 0 ? 0 : start,
      rows: rows.slice(0, end).map((row, at) => ((isOwn(at) || isShared(row, at)) && !isHead(row) ? row : [])),
    };
  });
}

/**
 * The filled rows above a table without what is said of other parts: where labels name several, those of the section of the last one. `inside` are the places of rows that are
 * tables themselves, and are left out.
 */
export function keepLastPart(
  rows: readonly (readonly string[])[],
  inside: ReadonlySet<number>,
): readonly (readonly string[])[] {
  const kept = listPartSections(rows)?.at(-1)?.rows ?? rows;
  return kept.filter((row, at) => !inside.has(at) && !isBlank(row));
}

/** The rows without those that name a part in a label. */
export function dropPartHeads(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.map((row) => (readPartHead(row) === null ? row : []));
}

/** The texts that close rows under heads, and are said of all parts: behind the last table, or behind the blank row that ends what is said of the last part. */
export function listClosing(rows: readonly (readonly string[])[]): readonly string[] {
  const lastHead = rows.findLastIndex((row) => readPartHead(row) !== null);
  const table = rows.findLastIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  const said = rows.findIndex((row, at) => at > lastHead && !isBlank(row));
  const blank = rows.findIndex((row, at) => said !== -1 && at > said && isBlank(row));
  const end = table > lastHead ? table : blank;
  return end === -1 ? [] : rows.slice(end + 1).flatMap((row) => row.filter((cell) => cell.trim() !== ''));
}

/** What labels say that describe one part. */
const OF_ONE: ReadonlySet<string | null> = new Set([...OF_PARTS, 'description', 'material', 'mass']);

function isOfPart(row: readonly string[]): boolean {
  const label = readLabel(row)?.label;
  return label !== undefined && OF_ONE.has(findLabel(label)?.meaning ?? null);
}

/** Where the labels begin that stand right above a head. */
function findBlockStart(rows: readonly (readonly string[])[], head: number): number {
  let start = head;
  while (start > 0 && readLabel(rows[start - 1] ?? []) !== null) start -= 1;
  return start;
}

/** What a label says that the dictionary knows; null where it knows none, or the label is before a remark. */
function findLabel(label: string): HeaderMeaning | null {
  const [best] = findHeaderMeanings(label);
  return best === undefined || best.confidence < LEAST || best.meaning === 'remark' ? null : best;
}

/** `Material: NdFeB` names what a part is made of. */
const OF_MATERIAL = /^(?:materials?|components?)$/iu;

function namesPart(label: string): boolean {
  const best = findLabel(label);
  return best !== null && best.confidence >= SURE && OF_PARTS.has(best.meaning) && !OF_MATERIAL.test(label);
}

function foldLabel(label: string): string {
  return foldHeader(label).text;
}

const nameLabel = (row: readonly string[]): string | null => {
  const label = readLabel(row)?.label;
  return label === undefined ? null : foldLabel(label);
};

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** A known label with its value: in one cell, or in the only two of a row. */
function readLabel(row: readonly string[]): { readonly label: string; readonly value: string } | null {
  const [first = '', second = '', ...others] = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (others.length > 0 || first.length + second.length > LONGEST) return null;
  const [, label = '', value = ''] = second === '' ? (LABELLED.exec(first) ?? []) : [first, first, second];
  // Cells of a list are not looked up: labels have no figures.
  if (label === '' || value === '' || /\d/u.test(label)) return null;
  const isPair = findLabel(label) !== null && findLabel(value) === null;
  return isPair ? { label, value } : null;
}
