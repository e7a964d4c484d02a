import type { Criterion } from '../controlled-item.ts';
import type { Catalogue } from '../schema.ts';

/** Dead names of a catalogue, each as a sentence; none in a sound catalogue. */
export function listBrokenReferences(catalogue: Catalogue): string[] {
  const limbsOf = new Map(catalogue.measures.map(({ id, limbs }) => [id, new Set(limbs.map((limb) => limb.id))]));
  const known = {
    item: new Set(catalogue.items.map(({ id }) => id)),
    /** With the words of each. */
    property: new Map(catalogue.properties.map(({ id, words }) => [id, words])),
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
    for (const { property, words } of listTested(criteria)) {
      const listed = known.property.get(property);
      if (listed === undefined) found.push(`${who} tests “${property}”, which is no property of the catalogue.`);
      for (const word of words) {
        if (listed !== undefined && !listed.includes(word))
          found.push(`${who} asks for “${word}”, which is no word of the property “${property}”: add it to its words.`);
      }
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

/** Properties tested by criteria, with the words asked for. */
function listTested(criteria: readonly Criterion[]): { property: string; words: readonly string[] }[] {
  return criteria.flatMap((one) => {
    if (one.kind === 'number') return [{ property: one.property, words: [] }];
    if (one.kind === 'word') return [{ property: one.property, words: [...one.anyOf, ...(one.openWords ?? [])] }];
    return one.kind === 'one-of' ? one.of.flatMap(listTested) : [];
  });
}
