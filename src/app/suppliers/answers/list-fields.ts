import type { Catalogue } from '../../../catalogue/schema.ts';
import { getPurchaseField } from '../../../domain/answers/answer-value.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { FactDecision } from '../../../domain/decisions/decisions.ts';
import {
  CONTENT_FIELD,
  CONTENTS_PROPERTY,
  ORIGIN_FIELD,
  PRICE_UNIT_FIELD,
  SUPPLIER_FIELD,
} from '../../../domain/letters/asked-fields.ts';

/** A field of a part to be stated in place; `of` names its plant, null if it speaks of the part. */
export type StatedField = { readonly field: string; readonly of: string | null };

/**
 * The fields of a part to be stated: elements named by rules, those of magnets first; magnet material, contents of concern, and of each source
 * its supplier, origin and price unit. An earlier stated supplier (`facts`) is changed in its place, so statements follow one another.
 */
export function listFields(
  partNumber: string,
  { sourcing, sites, suppliers, parts }: Dataset,
  { items }: Catalogue,
  facts: readonly FactDecision[],
): StatedField[] {
  const named = new Set(
    items.flatMap(({ criteria }) => criteria.flatMap((one) => (one.kind === 'element' ? one.anyOf : []))),
  );
  const others = [...named].filter((element) => element !== 'Dy' && element !== 'Tb').toSorted();
  const sources = sourcing.filter((row) => row.partNumber === partNumber);
  const bought = [...new Set(sources.map(({ siteId }) => siteId))].flatMap((siteId): StatedField[] => {
    const site = sites.find((one) => one.siteId === siteId);
    const name = suppliers.find(({ supplierId }) => supplierId === site?.supplierId)?.name;
    const stated = facts.find(
      (fact) =>
        fact.partNumber === partNumber &&
        getPurchaseField(fact.field)?.says === 'supplier' &&
        (fact.value === name || fact.value === site?.supplierId),
    );
    const of = site?.name ?? siteId;
    const isPriced = sources.some((row) => row.siteId === siteId && row.unitPrice !== null);
    return [
      { field: stated?.field ?? `${SUPPLIER_FIELD}:${siteId}`, of },
      { field: `${ORIGIN_FIELD}${siteId}`, of },
      ...(isPriced ? [{ field: `${PRICE_UNIT_FIELD}:${siteId}`, of }] : []),
    ];
  });
  const isPriced = parts.some((part) => part.partNumber === partNumber && part.unitPrice !== null);
  return [
    ...['Dy', 'Tb', ...others].map((element) => ({ field: `${CONTENT_FIELD}${element}`, of: null })),
    { field: 'magnet_family', of: null },
    { field: CONTENTS_PROPERTY, of: null },
    ...(sources.length === 0 ? [{ field: SUPPLIER_FIELD, of: null }] : bought),
    ...(isPriced ? [{ field: PRICE_UNIT_FIELD, of: null }] : []),
  ];
}
