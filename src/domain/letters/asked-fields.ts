import type { AskedFact, LetterLine } from './letter.ts';

/** Beginning of the field of a fact that says how much of an element a part holds: `content:Dy`. */
export const CONTENT_FIELD = 'content:';
/** Beginning of the field of a fact that says which origin is declared for a part from one site: `origin:SITE`. */
export const ORIGIN_FIELD = 'origin:';
/** Field of a fact that says from whom a part is bought: `supplier` where nobody is known to supply it, `supplier:SITE` in place of what a file names. */
export const SUPPLIER_FIELD = 'supplier';
/** Field of a fact that says for how many units the price on file holds: `price_unit` of the part, `price_unit:SITE` of a source. */
export const PRICE_UNIT_FIELD = 'price_unit';
/** Property that says whether a part holds anything that rules on magnets, batteries and rare earths could reach. */
export const CONTENTS_PROPERTY = 'contents_of_concern';

/** Properties that say what a part is; all others say what it contains. */
const KIND_PROPERTIES: ReadonlySet<string> = new Set([
  'germanium_form',
  'tungsten_shape',
  'crystal_form',
  'crystal_quality',
  'missile_use',
]);

/** The field under which an answer is kept, as in `FactDecision`. */
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

/** The line of a letter that a fact is asked in. */
export function getLetterLine(fact: AskedFact): LetterLine {
  if (fact.kind === 'form') return 'kind';
  if (fact.kind === 'property') return KIND_PROPERTIES.has(fact.property) ? 'kind' : 'contents';
  if (fact.kind === 'origin' || fact.kind === 'source' || fact.kind === 'technology') return 'origin';
  return 'contents';
}
