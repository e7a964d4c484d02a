import type { BomEntry } from './bom-writer.ts';

/** A line as far as it tells two occurrences of one assembly apart. */
export type OccurrenceLine = { readonly child: string; readonly quantity: string; readonly unit: string };

export type Occurrences = {
  /** Lines of an assembly repeated from further up with the same lines, by place; they count once. */
  readonly repeated: ReadonlySet<number>;
  /** Lines of an assembly repeated from further up with other lines; `first` is the place of its first line there. */
  readonly differing: ReadonlyMap<number, { readonly first: number; readonly opens: boolean }>;
};

/**
 * Finds assemblies expanded in several places of a BOM by level. `parents` gives each line the place of its parent line, null for none; `lines`
 * is null for lines not built in.
 */
export function findRepeatedAssemblies(
  partNumbers: readonly string[],
  parents: readonly (number | null)[],
  lines: readonly (OccurrenceLine | null)[],
): Occurrences {
  const children = new Map<number, number[]>();
  parents.forEach((parent, index) => {
    if (parent === null || lines[index] === null) return;
    const known = children.get(parent);
    if (known === undefined) children.set(parent, [index]);
    else known.push(index);
  });
  const describe = (places: readonly number[]): string =>
    JSON.stringify(places.map((place) => JSON.stringify(lines[place])).toSorted());
  const first = new Map<string, { places: readonly number[]; signature: string | null }>();
  const repeated = new Set<number>();
  const differing = new Map<number, { first: number; opens: boolean }>();
  for (const [parent, places] of [...children].toSorted(([a], [b]) => a - b)) {
    const partNumber = partNumbers[parent] ?? '';
    const known = first.get(partNumber);
    if (known === undefined) {
      first.set(partNumber, { places, signature: null });
      continue;
    }
    // Most assemblies stand in one place, and need no comparison.
    known.signature ??= describe(known.places);
    const [opening = parent] = known.places;
    if (known.signature === describe(places)) for (const place of places) repeated.add(place);
    else places.forEach((place, index) => differing.set(place, { first: opening, opens: index === 0 }));
  }
  return { repeated, differing };
}

/** The lines that the tables of one set of files write, by what they go into. */
export type AssembliesOfTables = {
  /**
   * Parts the lines that a table writes from those of assemblies which a table before wrote with the same lines; these count once. An assembly of which the
   * two say other lines is none: one list may have its mechanical and one its electrical parts.
   */
  readonly partAgain: (entries: readonly BomEntry[]) => {
    readonly kept: readonly BomEntry[];
    readonly again: ReadonlySet<number>;
  };
};

/** A register for the tables of one set of files; with one bill alone nothing is kept. `again` of its answers are rows of the table. */
export function createAssembliesOfTables(bills: number): AssembliesOfTables {
  const written = new Map<string, readonly BomEntry[]>();
  const describe = (entries: readonly BomEntry[]): string =>
    JSON.stringify(
      entries
        .map(({ child, value, text, unit, yieldText, essential }) =>
          JSON.stringify([child, value ?? text, unit, yieldText, essential]),
        )
        .toSorted(),
    );
  return {
    partAgain: (entries) => {
      if (bills < 2) return { kept: entries, again: new Set() };
      const repeated = new Set<string>();
      for (const [parent, own] of Map.groupBy(entries, (entry) => entry.parent)) {
        const before = written.get(parent);
        if (before === undefined) written.set(parent, own);
        else if (before.length === own.length && describe(before) === describe(own)) repeated.add(parent);
      }
      const kept = repeated.size === 0 ? entries : entries.filter(({ parent }) => !repeated.has(parent));
      const rows = new Set(kept.map(({ row }) => row));
      const gone = kept === entries ? [] : entries.filter(({ parent, row }) => repeated.has(parent) && !rows.has(row));
      return { kept, again: new Set(gone.map(({ row }) => row)) };
    },
  };
}
