import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { TableTranslation } from '../table-translation.ts';
import type { AlternativeLine } from './alternatives.ts';

/** Headings of a plant beside the lines of a bill, folded: never the plant of a supplier. */
const PLANT =
  /^(?:werks?|wrk|plant|plnt|plant (?:code|id|no)|facility|branch(?: plant)?|parent branch|production ?site ?(?:id)?|site|organi[sz]ation(?: code)?|org(?: code)?|inventory organi[sz]ation|usine|site de production|stabilimento|planta|centro|工厂|工厂编码|生产工厂|工場|工場コード|プラント)$/;
/** Columns that may belong to the plant of somebody else. */
const OF_OTHERS = ['supplier', 'supplier-id', 'maker', 'country'] as const;

/** The lines of a bill that a further plant repeats. */
export type OtherPlants = {
  /** Lines, by place, of parts that another plant builds into the same assembly. */
  readonly again: ReadonlySet<number>;
  /** Of these, the lines of parts of which the plants build in different quantities. */
  readonly differing: ReadonlySet<number>;
};

/** What reads the plant of a line; null where no column of the bill names one. */
export function createPlantReader(
  cells: ForeignCells,
): ((line: NonNullable<AlternativeLine>['line']) => string) | null {
  for (const column of ['site-id', 'site'] as const) {
    if (!cells.has(column)) continue;
    const { text } = foldHeader(cells.header(column, ''));
    if (PLANT.test(text) || !OF_OTHERS.some((other) => cells.has(other))) return (line) => cells.get(line, column);
  }
  return null;
}

/**
 * Finds the lines that repeat, for a further plant, what the bill of the same assembly holds at a plant that stands further up: one piece is made
 * at either plant, and no part goes into it twice. What only one plant builds in counts, since nobody says which plant makes most.
 */
export function findOtherPlants(
  cells: ForeignCells,
  lines: readonly AlternativeLine[],
  quantityOf: (place: number) => number,
): OtherPlants {
  const read = createPlantReader(cells);
  const again = new Set<number>();
  const differing = new Set<number>();
  if (read === null) return { again, differing };
  const pairs = new Map<string, Map<string, { places: number[]; quantity: number }>>();
  for (const [place, line] of lines.entries()) {
    if (line === null) continue;
    const key = JSON.stringify([line.parent, line.child]);
    const plants = pairs.get(key) ?? new Map<string, { places: number[]; quantity: number }>();
    pairs.set(key, plants);
    const plant = read(line.line);
    const known = plants.get(plant);
    if (known === undefined) plants.set(plant, { places: [place], quantity: quantityOf(place) });
    else {
      known.places.push(place);
      known.quantity += quantityOf(place);
    }
  }
  for (const plants of pairs.values()) {
    const [first, ...others] = plants.values();
    for (const { places, quantity } of others)
      for (const place of places) {
        again.add(place);
        if (quantity !== first?.quantity) differing.add(place);
      }
  }
  return { again, differing };
}

/**
 * Adds the company's own plants that hold a bill as those that make what it is for, where a list of plants knows them. What goes into another
 * assembly of the table is made where that is, and needs no row.
 */
export function addPlantsThatMake(
  { cells, firmRegister, sources }: Pick<TableTranslation, 'cells' | 'firmRegister' | 'sources'>,
  lines: readonly AlternativeLine[],
): void {
  const read = createPlantReader(cells);
  if (read === null) return;
  const inside = new Set(lines.flatMap((line) => line?.child ?? []));
  for (const line of lines) {
    if (line === null || inside.has(line.parent)) continue;
    const plant = read(line.line);
    if (firmRegister.isOwnSite(plant)) sources.addPlant(line.line.row, line.parent, plant);
  }
}
