import { nameSome } from '../base/name-some.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { BomLineDraft } from '../base/record-drafts.ts';
import { findConversion, foldUnitWord } from '../values/unit-sizes.ts';

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
    const isOne = count === 1;
    const lines = isOne ? '1 line' : `${count} lines`;
    log.note({
      code: sound ? 'unit-converted' : 'unit-differs',
      ...place,
      found: from,
      expected: to,
      message: sound
        ? `${lines} in ${from} of ${isOne ? 'a part that is' : 'parts that are'} counted in ${to} ${isOne ? 'was' : 'were'} converted, first ${line.child}.`
        : `${lines} ${isOne ? 'is' : 'are'} in ${from} of ${isOne ? 'a part' : 'parts'} counted in ${to}, first ${line.child}; nothing says how much of one is in the other, so the figure stays as written.`,
    });
  }
  return converted;
}

/** What goes into one unit of a mixture of the same unit, with what is lost on the way. */
const LEAST_MASS = 0.9;
const MOST_MASS = 2.5;
const NAMED = 3;

/**
 * Asks about bills of parts that are counted in tonnes, and whose lines in kilograms come to about one of these: a tonne is not made of one, so that such a bill
 * may be for a kilogram. The same holds for all units of mass. Figures stay as written; a bill that comes to less or to more, or has a line that is no mass, is
 * not asked about.
 */
export function askBillsByMass(
  bom: readonly BomLineDraft[],
  parts: readonly { readonly partNumber: string; readonly unit: string | null }[],
  log: ProblemLog,
): void {
  const units = new Map(parts.map(({ partNumber, unit }) => [partNumber, unit]));
  const found: { readonly says: string; readonly first: BomLineDraft }[] = [];
  const isMass = (unit: string | null): boolean => unit !== null && findConversion(unit, 'kg') !== null;
  const mixtures = new Set(parts.flatMap(({ partNumber, unit }) => (isMass(unit) ? [partNumber] : [])));
  const ofMixtures = mixtures.size === 0 ? [] : bom.filter((line) => mixtures.has(line.parent));
  for (const [parent, lines] of Map.groupBy(ofMixtures, (line) => line.parent)) {
    const unit = units.get(parent) ?? null;
    const own = new Set(lines.map(({ child, unit: ofLine }) => foldUnitWord(ofLine ?? units.get(child) ?? '')));
    const [from = ''] = own;
    const [first] = lines;
    if (unit === null || first === undefined || own.size > 1 || from === foldUnitWord(unit)) continue;
    const size = findConversion(unit, from);
    const sum = lines.reduce((total, { quantity }) => total + quantity, 0);
    if (size === null || findConversion(from, 'kg') === null || size.times / size.over <= MOST_MASS) continue;
    if (sum < LEAST_MASS || sum > MOST_MASS) continue;
    found.push({
      says: `${parent} is counted in ${unit}, its lines come to ${Number(sum.toPrecision(4))} ${from}`,
      first,
    });
  }
  const [example] = found;
  if (example === undefined) return;
  log.note({
    code: 'ask-bill-mass',
    ...example.first.rows[0],
    column: 'quantity',
    message: `${found.length === 1 ? 'A part is' : `${found.length} parts are`} counted in a unit that is not made of so little as the bill says (${nameSome(found, NAMED, ({ says }) => says, '; ')}). Is the bill for one unit of what goes in? State the unit of the part in the bill then. Figures stay as written.`,
  });
}
