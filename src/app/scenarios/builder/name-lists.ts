import { nameGoods } from '../../../documents/words/name-goods.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import { FORMS } from '../../../domain/closed-lists.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { NamedThing } from './specs/field-spec.ts';

/** A possible name: its id and a person's word for it. */
export type Named = { readonly id: string; readonly name: string };
export type NameLists = Readonly<Record<NamedThing, readonly Named[]>>;

/** Everything open to a scenario's fields by name, by kind, each list in the order of its names. */
export function buildNameLists(
  dataset: Dataset,
  catalogue: Catalogue,
  disruptions: Scenario['disruptions'],
): NameLists {
  const supplierNames = new Map(dataset.suppliers.map(({ supplierId, name }) => [supplierId, name]));
  const parts = dataset.parts.map(({ partNumber, description, kind }) => ({
    id: partNumber,
    name: nameGoods({ partNumber, description }),
    kind,
  }));
  return {
    part: sort(parts),
    product: sort(parts.filter(({ kind }) => kind === 'product')),
    site: sort(
      dataset.sites.map(({ siteId, name, supplierId, country }) => ({
        id: siteId,
        name: [name === '' ? (supplierNames.get(supplierId) ?? siteId) : name, country ?? 'country unknown'].join(', '),
      })),
    ),
    supplier: sort(dataset.suppliers.map(({ supplierId, name }) => ({ id: supplierId, name }))),
    country: sort(catalogue.territories.map(({ code, name }) => ({ id: code, name }))),
    measure: catalogue.measures.flatMap((measure) => [
      { id: measure.id, name: `${measure.number}: ${measure.title}` },
      ...measure.limbs
        .filter(({ id }) => id !== measure.id)
        .map(({ id, label }) => ({ id, name: `${measure.number}, ${label}` })),
    ]),
    item: catalogue.items.map(({ id, name }) => ({ id, name })),
    form: FORMS.map((form) => ({ id: form, name: form })),
    category: sort(catalogue.categories.map(({ id, name }) => ({ id, name }))),
    disruption: disruptions
      .filter(({ kind }) => kind === 'licence-queue' || kind === 'measure-switch')
      .map(({ id }) => ({ id, name: id })),
  };
}

function sort(list: readonly Named[]): Named[] {
  return list.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}
