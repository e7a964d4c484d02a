import { UNREAD_TEXT } from '../../controls/finding.ts';
import type { Finding } from '../report.ts';
import type { CriterionResult } from '../../controls/finding.ts';
import type { PartFacts } from '../../controls/facts.ts';
import type { PartState, ReasonCode } from './judgement.ts';

const MATCH_ORDER = { met: 0, partial: 1, missing: 2, failed: 3, none: 4 };
const VERDICT_ORDER = { 'licence-required': 0, 'may-require': 1, 'not-required': 2, 'not-listed': 3 };
/** More elements than these are not listed one by one. */
const MOST_ELEMENTS = 3;

/** The weightiest findings: strongest verdict, then strongest match, then a rule in force; all of the same weight, in order. */
function getDecidingFindings(findings: readonly Finding[]): readonly Finding[] {
  // A rule in force decides before one that may be back.
  const rank = (one: Finding) =>
    VERDICT_ORDER[one.verdict] * 100 + MATCH_ORDER[one.match] * 10 + (one.status === 'in-force' ? 0 : 1);
  const best = Math.min(...findings.map(rank));
  return findings.filter((one) => rank(one) === best);
}

/** The first of the weightiest findings; null if there are none. */
export function getDecidingFinding(findings: readonly Finding[]): Finding | null {
  return getDecidingFindings(findings)[0] ?? null;
}

/** Open facts where no item names a missing one. */
const OPEN_WORDS: Readonly<Record<ReasonCode, string>> = {
  'supplier-not-known': 'supplier not known',
  'kind-not-known': 'form not stated',
  'word-not-understood': 'a word not understood',
  'list-not-complete': 'composition not complete',
  'contents-not-known': 'contents not known',
  'inputs-not-known': 'whence its maker buys is not known',
  'property-not-known': 'a property not stated',
  'act-not-read': 'the act was not read in full',
  'origin-not-known': 'origin not known',
  'destination-not-known': 'destination not known',
  'component-not-judged': 'a component not judged',
};

/**
 * The deciding fact of a part, in a few words: "Dy, Tb in NdFeB", "Dy not stated", "compaction density 2.46–2.55", "magnet-assembly: no rule
 * reaches it". An unjudged part is never called anything else.
 */
export function describeDecision(
  findings: readonly Finding[],
  facts: PartFacts,
  { state, reason }: { state: PartState; reason?: ReasonCode | undefined } = { state: 'not-exposed' },
): string {
  const deciding = getDecidingFindings(findings);
  const first = deciding[0];
  if (!first || first.match === 'failed' || first.match === 'none') {
    if (state === 'exposed') return 'in its components';
    if (state === 'cannot-be-judged') return OPEN_WORDS[reason ?? 'contents-not-known'];
    // That a part has some other form than those of the law tells nobody what it is.
    const named = facts.form === null || facts.form === 'other' ? '' : `${facts.form}: `;
    if (!first) return `${named}no rule reaches it`;
  }
  const goods = deciding.flatMap((finding) => finding.criteria).filter((one) => !one.laneCondition);
  switch (first.match) {
    case 'met':
      return describeMet(goods, facts);
    case 'partial':
    case 'missing':
      return describeOpen(first, goods, facts);
    case 'failed':
    case 'none':
      return describeFailed(first, goods);
  }
}

function describeMet(goods: readonly CriterionResult[], facts: PartFacts): string {
  const met = goods.filter((one) => one.result === 'met');
  const elements = getElementNames(met);
  const family = facts.properties.get('magnet_family')?.text ?? null;
  const decisive = elements.filter((element) => !FAMILY_ELEMENTS.has(element));
  if (decisive.length > 0) return `${listElements(decisive)} in ${family ?? facts.form ?? 'the part'}`;
  if (family) return `${family} magnet`;
  const property = met.find((one) => !isElement(one.property));
  if (property) return `${describeProperty(property.property)} ${property.found ?? ''}`.trim();
  return elements.length > 0 ? `${listElements(elements)} in ${facts.form ?? 'the part'}` : 'listed';
}

/** Elements making the family, without a decision by themselves where a magnet is asked about. */
const FAMILY_ELEMENTS = new Set(['Nd', 'Fe', 'B', 'O']);

function describeOpen(finding: Finding, goods: readonly CriterionResult[], facts: PartFacts): string {
  const touched = goods.find((one) => one.result === 'touched');
  if (touched) return describeTouched(touched, goods);
  if (finding.exporter === null) return finding.siteId === null ? 'source not known' : 'place it leaves from not known';
  if (facts.form === null) return 'form not stated';
  if (finding.missing.every((name) => name === UNREAD_TEXT)) return OPEN_WORDS['act-not-read'];
  const open = goods.filter((one) => one.result === 'open' && finding.missing.includes(one.property));
  if (facts.form === 'magnet' && open.some((one) => one.property === 'magnet_family')) return 'composition not stated';
  const elements = getElementNames(open);
  if (elements.length > 0) return `${listElements(elements)} not stated`;
  return `${describeProperty(open[0]?.property ?? finding.missing[0] ?? 'a fact')} not stated`;
}

/** The interval across a threshold: of elements all such, each with its range; else the property and its finding. */
function describeTouched({ property, found }: CriterionResult, goods: readonly CriterionResult[]): string {
  if (!isElement(property)) return `${describeProperty(property)} ${found ?? ''}`.trim();
  const ranges = goods.flatMap((one) =>
    one.result === 'touched' && isElement(one.property) ? [one.found ?? describeProperty(one.property)] : [],
  );
  const named = [...new Set(ranges)].toSorted();
  return named.length > MOST_ELEMENTS ? 'composition' : named.join(', ');
}

function describeFailed(finding: Finding, goods: readonly CriterionResult[]): string {
  const failed = goods.filter((one) => one.result === 'failed');
  const elements = getElementNames(failed);
  const word = failed.find((one) => !isElement(one.property));
  if (word) return `${describeProperty(word.property)} ${word.found ?? ''}`.trim();
  if (elements.length > MOST_ELEMENTS) return 'none of the listed elements';
  if (elements.length > 0) return elements.map((element) => `no ${element}`).join(', ');
  return finding.exporter === finding.destination
    ? 'does not cross a border'
    : `leaves from ${finding.exporter ?? 'an unknown place'}`;
}

function getElementNames(criteria: readonly CriterionResult[]): string[] {
  const names = new Set<string>();
  for (const { property, result, found } of criteria) {
    if (!isElement(property)) continue;
    // A criterion on any of several elements names the one that was found.
    const which = property.includes('/') && result === 'met' ? (found?.split(' ')[0] ?? property) : property;
    for (const element of which.split('/')) names.add(element);
  }
  return [...names].toSorted();
}

function listElements(elements: readonly string[]): string {
  return elements.length > MOST_ELEMENTS ? 'composition' : elements.join(', ');
}

function isElement(property: string): boolean {
  return /^[A-Z][a-z]?(\/[A-Z][a-z]?)*$/.test(property);
}

function describeProperty(property: string): string {
  if (isElement(property)) return property.replaceAll('/', ' or ');
  return property.replaceAll(/[_-]/g, ' ').replace(/ (wh per kg|g per cm3|mah per g|pct|um|mpa|v)$/, '');
}
