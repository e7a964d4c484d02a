import type { ExposureSummary } from '../../engine/exposure/report.ts';
import type { LawStatus } from '../../engine/controls/finding.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { LimbStanding } from '../../engine/controls/status.ts';
import { formatDate } from '../format/date.ts';

const WORDS: readonly (readonly [LawStatus, string])[] = [
  ['in-force', 'in force'],
  ['suspended', 'suspended'],
  ['unconfirmed', 'unclear'],
  ['not-yet', 'not yet in force'],
  ['ended', 'ended'],
];

/** How many item-listing rules have each status on the law date, as a sentence. A measure with parts of their own starts and pauses has several. */
export function composeStanding(standings: readonly LimbStanding[], lawDate: IsoDate): string {
  const pieces = WORDS.flatMap(([status, words]) => {
    const count = standings.filter((standing) => standing.status === status).length;
    return count === 0 ? [] : [{ count, words }];
  });
  const [first, ...rest] = pieces;
  if (first === undefined) return 'The catalogue lists no rules.';
  const be = (count: number): string => (count === 1 ? 'is' : 'are');
  const texts = [
    `${first.count} of the ${standings.length} rules that list items ${be(first.count)} ${first.words}`,
    ...rest.map(({ count, words }) => `${count} ${be(count)} ${words}`),
  ];
  const last = texts.at(-1) ?? '';
  return `On ${formatDate(lawDate)}, ${texts.length === 1 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`}.`;
}

/** How many measures reach something of the company: a lane of its purchases, or a plant on Chinese know-how. */
export function composeReach({ measures, knowHow }: Pick<ExposureSummary, 'measures' | 'knowHow'>): string {
  const reaching = measures.filter(
    (measure) => measure.lanes > 0 || knowHow.some((finding) => finding.measureId === measure.id),
  ).length;
  if (reaching === 0) return 'None of them reaches a source or a plant of this workspace.';
  return `${reaching} of ${measures.length} measures ${reaching === 1 ? 'reaches' : 'reach'} a source or a plant of this workspace, or would.`;
}
