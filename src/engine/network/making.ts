import type { Catalogue } from '../../catalogue/schema.ts';
import type { BomLines, Maker, Making, PartTable } from './network-tables.ts';
import type { SiteTable } from './site-table.ts';
import type { SourcingRows } from './sourcing-rows.ts';

/**
 * Reads makers from purchases and BOM ("Who makes what" in this folder's README). The company's own word on a part goes first. A part is not
 * assumed to be made in house where an item of the catalogue can name its form or category, where all of its children are materials, or where a
 * row names a source without a release: then its maker is unknown, and its inputs are still bought by the rows.
 */
export function findMaking(
  bom: BomLines,
  table: PartTable,
  catalogue: Pick<Catalogue, 'items'>,
  rows: SourcingRows,
  ownSites: SiteTable,
): Making {
  const namedForms = new Set(
    catalogue.items.flatMap((item) =>
      item.kind === 'goods' && item.limb !== null ? [...item.forms, ...item.openForms] : [],
    ),
  );
  const makers = new Map<number, Maker>();

  function getMaker(part: number): Maker {
    let maker = makers.get(part);
    if (maker === undefined) makers.set(part, (maker = judgeMaker(part)));
    return maker;
  }

  function judgeMaker(part: number): Maker {
    if (rows.supplies(part)) return null;
    const own = table.records[part];
    const procurement = own?.procurement ?? null;
    if (procurement === 'made') return 'stated';
    const lines = bom.below(part);
    if (lines.length === 0) return null;
    if (rows.names(part) || procurement !== null) return 'unknown';
    // What only a convention of the trade says of the assembly takes nothing from its chain.
    const form = own?.formEvidence === 'inferred' ? null : (own?.form ?? null);
    const category = own?.categoryEvidence === 'inferred' ? undefined : table.categories.get(own?.category ?? '');
    const canBeNamed =
      (form !== null && namedForms.has(form)) ||
      (category !== undefined &&
        category.closedReason === null &&
        category.form !== null &&
        namedForms.has(category.form));
    const onlyMaterials = lines.every((line) => table.parts[bom.childOf[line]!]!.kind === 'material');
    return canBeNamed || onlyMaterials ? 'unknown' : 'assumed';
  }

  function getOwnBuyers(part: number): readonly number[] {
    return rows.getBuyers(part).filter((site) => ownSites.isOwn(site));
  }

  /** Own sites buying the direct children of a part, in order. */
  function getBuyersOfChildren(part: number): readonly number[] {
    return unite(Array.from(bom.below(part), (line) => getOwnBuyers(bom.childOf[line]!)));
  }

  function getProductSites(part: number, above: ReadonlySet<number> = new Set()): readonly number[] {
    const direct = getBuyersOfChildren(part);
    if (direct.length > 0 || above.has(part)) return direct;
    const inside = new Set(above).add(part);
    const children = Array.from(bom.below(part), (line) => bom.childOf[line]!);
    const assemblies = children.filter((child) => getMaker(child) !== null);
    return unite(assemblies.map((child) => getProductSites(child, inside)));
  }

  return {
    getMaker,
    getProductSites: (part) => getProductSites(part),
    getAssemblySites: getBuyersOfChildren,
    getOwnBuyers,
  };
}

/** All sites of some lists, each once and in order. */
function unite(lists: readonly (readonly number[])[]): readonly number[] {
  return [...new Set(lists.flat())].toSorted((a, b) => a - b);
}
