import { BOM } from '../../domain/tables/bom.ts';
import { LEAST_YIELD } from '../../domain/tables/column.ts';
import type { BomLineDraft } from '../base/record-drafts.ts';
import { describePlace } from '../base/problem.ts';
import { createFieldsReader } from './read-fields.ts';
import type { RowReader } from './row-reader.ts';

const readFields = createFieldsReader<BomLineDraft>(BOM);

/**
 * Reads the `bom` table, as parent and child or by level. Units of the child in one unit of the parent; the yield is a
 * share. Lines of one pair are merged later.
 */
export function readBom(reader: RowReader): BomLineDraft[] {
  return reader.has('parent') && reader.has('child') ? readPairs(reader) : readLevels(reader);
}

function readPairs(reader: RowReader): BomLineDraft[] {
  const bom: BomLineDraft[] = [];
  for (const line of reader.source.lines) {
    reader.move(line);
    const parent = reader.requiredId('parent');
    const child = reader.requiredId('child');
    if (parent === null) continue;
    // A row without its part is refused; it stays known as a line of its parent, whose bill is not whole without it.
    const read = readLine(reader, parent, child ?? '');
    if (read !== null) bom.push(read);
  }
  return bom;
}

/** A part at its place, in `row`; `known` is false if the row names no part. */
type Opened = {
  readonly partNumber: string;
  readonly known: boolean;
  readonly row: number;
  readonly children: BomLineDraft[];
};

/**
 * A BOM by level: each row belongs to the nearest row above it one level higher. An assembly used in several places stands there several times; its
 * lines count once, and two differing places are an error. Rows below a left-out row are left out with it, and never hang elsewhere.
 */
function readLevels(reader: RowReader): BomLineDraft[] {
  const occurrences: Opened[] = [];
  const path: Opened[] = [];
  let top: number | null = null;
  for (const line of reader.source.lines) {
    reader.move(line);
    const level = readLevel(reader);
    if (level === null) continue;
    top ??= level;
    const depth = level - top;
    if (depth < 0 || depth > path.length) {
      reader.error('level', {
        code: 'level-jump',
        found: String(level),
        expected:
          depth < 0
            ? `${top} or more, the level of the first row`
            : `at most ${top + path.length}, one below the row above`,
        message: `Level ${level} has no parent: ${depth < 0 ? 'it lies above the first row' : 'a level is left out before it'}.`,
      });
      continue;
    }
    path.length = depth;
    const parent = path[depth - 1];
    if (parent !== undefined && reader.isLeftOut(parent.row)) {
      reader.leaveOut(`It stands below row ${parent.row}, which is left out.`);
    }
    const partNumber = reader.requiredId('part_number');
    const opened: Opened = { partNumber: partNumber ?? '', known: partNumber !== null, row: line.row, children: [] };
    path.push(opened);
    if (partNumber !== null && !reader.isLeftOut(line.row)) occurrences.push(opened);
    if (parent?.known !== true) continue;
    // A row without its part, or left out, stays known as a line of its parent, whose bill is not whole without it.
    const read = readLine(reader, parent.partNumber, partNumber ?? '');
    if (read !== null) parent.children.push(read);
  }
  return mergeOccurrences(reader, occurrences);
}

function mergeOccurrences(reader: RowReader, occurrences: readonly Opened[]): BomLineDraft[] {
  const first = new Map<string, BomLineDraft[]>();
  let repeated = 0;
  for (const { partNumber, children } of occurrences) {
    if (children.length === 0) continue;
    const known = first.get(partNumber);
    if (known === undefined) first.set(partNumber, children);
    else if (describeChildren(known) === describeChildren(children)) repeated += 1;
    else refuseOccurrence(reader, partNumber, known, children);
  }
  if (repeated > 0) {
    const { file, sheet } = reader.source;
    reader.note(null, {
      code: 'assembly-repeated',
      file,
      sheet,
      row: null,
      message: `${repeated} assemblies stand in several places with the same lines; each is counted once.`,
    });
  }
  return [...first.values()].flat();
}

function refuseOccurrence(
  reader: RowReader,
  partNumber: string,
  known: readonly BomLineDraft[],
  found: readonly BomLineDraft[],
): void {
  const [here] = found[0]?.rows ?? [];
  const [there] = known[0]?.rows ?? [];
  if (here === undefined || there === undefined) return;
  reader.error('part_number', {
    code: 'assembly-differs',
    ...here,
    found: partNumber,
    expected: `the same lines as from ${describePlace(there)}`,
    message: `${partNumber} is made of other lines here than from ${describePlace(there)} on.`,
  });
}

function describeChildren(children: readonly BomLineDraft[]): string {
  return JSON.stringify(children.map(({ rows: _rows, ...line }) => JSON.stringify(line)).toSorted());
}

/** A whole level of 0 or more; leading dots or dashes, as in `..2`, are drawing and not value. */
function readLevel(reader: RowReader): number | null {
  const cell = reader.text('level');
  const digits = /^[.\s-]*(\d+)$/.exec(cell)?.[1];
  if (digits !== undefined) return Number(digits);
  reader.error('level', {
    code: 'bad-level',
    found: cell,
    expected: 'a whole number such as 2',
    message: `The level “${cell.slice(0, 60)}” is no whole number.`,
  });
  return null;
}

function readLine(reader: RowReader, parent: string, child: string): BomLineDraft | null {
  if (parent === child) {
    reader.error('child', {
      code: 'own-child',
      found: child,
      expected: 'another part than the parent',
      message: `${child} is its own direct child: it cannot be made of itself.`,
    });
    return null;
  }
  if (reader.text('quantity') === '') {
    reader.error('quantity', {
      code: 'missing-value',
      found: '',
      expected: 'a number of 0 or more',
      message: `The line ${parent} › ${child} has no quantity.`,
    });
  }
  const quantity = reader.number('quantity', BOM.columns.quantity) ?? 0;
  return readFields(reader, { parent, child, quantity, yield: readYield(reader) });
}

function readYield(reader: RowReader): number | null {
  const value = reader.number('yield', BOM.columns.yield);
  if (value === null || value >= LEAST_YIELD) return value;
  reader.error('yield', {
    code: 'number-out-of-range',
    found: String(value),
    expected: 'a share above 0, at most 1',
    message: `A yield of ${String(value)} would need an endless quantity; expected a share above 0, at most 1.`,
  });
  return null;
}
