import type { FillName } from '../../engine/exposure/report.ts';
import type { PartCounts, PartReason, PartState, ReasonCode } from '../../engine/exposure/parts/judgement.ts';
import { formatCounted } from '../format/number.ts';
import { nameSome } from './name-some.ts';

/** Name of a state, everywhere. */
export const STATE_WORDS: Record<PartState, string> = {
  exposed: 'Needs a licence',
  'not-exposed': 'Not exposed',
  'cannot-be-judged': 'Cannot be judged',
};

/** Why something cannot be judged, in the order of reasons. */
export const REASON_WORDS: Record<ReasonCode, string> = {
  'supplier-not-known': 'nobody is known to supply it',
  'kind-not-known': 'what it is is not known',
  'word-not-understood': 'a word or a sum in the file was not understood',
  'list-not-complete': 'the list of what it contains is not complete',
  'contents-not-known': 'what it contains is not known',
  'inputs-not-known': 'whence its maker buys what goes into it is not known',
  'property-not-known': 'a technical property that decides is not known',
  'act-not-read': 'an act was not read in full, so it cannot be ruled out',
  'origin-not-known': 'where it comes from is not known',
  'destination-not-known': 'where it goes is not known',
  'component-not-judged': 'something in it cannot be judged',
};

/** More names than these are counted and not listed. */
const MOST_NAMES = 4;

/** A reason as a clause, with its facts or components: "what it contains is not known: Dy, Tb". */
export function describeReason({ code, names }: PartReason): string {
  if (names.length === 0 || code === 'kind-not-known' || code === 'act-not-read') return REASON_WORDS[code];
  const shown = names.map((name) => name.replaceAll('_', ' ').replaceAll('/', ' or '));
  return `${REASON_WORDS[code]}: ${nameSome(shown, MOST_NAMES)}`;
}

/** How many parts cannot be judged. */
export function countUnjudged({ cannotBeJudged }: PartCounts): number {
  return Object.values(cannotBeJudged).reduce((sum, count) => sum + count, 0);
}

/** The three states of a count in words, those of 0 left out: "2 need a licence, 1 cannot be judged". */
export function describeCounts(counts: PartCounts): string {
  const unjudged = countUnjudged(counts);
  return [
    counts.exposed > 0 ? `${counts.exposed} ${counts.exposed === 1 ? 'needs' : 'need'} a licence` : null,
    unjudged > 0 ? `${unjudged} cannot be judged` : null,
    counts.notExposed > 0 ? `${counts.notExposed} not exposed` : null,
  ]
    .filter((clause) => clause !== null)
    .join(', ');
}

/** Words on parts without a product; null if there are none. */
export function describeInNoProduct(counts: PartCounts): string | null {
  if (counts.total === 0) return null;
  const subject = `${formatCounted(counts.total, 'part')} ${counts.total === 1 ? 'is' : 'are'} in no product on file`;
  return `${subject} and judged on ${counts.total === 1 ? 'its' : 'their'} own: ${describeCounts(counts)}.`;
}

/** What is bought, by the verdict on its part, in the order of the counts of parts. */
export const PURCHASE_WORDS = [
  ['surely', 'surely'],
  ['possibly', 'possibly'],
  ['ifPausedBack', 'if suspended rules return'],
  ['notExposed', 'not exposed'],
  ['cannotBeJudged', 'cannot be judged'],
] as const satisfies readonly (readonly [FillName, string])[];
