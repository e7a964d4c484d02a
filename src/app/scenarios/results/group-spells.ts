import type { LossSpell } from '../../../engine/simulation/results/report.ts';

/** Everything stopped by one cause: its days over all products, and the units short for it. */
export type BindingRow = {
  readonly key: string;
  /** The last step of the path: the limit. */
  readonly binding: LossSpell['path'][number];
  readonly cause: LossSpell['cause'];
  readonly spells: readonly LossSpell[];
  readonly unmetUnits: number;
};

/** Spells by the limit at the end of their path and its reason; the greatest shortage comes first. */
export function groupSpells(spells: readonly LossSpell[]): BindingRow[] {
  const groups = Map.groupBy(spells, ({ path, cause }) => {
    const last = path.at(-1);
    return JSON.stringify([last?.partNumber, last?.siteId, cause.kind, cause.disruptionId]);
  });
  return [...groups]
    .flatMap(([key, list]) => {
      const [first] = list;
      const binding = first?.path.at(-1);
      if (first === undefined || binding === undefined) return [];
      const unmetUnits = list.reduce((sum, spell) => sum + spell.unmetUnits, 0);
      return [{ key, binding, cause: first.cause, spells: list, unmetUnits }];
    })
    .toSorted((a, b) => b.unmetUnits - a.unmetUnits || (a.key < b.key ? -1 : 1));
}
