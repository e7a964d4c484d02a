import { nameGoods } from '../../../documents/words/name-goods.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { FillName } from '../../../engine/exposure/report.ts';
import { getStageName } from '../../words/stage-words.ts';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import type { Facet } from './filter-rows.ts';
import { NONE } from './filter-rows.ts';
import { TRIAGE_WORDS, findTriageState } from '../../words/triage-words.ts';
import { EVIDENCE_WORDS } from '../../words/evidence-words.ts';

/** The heading of a facet. */
export const FACET_WORDS: Record<Facet, string> = {
  facet: 'Exposure',
  product: 'Product',
  element: 'Element',
  country: 'Leaves from',
  measure: 'Measure',
  stage: 'Stage',
  form: 'Form',
  category: 'Category',
  evidence: 'Source is',
  contents: 'Contents',
  triage: 'Triage',
};

const MISSING: Partial<Record<Facet, string>> = {
  country: 'place not known',
  stage: 'no category',
  form: 'not stated',
  category: 'no category',
};

/** Names a value of a facet for a person; a value without a name comes back as it is. */
export type NameValue = (facet: Facet, value: string) => string;

/** The namer for a report's products and, once it is here, the catalogue. */
export function createValueNames(
  products: readonly { partNumber: string; description: string }[],
  catalogue: Catalogue | undefined,
): NameValue {
  const names: Partial<Record<Facet, ReadonlyMap<string, string>>> = {
    // A bill or a list of sales may describe nothing.
    product: new Map(products.map((product) => [product.partNumber, nameGoods(product)])),
    country: new Map(catalogue?.territories.map((territory) => [territory.code, territory.name])),
    measure: new Map(catalogue?.measures.map((measure) => [measure.id, measure.number.replace(' of ', '/')])),
    category: new Map(catalogue?.categories.map((category) => [category.id, category.name])),
    evidence: new Map(Object.entries(EVIDENCE_WORDS)),
    contents: new Map([
      ['own', "the company's parts"],
      ['inferred', 'typical contents, estimated'],
    ]),
  };
  return (facet, value) => {
    if (value === NONE) return MISSING[facet] ?? 'none';
    if (facet === 'stage') return getStageName(value);
    if (facet === 'facet')
      return FILL_TEXTS[FILL_NAMES.find((name): name is FillName => name === value) ?? 'notExposed'].label;
    if (facet === 'triage') return TRIAGE_WORDS[findTriageState(value) ?? 'not-assessed'];
    return names[facet]?.get(value) ?? value;
  };
}
