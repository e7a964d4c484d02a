import { readSubstance } from '../../domain/substances/read-substance.ts';
import { COMPOSITION } from '../../domain/tables/contents.ts';
import type { CompositionDraft } from '../base/record-drafts.ts';
import { FRACTIONS, areFractions, scaleShare } from '../values/contents/fractions-of-one.ts';
import { findAmountUnit } from '../values/contents/declared-amount.ts';
import { addHeaderUnit, dropThousands, parseMassShare, writesCommas } from '../values/contents/parse-mass-share.ts';
import type { NumberRange } from '../values/parse-values.ts';
import { createFieldsReader } from './read-fields.ts';
import { refuseBackwards } from './refuse-backwards.ts';
import type { RowReader } from './row-reader.ts';

const readContent = createFieldsReader<CompositionDraft>(COMPOSITION);

/** Reads the `composition` table: shares of the mass, brought to percent from the unit of the row, 0 to 100, min not above max. */
export function readComposition(reader: RowReader): CompositionDraft[] {
  const composition: CompositionDraft[] = [];
  const isUnderstood = createSubstanceTest();
  const style = { scale: readScale(reader), hasCommas: readsCommas(reader) };
  for (const line of reader.source.lines) {
    reader.move(line);
    const partNumber = reader.requiredId('part_number');
    const substance = reader.requiredId('substance');
    // A row without its substance is refused; it stays known as one of the list of its part, which cannot close without it.
    if (partNumber === null) continue;
    if (substance !== null && !isUnderstood(substance)) reader.unknownSubstance('substance');
    const shares = readShares(reader, style);
    if (shares.min !== null && shares.max !== null && shares.min > shares.max)
      refuseBackwards(reader, 'mass_pct_min', shares.min, shares.max);
    composition.push(
      readContent(reader, {
        partNumber,
        substance: substance?.toLowerCase() === 'rest' ? 'rest' : (substance ?? ''),
        massPctMin: shares.min,
        massPctMax: shares.max,
      }),
    );
  }
  return composition;
}

/** Whether a substance is understood; the same few stand in thousands of rows. */
function createSubstanceTest(): (substance: string) => boolean {
  const known = new Map<string, boolean>();
  return (substance) => {
    const before = known.get(substance);
    if (before !== undefined) return before;
    const { understood } = readSubstance(substance);
    known.set(substance, understood);
    return understood;
  };
}

/** The factor from the figures of the one column of shares to percent: 100 for fractions of one, told by a note. */
function readScale(reader: RowReader): number {
  const { lines, decimalComma } = reader.source;
  const cells = lines.map((line) => {
    reader.move(line);
    const unit = reader.text('unit');
    return { part: reader.text('part_number'), cell: `${reader.text('mass_pct')} ${unit}`.trim() };
  });
  const [first] = lines;
  if (first === undefined || !areFractions(reader.header('mass_pct'), cells, decimalComma)) return 1;
  reader.move(first);
  reader.note('mass_pct', FRACTIONS);
  return 100;
}

/** How a table writes its shares: by how much they are multiplied to be percent, and whether their decimals stand behind commas. */
type Style = { readonly scale: number; readonly hasCommas: boolean };

function readsCommas(reader: RowReader): boolean {
  const cells = reader.source.lines.map((line) => {
    reader.move(line);
    return reader.text('mass_pct');
  });
  return writesCommas(cells);
}

/** A unit as written in a cell, by the percent of one such unit. */
const WRITTEN: ReadonlyMap<number, string> = new Map([
  [0.1, 'g/kg'],
  [1e-4, 'ppm'],
  [1e-7, 'ppb'],
]);
const OPEN: NumberRange = { min: null, max: null };

/** The share of the row in percent; open if its unit is no share of the mass, since the mass of the part is not known here. */
function readShares(reader: RowReader, { scale, hasCommas }: Style): NumberRange {
  const unit = reader.text('unit');
  const [kind, percent] = (unit === '' ? (['%', 1] as const) : findAmountUnit(unit)) ?? ['', 1];
  if (kind !== '%') {
    reader.note('unit', {
      code: 'share-unit-not-understood',
      found: unit,
      expected: 'a unit of a share, such as %, ppm or g/kg',
      message: `“${unit.slice(0, 60)}” is no share of a mass: how much of it is in the part stays open.`,
    });
    return OPEN;
  }
  const written = percent === 1 ? '' : (WRITTEN.get(percent) ?? unit);
  const stated = scaleShare(readMassPct(reader, written, hasCommas), scale);
  const bounds = { min: 0, max: 100 / percent };
  const read = (column: string): number | null => {
    const figure = reader.number(column, bounds);
    return figure === null || percent === 1 ? figure : Number((figure * percent).toPrecision(12));
  };
  return { min: read('mass_pct_min') ?? stated.min, max: read('mass_pct_max') ?? stated.max };
}

/**
 * The one figure of a declaration: `29.5` is both ends, `< 0.1` the upper one, `20-30` a range; `unit` is the unit of a bare figure, '' for percent.
 */
function readMassPct(reader: RowReader, unit: string, hasCommas: boolean): NumberRange {
  const cell = reader.text('mass_pct').replace(/(?<=[\d)])\s*%$/, '');
  const own = unit !== '' && /\d\s*$/.test(cell) ? `${cell} ${unit}` : cell;
  const whole = unit === '' ? addHeaderUnit(cell, reader.header('mass_pct')) : own;
  const plain = hasCommas ? dropThousands(whole) : whole;
  const range = cell === '' ? null : parseMassShare(plain, reader.source.decimalComma);
  if (range !== null)
    return range.min === null && range.max === null ? range : { min: range.min ?? 0, max: range.max ?? 100 };
  // What is none of these is refused by the reader of numbers, with its place.
  const figure = reader.number('mass_pct', { min: 0, max: 100 });
  return { min: figure, max: figure };
}
