import type { UnaskedFact, UnaskedReason } from '../../engine/exposure/questions/question.ts';

const REASONS: Readonly<Record<UnaskedReason, string>> = {
  'own-records': 'It is about a plant of your own: look in your own records.',
  'own-statement': 'It is yours to state.',
  'supplier-sources': 'It would ask a supplier for its own sources.',
  technique: 'It would ask a supplier how the goods are made.',
  'data-sheet':
    'It says neither what the goods contain nor their origin: look in a data sheet or test report that you hold.',
  'not-the-goods': 'It is not about the goods that you buy.',
};

/**
 * A missing fact not asked of any supplier, as a phrase, and the reason, as a sentence. `site` is the name of the site with the answer; empty: not
 * known.
 */
export function describeUnasked({ fact, label, reason }: UnaskedFact, site: string): { what: string; why: string } {
  return { what: describeFact(fact, label, site === '' ? 'a site that is not known' : site), why: REASONS[reason] };
}

function describeFact(fact: string, label: string | null, site: string): string {
  switch (fact) {
    case 'source':
      return `who ships what ${site} takes`;
    case 'inputs':
      return `what ${site} makes it from, and where that comes from`;
    case 'source-technology':
      return `whether ${site} works with Chinese rare-earth technology`;
    case 'end-use':
      return 'the end use, civil or military';
    case 'destination':
      return `in which country ${site} is`;
    case 'country':
    case 'leaving-place':
      return `from which country goods of ${site} leave`;
    case 'goods-origin':
      return 'the declared country of origin';
    case 'composition':
    case 'contents':
      return 'what it contains';
    case 'form':
      return 'in what form it is delivered';
    default:
      return label ?? fact;
  }
}
