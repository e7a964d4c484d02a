import type { Criterion } from '../controlled-item.ts';
import type { Catalogue } from '../schema.ts';

/** What a catalogue names and does not hold, each as a sentence; none in a catalogue that is sound. */
export function listBrokenReferences(catalogue: Catalogue): string[] {
  const limbsOf = new Map(catalogue.measures.map(({ id, limbs }) => [id, new Set(limbs.map((limb) => limb.id))]));
  const known = {
    item: new Set(catalogue.items.map(({ id }) => id)),
    property: new Set(catalogue.properties.map(({ id }) => id)),
    category: new Set(catalogue.categories.map(({ id }) => id)),
  };
  const found: string[] = [];
  const needMeasure = (who: string, id: string): void => {
    if (!limbsOf.has(id)) found.push(`${who} names the measure “${id}”, which there is not.`);
  };
  for (const { id, measureId, limb, criteria, reachesItemsOf, technology } of catalogue.items) {
    const who = `The item “${id}”`;
    needMeasure(who, measureId);
    const limbs = limbsOf.get(measureId);
    if (limb !== null && limbs !== undefined && !limbs.has(limb))
      found.push(`${who} names the limb “${limb}”, which its measure does not have.`);
    for (const property of listProperties(criteria)) {
      if (!known.property.has(property))
        found.push(`${who} tests “${property}”, which is no property of the catalogue.`);
    }
    for (const reached of reachesItemsOf === 'all' ? [] : (reachesItemsOf ?? [])) needMeasure(who, reached);
    for (const made of technology?.makes?.items ?? []) {
      if (!known.item.has(made)) found.push(`${who} names the item “${made}”, which there is not.`);
    }
    for (const category of [...(technology?.categories ?? []), ...(technology?.openCategories ?? [])]) {
      if (!known.category.has(category)) found.push(`${who} names the category “${category}”, which there is not.`);
    }
  }
  for (const { measureId } of catalogue.licenceWaits) needMeasure('A licence wait', measureId);
  for (const { measureId, event } of catalogue.calendar) {
    if (measureId !== null) needMeasure(`The calendar (“${event}”)`, measureId);
  }
  for (const { id, measureIds } of catalogue.practices) {
    for (const measureId of measureIds) needMeasure(`The practice “${id}”`, measureId);
  }
  for (const { id, affects } of catalogue.uncertainties) {
    for (const measureId of affects) needMeasure(`The open point “${id}”`, measureId);
  }
  for (const { hs6, mayFallUnder } of catalogue.hsHints) {
    for (const { measureId, itemIds } of mayFallUnder) {
      needMeasure(`The customs hint ${hs6}`, measureId);
      for (const id of itemIds)
        if (!known.item.has(id)) found.push(`The customs hint ${hs6} names the item “${id}”, which there is not.`);
    }
  }
  return found;
}

function listProperties(criteria: readonly Criterion[]): string[] {
  return criteria.flatMap((one) => {
    if (one.kind === 'number' || one.kind === 'word') return [one.property];
    return one.kind === 'one-of' ? one.of.flatMap(listProperties) : [];
  });
}
