import type { PartExposure } from '../../../engine/exposure/report.ts';
import type { LicenceCase } from '../../../engine/licences/case-report.ts';
import type { IsoDate } from '../../../domain/units.ts';

/** Parts read of a case. */
type DatedCase = Pick<LicenceCase, 'fileBy' | 'standing'> & { readonly parts: readonly { partNumber: string }[] };

/** Possible act of today on a limiting part: null if it is not known, or nothing is asked. */
export type PlanRow<Case extends DatedCase = LicenceCase> = {
  readonly partNumber: string;
  /** Weeks of stock, and median weeks of a decision. */
  readonly cover: number | null;
  readonly wait: number | null;
  /** The first case to act on, of so many. */
  readonly first: Case | null;
  readonly cases: number;
  /** Whether its day has passed. */
  readonly isLate: boolean;
};

/** Returns the act on each part, in the order of the parts: the licence case with the first day, with cover and wait. */
export function listPlanRows<Case extends DatedCase>(
  partNumbers: readonly string[],
  parts: readonly Pick<PartExposure, 'partNumber' | 'weeksOfCover' | 'waitWeeks'>[],
  cases: readonly Case[],
  today: IsoDate,
): PlanRow<Case>[] {
  return partNumbers.map((partNumber) => {
    const judged = parts.find((part) => part.partNumber === partNumber);
    const own = cases.filter(
      (one) => one.standing !== 'not-now' && one.parts.some((part) => part.partNumber === partNumber),
    );
    const dated = own.flatMap((one) => (one.fileBy === null ? [] : [{ one, day: one.fileBy }]));
    const soonest = dated.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))[0];
    return {
      partNumber,
      cover: judged?.weeksOfCover ?? null,
      wait: judged?.waitWeeks?.median ?? null,
      first: soonest?.one ?? own[0] ?? null,
      cases: own.length,
      isLate: soonest !== undefined && soonest.day <= today,
    };
  });
}
