import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { PartTable } from './part-table.ts';
import type { SourcingRows } from './sourcing-rows.ts';

/**
 * Who makes a part that no released row supplies. `stated`: the company itself, where its parent is made, as it says; `assumed`: the same, and
 * nobody has said so; `unknown`: somebody whom no row names, from what is on its BOM. Null: a row says who supplies it, or nothing
 * is known of how it is made.
 */
export type Maker = 'stated' | 'assumed' | 'unknown' | null;

/** Where things are made that no row of the company says anything about. */
export type Making = {
  getMaker: (partNumber: string) => Maker;
  /**
   * Own sites at which a product is made by the evidence of purchases: those that buy its direct parts; where no direct part names
   * one, those that buy what goes into its in-house assemblies. Sorted; empty where no row of these parts names an own site.
   */
  getProductSites: (partNumber: string) => readonly string[];
  /** Own sites at which an in-house assembly is made because its own bought parts are bought there; sorted, empty where they name none. */
  getAssemblySites: (partNumber: string) => readonly string[];
  /** Own sites that buy a part from others by the words of its rows, sorted. */
  getOwnBuyers: (partNumber: string) => readonly string[];
};

/**
 * Reads from purchases and BOM who makes what ("Who makes what" in this folder's README). What the company says of a part goes first. A part is not
 * assumed to be made in house where an item of the catalogue can name its form or category, where all of its children are materials,
 * or where a row names a source that is not released: then its maker is unknown, and what goes into it is still bought as the rows say.
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

  /** Own sites that buy the direct children of a part, sorted. */
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
