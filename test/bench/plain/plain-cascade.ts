import type { Essentiality } from '../../../src/engine/requirements/firm-network.ts';

/** The cascade as its source writes it, firm by firm over a dense matrix of sales: what the columns are checked and measured against. */
export type PlainFirms = { sectors: number[]; sales: number[][]; essentiality: Essentiality[][] };
export type PlainShock = { down: number[]; up: number[] };
type PlainOptions = { epsilon: number; replaceability: boolean };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Prepares impacts once and returns the cascade of any shock; production left at each firm, index and number of steps. */
export function preparePlainCascade(
  { sectors, sales, essentiality }: PlainFirms,
  { epsilon, replaceability }: PlainOptions,
) {
  const firms = [...sectors.keys()];
  const out = firms.map((i) => sum(sales[i]!));
  const all = sum(out);
  const bought = firms.map((j) => sum(firms.map((i) => sales[i]![j]!)));
  const boughtOf = firms.map((j) =>
    essentiality.map((_, k) => sum(firms.filter((i) => sectors[i] === k).map((i) => sales[i]![j]!))),
  );
  const need = (i: number, j: number): number => essentiality[sectors[i]!]![sectors[j]!]!;
  const impact = firms.map((i) =>
    firms.map((j) => {
      const value = sales[i]![j]!;
      if (value === 0 || need(i, j) === 0) return 0;
      return value / (need(i, j) === 2 ? boughtOf[j]![sectors[i]!]! : bought[j]!);
    }),
  );

  return (shock: PlainShock) => {
    let down = shock.down;
    let up = shock.up;
    let steps = 0;
    let fall = Infinity;
    while (fall > epsilon) {
      const left = essentiality.map((_, k) => sum(firms.map((i) => (sectors[i] === k ? out[i]! * down[i]! : 0))));
      const sigma = firms.map((i) => {
        const room = left[sectors[i]!]!;
        return replaceability && room > 0 ? Math.min(1, out[i]! / room) : 1;
      });
      const [oldDown, oldUp] = [down, up];
      down = firms.map((j) => {
        const lost = essentiality.map(() => 0);
        let others = 0;
        for (const i of firms) {
          const loss = sigma[i]! * impact[i]![j]! * (1 - oldDown[i]!);
          if (need(i, j) === 2) lost[sectors[i]!]! += loss;
          else others += loss;
        }
        return Math.max(0, Math.min(shock.down[j]!, 1 - Math.max(...lost), 1 - others));
      });
      up = firms.map((i) => {
        const lost = out[i] === 0 ? 0 : sum(firms.map((j) => (sales[i]![j]! / out[i]!) * (1 - oldUp[j]!)));
        return Math.max(0, Math.min(shock.up[i]!, 1 - lost));
      });
      fall = Math.max(...firms.map((i) => Math.max(oldDown[i]! - down[i]!, oldUp[i]! - up[i]!)));
      steps += 1;
    }
    const weigh = (left: readonly number[]): number =>
      all === 0 ? 0 : sum(firms.map((i) => (out[i]! / all) * (1 - left[i]!)));
    return {
      down,
      up,
      steps,
      esri: weigh(firms.map((i) => Math.min(down[i]!, up[i]!))),
      esriDown: weigh(down),
      esriUp: weigh(up),
    };
  };
}
