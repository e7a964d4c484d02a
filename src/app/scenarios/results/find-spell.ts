import type { LossSpell } from '../../../engine/simulation/results/report.ts';

/** A product and a day as the address has them. */
export function writeTrace(partNumber: string, day: number): string {
  return `${partNumber}@${day}`;
}

/** The spell meant by an address: of that product, and on that day; undefined if there is none. */
export function findSpell(spells: readonly LossSpell[], trace: string | undefined): LossSpell | undefined {
  if (trace === undefined) return undefined;
  const at = trace.lastIndexOf('@');
  const [partNumber, day] = [trace.slice(0, at), Number(trace.slice(at + 1))];
  return spells.find((spell) => spell.partNumber === partNumber && spell.fromDay <= day && day < spell.toDay);
}
