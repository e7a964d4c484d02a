import { type GrantedCase, isQuantitySilent, sayAssumedFiling, saySpent } from '../../documents/words/say-use.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { CaseStanding, LicenceCase } from '../../engine/licences/case-report.ts';
import { formatDate } from '../format/date.ts';
import { formatCounted } from '../format/number.ts';
import { UNKNOWN_COVER_WORDS } from '../../documents/words/cover-words.ts';
import { sayCoverBound } from '../../domain/notes/say-cover-bound.ts';

/** Headings of the groups of the list, in its order. */
export const STANDING_WORDS: Readonly<Record<CaseStanding, string>> = {
  'too-late': 'Cover ends before the decision',
  'no-route': 'No licence to be had',
  'cannot-say': 'Cannot be said: cover or wait is not known',
  'in-time': 'In time',
  covered: 'Covered',
  'not-now': 'Only if suspended rules return',
};

const NO_DECISION_WORDS: Readonly<Record<NonNullable<LicenceCase['noDecision']>, string>> = {
  'no-route': 'No licence can be had for this.',
  'no-route-if-needed': 'Not known whether one is needed; if so, none can be had.',
  refused: 'Refused: no decision to wait for. A new filing is possible.',
  'open-ended-review': 'A closer review of the end user knows no time limit.',
  'beyond-record': 'It has waited longer than any case on record.',
  'no-record': 'No wait for this rule is on record.',
};

const STATE_WORDS: Readonly<Record<LicenceCase['state'], string>> = {
  none: 'No case',
  needed: 'Needed',
  drafted: 'Drafted',
  filed: 'Filed',
  question: 'Question asked',
  returned: 'Returned',
  granted: 'Granted',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  expired: 'Expired',
  ahead: 'On a day ahead',
};

/** Names of the states of a case open to a person's choice. */
export const STATE_NAMES: Readonly<Record<Exclude<LicenceCase['state'], 'none' | 'ahead'>, string>> = STATE_WORDS;

/** Returns the last day to file in time; null: there is none, as for a rule that is suspended or not in force yet, under which nobody files. */
export function getFilingDay({ fileBy, standing }: Pick<LicenceCase, 'fileBy' | 'standing'>): IsoDate | null {
  return standing === 'not-now' ? null : fileBy;
}

/** Returns how far a case has come: "In review, working day 23", "Granted to 14 Dec 2026". */
export function describeState({ state, workingDays, validTo, decided, filed }: LicenceCase): string {
  const name = STATE_WORDS[state];
  if (state === 'ahead')
    return `${decided === null ? 'Filed' : 'Decided'} on ${formatDate(decided ?? filed)}, a day that has not come`;
  if (workingDays !== null) return `${name}, working day ${workingDays}`;
  if ((state === 'granted' || state === 'expired') && validTo === null) return `${name}, no end on file`;
  if (state === 'granted') return `${name} to ${formatDate(validTo)}`;
  if (state === 'expired') return `${name} ${formatDate(validTo)}`;
  return decided === null ? name : `${name} ${formatDate(decided)}`;
}

/** Returns how much of a licence is used, and where it is granted in another unit than its parts, that the rest is not known. */
function describeUse(granted: Pick<LicenceCase, 'quantity' | 'used' | 'quantityUnit'>): string {
  const spent = saySpent(granted);
  return granted.quantityUnit === null ? spent : `${spent}; what is left in the unit of the parts is not known`;
}

/** Returns the second line of a state: the use, the request, or the goods' other items. */
export function describeBeside({
  quantity,
  used,
  quantityUnit = null,
  parts,
  alsoNeeded,
  state,
  kind = null,
}: Pick<LicenceCase, 'quantity' | 'used' | 'parts' | 'alsoNeeded' | 'state'> &
  Partial<Pick<LicenceCase, 'quantityUnit' | 'kind'>>): string {
  if (state === 'granted' && quantity !== null) return describeUse({ quantity, used, quantityUnit });
  if (isQuantitySilent({ state, quantity, kind })) {
    const rest = describeBeside({ quantity, used, parts, alsoNeeded, state, kind: 'general' });
    return ['quantity not on file', rest].filter((words) => words !== '').join('; ');
  }
  if (parts.length === 0) return 'nothing on file needs it';
  if (alsoNeeded.length > 0) return `ships only with ${formatCounted(alsoNeeded.length, 'other item')}`;
  const open = parts.filter(({ missing }) => missing.length > 0);
  if (open.length === 0) return '';
  const missing = [...new Set(open.flatMap((part) => part.missing))];
  const isEstimated = (field: string): boolean =>
    open.every((part) => part.estimated.includes(field) || !part.missing.includes(field));
  const say = (what: string, fields: readonly string[]): string[] =>
    fields.length === 0 ? [] : [`${what}${whose}: ${fields.map((field) => field.replaceAll('_', ' ')).join(', ')}`];
  // Of a part beside them all is stated.
  const [first] = open;
  const others = open.length === 1 ? '' : ` and ${open.length - 1} more`;
  const whose = open.length === parts.length ? '' : ` of ${first?.partNumber ?? ''}${others}`;
  return [
    ...say(
      'not stated',
      missing.filter((field) => !isEstimated(field)),
    ),
    ...say('only estimated', missing.filter(isEstimated)),
  ].join('; ');
}

/** Returns when a decision can be expected, or why none can. */
export function describeDecision(one: LicenceCase): string {
  const { expected, noDecision } = one;
  if (expected === null) return noDecision === null ? '' : NO_DECISION_WORDS[noDecision];
  const range = `${formatDate(expected.early)} – ${formatDate(expected.late)}`;
  return `${formatDate(expected.median)} (${range})${sayAssumedFiling(one, formatDate)}`;
}

/** Returns how long goods last, in words, and where that takes the stock of several buyers together; where it is not known why, and how long stock alone lasts. */
export function describeCover({ cover, ...licence }: Pick<LicenceCase, 'cover'> & GrantedCase): string {
  if (cover.isOpenEnded) return 'as long as the licence holds';
  const shared = cover.isShared ? ', with the stock of all plants together' : '';
  const silent = isQuantitySilent(licence) ? ', if the licensed quantity lasts' : '';
  if (cover.until !== null) return `${formatDate(cover.until)}${sayCoverBound(cover)}${silent}${shared}`;
  const alone = cover.stockUntil === null ? '' : `; stock alone until ${formatDate(cover.stockUntil)}${shared}`;
  return `not known: ${UNKNOWN_COVER_WORDS[cover.unknown ?? 'no-stock']}${alone}`;
}
