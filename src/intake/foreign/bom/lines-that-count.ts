import type { ForeignCells } from '../../values/foreign-cells.ts';
import { findOtherAlternatives, type AlternativeLine } from './alternatives.ts';
import { findLinesOutOfForce, type LinesOutOfForce } from './lines-in-force.ts';
import { findLinesOfSources } from './lines-of-sources.ts';
import { findOtherPlants, type OtherPlants } from './other-plants.ts';
import type { TableTranslation } from '../table-translation.ts';
import type { ReadLine } from './read-line.ts';
import { findRepeatedAssemblies, type Occurrences } from './repeated-assemblies.ts';
import { findSpareLines } from './lines-by-usage.ts';
import { findStandInLines } from './stand-ins-of-lines.ts';
import type { Placement } from './bom-structure.ts';

/** What keeps lines of a bill, by place, from being built in. */
export type UncountedLines = {
  readonly outOfForce: LinesOutOfForce;
  /** Alternates that are never used. */
  readonly spares: ReadonlySet<number>;
  /** Alternates that are used in place of another line. */
  readonly standIns: ReadonlySet<number>;
  /** Repeats of a line for a further supplier of its part. */
  readonly ofSources: ReadonlySet<number>;
  readonly plants: OtherPlants;
  readonly alternatives: ReadonlySet<number>;
  readonly occurrences: Occurrences;
  /** The lines in force at any plant. */
  readonly inForce: readonly AlternativeLine[];
};

/**
 * Finds the lines that count for nothing, each reason among the lines that the reasons before it leave: days and states, further plants, further
 * alternatives, and last assemblies that stand in several places. `parents` is null for a line that hangs nowhere, `gone` says which are left out.
 */
export function findUncountedLines(
  cells: ForeignCells,
  lines: readonly ReadLine[],
  placements: readonly Placement[],
  parents: readonly (string | null)[],
  gone: { readonly has: (place: number) => boolean },
  { day, isRetired }: Pick<TableTranslation, 'day' | 'isRetired'>,
): UncountedLines {
  const builtIn = lines.map(({ row, notFitted, identity }, place): AlternativeLine => {
    const parent = parents[place] ?? null;
    return parent === null || notFitted || gone.has(place)
      ? null
      : { line: row.line, parent, child: identity.partNumber };
  });
  const outOfForce = findLinesOutOfForce(cells, builtIn, day, isRetired);
  const dated = builtIn.map((line, place) => (outOfForce.reasons.has(place) ? null : line));
  const spares = findSpareLines(cells, dated);
  const used = dated.map((line, place) => (spares.has(place) ? null : line));
  const standIns = findStandInLines(
    cells,
    builtIn,
    (place) => (used[place] ?? null) !== null && lines[place]?.quantity.value !== 0,
  );
  const ofSources = findLinesOfSources(
    cells,
    used.map((line, place) => (standIns.has(place) ? null : line)),
    (place) => lines[place]?.quantity.value ?? 0,
  );
  const inForce = used.map((line, place) => (standIns.has(place) || ofSources.has(place) ? null : line));
  const plants = findOtherPlants(cells, inForce, (place) => lines[place]?.quantity.value ?? 0);
  const ofOnePlant = inForce.map((line, place) => (plants.again.has(place) ? null : line));
  const alternatives = findOtherAlternatives(cells, ofOnePlant);
  const names = lines.map(({ identity }) => identity.partNumber);
  // An assembly whose list is written by itself stands behind all lines, by the place where its list begins.
  const holders = placements.map((placement, place) => {
    if (placement.under === 'row') return placement.index;
    if (placement.under !== 'part' || placement.opening === undefined) return null;
    names[lines.length + placement.opening] = parents[place] ?? '';
    return lines.length + placement.opening;
  });
  const occurrences = findRepeatedAssemblies(
    names,
    holders,
    lines.map(({ identity, quantity }, place) =>
      ofOnePlant[place] === null || alternatives.has(place) || quantity.value === 0
        ? null
        : { child: identity.partNumber, quantity: quantity.text, unit: quantity.unit },
    ),
  );
  return { outOfForce, spares, standIns, ofSources, plants, alternatives, occurrences, inForce };
}
