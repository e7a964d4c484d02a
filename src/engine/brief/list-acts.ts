import type { IsoDate } from '../../domain/units.ts';
import type { LicenceCase } from '../licences/case-report.ts';
import type { CaseAct } from './brief-report.ts';

/** States with the next step on the company's side. */
const OURS: ReadonlySet<LicenceCase['state']> = new Set([
  'none',
  'needed',
  'drafted',
  'returned',
  'refused',
  'withdrawn',
  'expired',
  'question',
]);

/**
 * Returns the acts asked for by licence cases: all with an end of cover before an expected decision, those without any licence to be had, those with
 * a last day to file, and last those for the company to file on an unknown day, for want of cover or wait. Late ones come before others, and the
 * greatest sum resting on them first.
 */
export function listActs(cases: readonly LicenceCase[], lawDate: IsoDate): CaseAct[] {
  const open = cases.filter(
    ({ standing, fileBy, state }) =>
      standing === 'too-late' ||
      standing === 'no-route' ||
      (standing === 'in-time' && fileBy !== null) ||
      (standing === 'cannot-say' && OURS.has(state)),
  );
  const together = Map.groupBy(open, (one) =>
    JSON.stringify([one.exporterSiteId, one.exporter, one.buyerSiteId, one.endUser, one.standing, one.state]),
  );
  return [...together.values()].map((group) => writeAct(group, lawDate)).toSorted(compareActs);
}

/** Returns how many cases nobody can name a day for, since cover or wait is not known. */
export function countWithoutDay(cases: readonly LicenceCase[]): number {
  return cases.filter(({ standing }) => standing === 'cannot-say').length;
}

function writeAct(group: readonly LicenceCase[], lawDate: IsoDate): CaseAct {
  const first = group[0]!;
  const days = group.flatMap(({ fileBy }) => fileBy ?? []).toSorted();
  const isOurs = OURS.has(first.state) && first.standing !== 'no-route';
  // A case that comes too late and is ours is due at once, whether or not a day can be counted back.
  const actBy = days[0] ?? (isOurs && first.standing === 'too-late' ? lawDate : null);
  const parts = new Map(
    group.flatMap((one) => one.parts.map(({ partNumber, description }) => [partNumber, description] as const)),
  );
  const covers = group.flatMap(({ cover }) => cover.until ?? []).toSorted();
  const latest = group.flatMap(({ expected }) => expected ?? []).toSorted((a, b) => (a.median < b.median ? 1 : -1))[0];
  return {
    caseIds: group.map(({ id }) => id),
    codes: [...new Set(group.map(({ code }) => code))].toSorted(),
    exporter: first.exporter,
    isMakerNamed: first.exporterSiteId !== null,
    endUser: first.endUser ?? first.destination,
    parts: [...parts].map(([partNumber, description]) => ({ partNumber, description })),
    state: first.state,
    standing: first.standing,
    actBy,
    isLate: actBy !== null && actBy <= lawDate,
    owner: group.flatMap(({ owner }) => owner ?? [])[0] ?? null,
    coverUntil: covers[0] ?? null,
    coverIsLatest: group.some(({ cover }) => cover.isLatest),
    ...(group.some(({ cover }) => cover.isEarliest === true && cover.until === covers[0])
      ? { coverIsEarliest: true as const }
      : {}),
    coverIsShared: group.some(({ cover }) => cover.isShared),
    decision: latest === undefined ? null : { early: latest.early, median: latest.median, late: latest.late },
    restsOn: Math.max(...group.map(({ restsOn }) => restsOn)),
    restsOnIsLeast: group.some(({ restsOnIsLeast }) => restsOnIsLeast === true),
  };
}

function compareActs(a: CaseAct, b: CaseAct): number {
  const rank = ({ standing, isLate }: CaseAct): number =>
    standing === 'cannot-say' ? 2 : standing === 'in-time' && !isLate ? 1 : 0;
  return rank(a) - rank(b) || b.restsOn - a.restsOn || compareDays(a.actBy, b.actBy);
}

function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
