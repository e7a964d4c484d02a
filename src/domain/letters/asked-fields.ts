import type { AskedFact, LetterLine } from './letter.ts';

/** Beginning of the field of a fact about a part's share of an element: `content:Dy`. */
export const CONTENT_FIELD = 'content:';
/** Beginning of the field of a fact about a part's declared origin from one site: `origin:SITE`. */
export const ORIGIN_FIELD = 'origin:';
/** Field of a fact about a part's seller: `supplier` where nobody is known to supply it, `supplier:SITE` in place of a file's word. */
export const SUPPLIER_FIELD = 'supplier';
/** Field of a fact about the units in a price on file: `price_unit` of the part, `price_unit:SITE` of a source. */
export const PRICE_UNIT_FIELD = 'price_unit';
/** Property of a part with anything in reach of rules on magnets, batteries and rare earths, or without. */
export const CONTENTS_PROPERTY = 'contents_of_concern';

/** Properties of a part's nature; all others are of its contents. */
const KIND_PROPERTIES: ReadonlySet<string> = new Set([
  'germanium_form',
  'tungsten_shape',
  'crystal_form',
  'crystal_quality',
  'missile_use',
]);

/** The field of a kept answer, as in `FactDecision`. */
export function getAnswerField(fact: AskedFact): string {
  switch (fact.kind) {
    case 'form':
      return 'form';
    case 'family':
      return 'magnet_family';
    case 'share':
      return `${CONTENT_FIELD}${fact.element}`;
    case 'contents':
      return CONTENTS_PROPERTY;
    case 'property':
      return fact.property;
    case 'origin':
      return `${ORIGIN_FIELD}${fact.siteId}`;
    case 'source':
      return 'source';
    case 'technology':
      return 'source-technology';
  }
}

/** The line of a letter for a fact. */
export function getLetterLine(fact: AskedFact): LetterLine {
  if (fact.kind === 'form') return 'kind';
  if (fact.kind === 'property') return KIND_PROPERTIES.has(fact.property) ? 'kind' : 'contents';
  if (fact.kind === 'origin' || fact.kind === 'source' || fact.kind === 'technology') return 'origin';
  return 'contents';
}
