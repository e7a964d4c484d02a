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
