import type { LicenceReport } from '../../engine/licences/case-report.ts';
import { formatDate } from '../format/date.ts';
import { formatCount, formatCounted } from '../format/number.ts';
import { sayCoverBound } from '../../domain/notes/say-cover-bound.ts';

/** Returns the page's opening sentence: how many licences come too late, the first cover to end, and of how many it cannot be said. */
export function composeLead({
  cases,
  unjudgedParts,
  openParts,
}: Pick<LicenceReport, 'cases' | 'unjudgedParts' | 'openParts'>): string {
  const unjudged = unjudgedParts.length;
  const open =
    unjudged > 0
      ? `of ${formatCounted(unjudged, 'part')} nobody has said what ${unjudged === 1 ? 'it is' : 'they are'}`
      : openParts > 0
        ? `${formatCounted(openParts, 'part')} cannot be judged`
        : null;
  if (cases.length === 0 && open !== null)
    return `No source on file is known to need a licence, and none is on file; ${open}.`;
  if (cases.length === 0) return 'No source on file needs a licence, and none is on file.';
  const asked = cases.filter(({ standing }) => standing !== 'not-now');
  const late = asked.filter(({ standing }) => standing === 'too-late');
  const unsaid = asked.filter(({ standing }) => standing === 'cannot-say').length;
  const rest = unsaid === 0 ? '' : ` Of ${unsaid} it cannot be said, since cover or wait is not known.`;
  if (late.length === 0) {
    if (asked.length === 0)
      return `${open === null ? 'No licence is needed today' : `No licence is known to be needed today; ${open}`}. If suspended rules return, ${cases.length === 1 ? 'one would be needed' : `${formatCount(cases.length)} would be needed`}.`;
    if (unsaid === asked.length)
      return `Of ${nameAll(unsaid)} that ${unsaid === 1 ? 'is' : 'are'} or may be needed, it cannot be said whether cover lasts: cover or wait is not known.`;
    return `No cover on file ends before a decision can be expected.${rest}`;
  }
  const [first] = late
    .filter(({ cover }) => cover.until !== null)
    .toSorted((a, b) => ((a.cover.until ?? '') < (b.cover.until ?? '') ? -1 : 1));
  const which =
    first === undefined
      ? ''
      : ` The first cover ends on ${formatDate(first.cover.until)}${sayCoverBound(first.cover)}: ${first.parts[0]?.description ?? first.itemName}, ${first.exporter} to ${first.endUser ?? first.destination ?? 'any end user'}.`;
  return `${sayLate(late.length, asked.length)} too late: cover ends first.${which}${rest}`;
}

function nameAll(count: number): string {
  return count === 1 ? 'the one licence' : count === 2 ? 'both licences' : `all ${count} licences`;
}

/** "One of 2 licences comes", "3 of 7 licences come", "Both licences come". */
function sayLate(late: number, asked: number): string {
  if (asked === 1) return 'The one licence comes';
  if (late === asked) return `${asked === 2 ? 'Both' : `All ${asked}`} licences come`;
  return `${late === 1 ? 'One' : late} of ${formatCounted(asked, 'licence')} ${late === 1 ? 'comes' : 'come'}`;
}

/** "5 parts make no case: nobody has said what they are, and an application has to say it." */
export function describeUnjudged({ unjudgedParts }: Pick<LicenceReport, 'unjudgedParts'>): string {
  const isOne = unjudgedParts.length === 1;
  return `${formatCounted(unjudgedParts.length, 'part')} ${isOne ? 'makes' : 'make'} no case: nobody has said what ${isOne ? 'it is' : 'they are'}, and an application has to say it.`;
}

/**
 * What an estimate alone speaks against, each item with the fact: "SmCo permanent-magnet material makes no case, since an estimate speaks
 * against it (magnet family of 2 parts). Whoever knows better states the fact." Empty if there is none.
 */
export function describeDoubted({ doubted }: Pick<LicenceReport, 'doubted'>): string {
  if (doubted.length === 0) return '';
  const names = doubted.map(({ itemName, fields, parts }) => {
    const facts = fields.map((field) => field.replaceAll('_', ' ')).join(', ');
    return `${itemName} (${facts} of ${formatCounted(parts.length, 'part')})`;
  });
  return `No case is made for what an estimate alone speaks against: ${names.join('; ')}. Not ruled out: a stated fact would decide.`;
}
