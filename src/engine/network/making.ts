import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { PartTable } from './part-table.ts';
import type { SourcingRows } from './sourcing-rows.ts';

/**
 * Maker of a part without a released row. `stated`: the company itself, at its parent's place, by its own word; `assumed`: the same, without
 * anybody's word; `unknown`: somebody in no row, from the goods on its BOM. Null: a row names the supplier, or nothing is known of its making.
 */
export type Maker = 'stated' | 'assumed' | 'unknown' | null;

/** Places of making without any row of the company. */
export type Making = {
  getMaker: (partNumber: string) => Maker;
  /**
   * Own sites making a product by the evidence of purchases: those buying its direct parts; where no direct part names one, those buying the
   * inputs of its in-house assemblies. Sorted; empty where no row of these parts names an own site.
   */
  getProductSites: (partNumber: string) => readonly string[];
  /** Own sites making an in-house assembly, by the purchases of its own parts there; sorted, empty where they name none. */
  getAssemblySites: (partNumber: string) => readonly string[];
  /** Own sites buying a part from others by the words of its rows, sorted. */
  getOwnBuyers: (partNumber: string) => readonly string[];
};

/**
 * Reads makers from purchases and BOM ("Who makes what" in this folder's README). The company's own word on a part goes first. A part is not
 * assumed to be made in house where an item of the catalogue can name its form or category, where all of its children are materials, or where a
 * row names a source without a release: then its maker is unknown, and its inputs are still bought by the rows.
 */
export function findMaking(
  dataset: Dataset,
  table: PartTable,
  catalogue: Pick<Catalogue, 'items'>,
  rows: SourcingRows,
  ownSites: ReadonlySet<string>,
): Making {
  const childrenOf = Map.groupBy(dataset.bom, (line) => line.parent);
  const namedForms = new Set(
    catalogue.items.flatMap((item) =>
      item.kind === 'goods' && item.limb !== null ? [...item.forms, ...item.openForms] : [],
    ),
  );
  const partOf = new Map(dataset.parts.map((part) => [part.partNumber, part]));
  const withRows = new Set(dataset.sourcing.map((row) => row.partNumber));
  const makers = new Map<string, Maker>();

  function getMaker(partNumber: string): Maker {
    let maker = makers.get(partNumber);
    if (maker === undefined) makers.set(partNumber, (maker = judgeMaker(partNumber)));
    return maker;
  }

  function judgeMaker(partNumber: string): Maker {
    if (rows.getSites(partNumber).length > 0) return null;
    const own = partOf.get(partNumber);
    const procurement = own?.procurement ?? null;
    if (procurement === 'made') return 'stated';
    const lines = childrenOf.get(partNumber);
    if (!lines) return null;
    if (withRows.has(partNumber) || procurement !== null) return 'unknown';
    // What only a convention of the trade says of the assembly takes nothing from its chain.
    const form = own?.formEvidence === 'inferred' ? null : (own?.form ?? null);
    const category = own?.categoryEvidence === 'inferred' ? undefined : table.categories.get(own?.category ?? '');
    const canBeNamed =
      (form !== null && namedForms.has(form)) ||
      (category !== undefined &&
        category.closedReason === null &&
        category.form !== null &&
        namedForms.has(category.form));
    const onlyMaterials = lines.every((line) => table.parts[table.rowOf.get(line.child)!]!.kind === 'material');
    return canBeNamed || onlyMaterials ? 'unknown' : 'assumed';
  }

  function getOwnBuyers(partNumber: string): readonly string[] {
    return rows.getBuyers(partNumber).filter((siteId) => ownSites.has(siteId));
  }

  /** Own sites buying the direct children of a part, sorted. */
  function getBuyersOfChildren(partNumber: string): string[] {
    const lines = childrenOf.get(partNumber) ?? [];
    return [...new Set(lines.flatMap((line) => getOwnBuyers(line.child)))].toSorted();
  }

  function getProductSites(partNumber: string, above: ReadonlySet<string> = new Set()): readonly string[] {
    const direct = getBuyersOfChildren(partNumber);
    if (direct.length > 0 || above.has(partNumber)) return direct;
    const inside = new Set(above).add(partNumber);
    const lines = childrenOf.get(partNumber) ?? [];
    const assemblies = lines.filter((line) => getMaker(line.child) !== null);
    return [...new Set(assemblies.flatMap((line) => getProductSites(line.child, inside)))].toSorted();
  }

  return {
    getMaker,
    getProductSites: (partNumber) => getProductSites(partNumber),
    getAssemblySites: getBuyersOfChildren,
    getOwnBuyers,
  };
}
