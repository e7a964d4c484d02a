import type { Category } from '../../catalogue/schema.ts';
import type { CompositionRow, Dataset, Part } from '../../domain/dataset.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import type { StrategicMaterial } from './strategic-materials.ts';

/** How surely a part holds a material: by its own contents, possibly by them, or by the typical contents of its kind. */
export type UseBasis = 'holds' | 'may-hold' | 'estimated';

/** A part with a sure or possible material. */
export type MaterialUse = {
  readonly partNumber: string;
  readonly description: string;
  readonly basis: UseBasis;
  /** Source of it: evidence with file and row, or the category. */
  readonly source: string;
};

/** Knowledge of the contents of the parts at the ends of the bill of material. */
export type ContentsKnown = {
  readonly parts: number;
  /** Their contents are told in full by understood rows. */
  readonly full: number;
  /** They have rows, with room left for other substances. */
  readonly inPart: number;
  /** Nobody has told their contents. */
  readonly none: number;
};

/** Above this mass share of carbon a part of no known kind may be graphite: below it, carbon is an alloy's. Percent. */
const GRAPHITE_FROM = 90;

/** Returns how far the contents of the parts at the ends are known: those without a line of a bill of material below them. */
export function countContents({ parts, bom, composition }: Dataset): ContentsKnown {
  const parents = new Set(bom.map(({ parent }) => parent));
  const rowsOf = Map.groupBy(composition, ({ partNumber }) => partNumber);
  const ends = parts.filter(({ partNumber }) => !parents.has(partNumber));
  const none = ends.filter(({ partNumber }) => !rowsOf.has(partNumber)).length;
  const full = ends.filter(({ partNumber }) => isFull(rowsOf.get(partNumber) ?? [])).length;
  return { parts: ends.length, full, inPart: ends.length - none - full, none };
}

/**
 * Returns the parts with a sure or possible material, in the order of the parts; untold contents of a part are estimated from its category,
 * unless it has a bill of material.
 */
export function findUses(
  { parts, bom, composition, properties }: Dataset,
  categories: readonly Category[],
  material: StrategicMaterial,
): MaterialUse[] {
  const rowsOf = Map.groupBy(composition, ({ partNumber }) => partNumber);
  const graphites = new Set(properties.filter(({ property }) => property === 'graphite_type').map((p) => p.partNumber));
  const typical = createTypicalElements(categories);
  const made = new Set(bom.map(({ parent }) => parent));
  return parts.flatMap((part) => {
    const { partNumber, description } = part;
    const rows = rowsOf.get(partNumber) ?? [];
    const isGraphite = graphites.has(partNumber) || /graphite|anode/.test(part.category ?? '');
    const found =
      material.name === 'Graphite'
        ? findGraphite(part, rows, isGraphite)
        : (findInRows(rows, material.elements) ??
          (made.has(partNumber) ? null : estimate(part, rows, material.elements, typical)));
    return found === null ? [] : [{ partNumber, description, ...found }];
  });
}

type Found = Pick<MaterialUse, 'basis' | 'source'>;

function findInRows(rows: readonly CompositionRow[], elements: readonly string[]): Found | null {
  const read = rows
    .filter(({ massPctMax }) => massPctMax !== 0)
    .map((row) => ({ row, says: readSubstance(row.substance) }));
  const names = (list: readonly string[]): boolean => elements.some((element) => list.includes(element));
  const sure = read.find(({ row, says }) => (row.massPctMin ?? 0) > 0 && names(says.contains));
  if (sure !== undefined) return { basis: 'holds', source: sayRow(sure.row) };
  const open = read.find(({ says }) => names(says.contains) || names(says.mayContain));
  return open === undefined ? null : { basis: 'may-hold', source: sayRow(open.row) };
}

function findGraphite({ category }: Part, rows: readonly CompositionRow[], isGraphite: boolean): Found | null {
  const carbon = rows.find(
    ({ substance, massPctMax }) =>
      (massPctMax ?? 0) >= GRAPHITE_FROM && readSubstance(substance).contains.includes('C'),
  );
  if (carbon !== undefined) return { basis: isGraphite ? 'holds' : 'may-hold', source: sayRow(carbon) };
  return isGraphite && rows.length === 0 ? { basis: 'estimated', source: sayCategory(category) } : null;
}

/** Typical contents of a part's category, where nobody has told its contents. */
function estimate(
  { category }: Part,
  rows: readonly CompositionRow[],
  elements: readonly string[],
  typical: (categoryId: string) => ReadonlySet<string>,
): Found | null {
  if (rows.length > 0 || category === null) return null;
  const held = typical(category);
  return elements.some((element) => held.has(element)) ? { basis: 'estimated', source: sayCategory(category) } : null;
}

/** Typical elements of parts of a category, in themselves or in their inputs. */
function createTypicalElements(categories: readonly Category[]): (categoryId: string) => ReadonlySet<string> {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const known = new Map<string, ReadonlySet<string>>();
  const find = (categoryId: string): ReadonlySet<string> => {
    const before = known.get(categoryId);
    if (before !== undefined) return before;
    // What holds itself, by whatever way, holds nothing more for it.
    known.set(categoryId, new Set());
    const { composition = [], contents = [] } = byId.get(categoryId) ?? {};
    const own = composition
      .filter(({ massPctMax }) => massPctMax > 0)
      .flatMap(({ substance }) => readSubstance(substance).contains);
    const held = new Set([...own, ...contents.flatMap((content) => [...find(content.category)])]);
    known.set(categoryId, held);
    return held;
  };
  return find;
}

function isFull(rows: readonly CompositionRow[]): boolean {
  const read = rows.map((row) => ({ row, says: readSubstance(row.substance) }));
  return (
    read.some(({ row, says }) => says.isRest && row.massPctMax === 0) &&
    read.every(({ says }) => says.isRest || says.understood)
  );
}

function sayRow({ substance, evidence, evidenceDate, rows }: CompositionRow): string {
  const [place] = rows;
  const at =
    place === undefined ? '' : `, ${place.file}${place.sheet === null ? '' : ` ${place.sheet}`} row ${place.row}`;
  return `${substance} ${evidence}${evidenceDate === null ? '' : ` ${evidenceDate}`}${at}`;
}

function sayCategory(category: string | null): string {
  return `typical contents of ${category ?? 'its kind'}`;
}
