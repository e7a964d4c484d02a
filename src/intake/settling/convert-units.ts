import type { ProblemLog } from '../base/problem.ts';
import type { BomLineDraft } from '../base/record-drafts.ts';
import { COUNT_SIZES } from '../values/counted-units.ts';

type Dimension = 'mass' | 'length' | 'area' | 'volume' | 'count' | 'energy';
/** Units by spelling: what they measure and their size in the smallest unit of that kind, so that all factors are whole where they can be. */
const SIZES = new Map<string, readonly [Dimension, size: number]>([
  ...[...COUNT_SIZES].map(([word, size]) => [word, ['count', size] as const] as const),
  ...(
    [
      ['mass', 1, 'mg milligram milligramm milligramme 毫克'],
      ['mass', 1e3, 'g gr gram grams gramm gramme 克'],
      ['mass', 1e6, 'kg kgs kilogram kilograms kilogramm kilogramme kgm 千克 公斤 キログラム'],
      ['mass', 1e9, 't to ton tons tonne tonnes tonnen tne 吨 トン'],
      ['mass', 453_592.37, 'lb lbs pound pounds lbr'],
      ['mass', 28_349.523125, 'oz ounce ounces'],
      ['length', 1, 'µm um micron'],
      ['length', 1e3, 'mm millimeter millimetre mmt 毫米'],
      ['length', 1e4, 'cm centimeter centimetre 厘米'],
      ['length', 1e6, 'm mtr meter meters metre metres mètre mètres 米 メートル'],
      ['length', 1e9, 'km kilometer kilometre'],
      ['length', 25_400, 'in inch inches zoll'],
      ['length', 304_800, 'ft foot feet'],
      ['area', 1, 'mm2 mm²'],
      ['area', 1e2, 'cm2 cm²'],
      ['area', 1e6, 'm2 m² qm sqm 平方米'],
      ['volume', 1, 'ml milliliter millilitre 毫升'],
      ['volume', 1e3, 'l ltr liter litre liters litres 升 リットル'],
      ['volume', 1e6, 'm3 m³ cbm 立方米'],
      ['count', 1, 'pcs pc pce piece pieces ea each st stk stück nos 个 件 只 個'],
      ['energy', 1, 'wh'],
      ['energy', 1e3, 'kwh'],
      ['energy', 1e6, 'mwh'],
    ] as const
  ).flatMap(([dimension, size, words]) => words.split(' ').map((word) => [word, [dimension, size] as const] as const)),
]);

/**
 * How many `to` one `from` is, as the two sizes to multiply and divide by; null where one is not known or they measure different things.
 * Case, blanks and a closing point do not matter.
 */
export function findConversion(from: string, to: string): { readonly times: number; readonly over: number } | null {
  const [source, target] = [SIZES.get(foldUnitWord(from)), SIZES.get(foldUnitWord(to))];
  return source === undefined || target === undefined || source[0] !== target[0]
    ? null
    : { times: source[1], over: target[1] };
}

/**
 * BOM lines with their quantities in the unit that their part is counted in: 250 g of a part in kg are 0.25 kg. What was converted is noted, once
 * for each pair of units; a line in a unit that measures something else stays as it is, and a note asks about it.
 */
export function convertUnits(
  bom: readonly BomLineDraft[],
  parts: readonly { readonly partNumber: string; readonly unit: string | null }[],
  log: ProblemLog,
): BomLineDraft[] {
  const units = new Map(parts.map(({ partNumber, unit }) => [partNumber, unit]));
  const found = new Map<string, { line: BomLineDraft; from: string; to: string; sound: boolean; count: number }>();
  const converted = bom.map((line) => {
    const to = units.get(line.child) ?? null;
    const from = line.unit;
    if (from === null || to === null || foldUnitWord(from) === foldUnitWord(to)) return line;
    const factor = findConversion(from, to);
    const key = JSON.stringify([from, to]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { line, from, to, sound: factor !== null, count: 1 });
    else known.count += 1;
    return factor === null ? line : { ...line, quantity: (line.quantity * factor.times) / factor.over, unit: to };
  });
  for (const { line, from, to, sound, count } of found.values()) {
    const [place] = line.rows;
    const lines = count === 1 ? '1 line' : `${count} lines`;
    log.note({
      code: sound ? 'unit-converted' : 'unit-differs',
      ...place,
      found: from,
      expected: to,
      message: sound
        ? `${lines} in ${from} of parts that are counted in ${to} were converted, first ${line.child}.`
        : `${lines} state ${from} of a part that is counted in ${to}, first ${line.child}; nothing says how many ${to} one ${from} is, so the figure stays as written.`,
    });
  }
  return converted;
}

function foldUnitWord(unit: string): string {
  return unit.trim().toLowerCase().replace('\u03BC', '\u00B5').replace(/\.$/, '');
}
