import { nameInFull } from '../../domain/name-part.ts';
import type { BriefRun, DaySpan, FirstProduct } from '../../engine/brief/brief-report.ts';
import { formatDate } from '../format/date.ts';
import { formatCounted, formatShare } from '../format/number.ts';
import { getShortName } from '../words/path-links.ts';

/** The limit, before the name of the part. */
export const CAUSE_WORDS: Readonly<Record<NonNullable<BriefRun['cause']>['kind'], string>> = {
  licence: 'for want of a licence for',
  capacity: 'since no source can make more of',
  'exports-stopped': 'since no exports are let through of',
  'lead-time': 'waiting for late deliveries of',
};

/**
 * Returns the reason of a run's silence on stops and unsold units: nothing is made in it, or its scenario holds none of the goods and nothing of them
 * ran short by itself. Null: it tells something.
 */
export function sayUntold({ firstStop, firstShort, holdsNothing, followed, unfollowed }: BriefRun): string | null {
  if (followed === 0)
    return unfollowed?.length === 0
      ? 'no product is sold by the demand on file'
      : 'no product has a yearly demand on file';
  return firstStop === null && firstShort === null && holdsNothing ? 'the scenario holds none of these goods' : null;
}

/** Returns the reason of a run's silence (`sayUntold`) as a sentence: nothing is said of `what`. */
export function sayNothingOf(what: string, untold: string): string {
  return `${untold.charAt(0).toUpperCase()}${untold.slice(1)}, so nothing is said of what would ${what}`;
}

/** Returns the statement of an empty result of a run, with the number of products not followed; the statement alone if all were. */
export function sayNone(statement: string, { unfollowed = [] }: BriefRun): string {
  if (unfollowed.length === 0) return statement;
  return `${statement}; ${formatCounted(unfollowed.length, 'product')} without a yearly demand ${unfollowed.length === 1 ? 'is' : 'are'} not followed`;
}

/**
 * Returns the first event of a run, with date, band and cause, as a sentence; `open` is the amount beyond judgement; null: nothing. If no line is
 * said to stop, that amount is told beside: no control holds goods in a run that are not known to be under one.
 */
export function sayFirst(run: BriefRun, open: string | null): string {
  const { firstStop, firstShort, endDate } = run;
  const because = sayCause(run);
  const untold = sayUntold(run);
  const judged = open === null ? '' : `; ${open} cannot be judged`;
  if (untold !== null) return `${sayNothingOf(`stop by ${formatDate(endDate)}`, untold)}${judged}.`;
  const beside = `${sayNone('', run)}${judged}`;
  if (firstStop !== null && firstStop.when.middle !== null)
    return `${firstStop.description} stops first, about ${formatDate(firstStop.when.middle)}${because}.`;
  if (firstShort !== null && firstShort.when.middle !== null)
    return `${firstShort.description} runs short first, about ${formatDate(firstShort.when.middle)}${because}; no line stops in ${firstStop === null ? 'any run' : 'most runs'}${beside}.`;
  if (firstShort === null && firstStop === null)
    return `No line stops or runs short by ${formatDate(endDate)}${beside}.`;
  const first = firstStop ?? firstShort;
  const what = firstStop === null ? 'runs short' : 'stops';
  return `In most runs no line stops by ${formatDate(endDate)}; ${first?.description ?? ''} ${what} in ${formatShare(1 - (first?.when.never ?? 1))}${because}${beside}.`;
}

function sayCause({ cause }: BriefRun): string {
  return cause === null
    ? ''
    : `, ${CAUSE_WORDS[cause.kind]} ${nameInFull({ ...cause, description: getShortName(cause.description) })}`;
}

/**
 * Returns the day of a first stop or shortage as a figure: "27 Jan 2027", its count of runs without a middle day, or the lack of any by the last day.
 */
export function writeFirst(first: FirstProduct | null, endDate: string): string {
  if (first === null) return `none by ${formatDate(endDate)}`;
  return first.when.middle === null ? `in ${formatShare(1 - first.when.never)} of runs` : formatDate(first.when.middle);
}

/** Returns the span of 8 of 10 runs: "26 Jan 2027 to 27 Apr 2027"; days beyond the last say so. */
export function writeSpan({ early, late, never }: DaySpan, endDate: string): string {
  if (early === null) return `not by ${formatDate(endDate)} in ${formatShare(never)}`;
  const to = late === null ? `after ${formatDate(endDate)}` : formatDate(late);
  return `${formatDate(early)} to ${to} in 8 of 10 runs`;
}
