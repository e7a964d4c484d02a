import type { IsoDate } from '../../../domain/units.ts';
import type { LicenceCase, LicenceReport } from '../../../engine/licences/case-report.ts';
import { addDays } from '../../format/date.ts';
import type { ChainRow } from './chain-types.ts';

/** The first day without goods of a part, its basis, and its counterweight; null: not known. */
export type FirstStop = {
  day: IsoDate | null;
  /** `licence`: stock, and passage under the licence on file until it ends · `stock`: stock alone, from its counting day. */
  basis: 'licence' | 'stock' | null;
  expected: IsoDate | null;
  fileBy: IsoDate | null;
};

/** Parts read of a licence case. */
export type StopCase = Pick<LicenceCase, 'parts' | 'cover' | 'expected' | 'fileBy'>;

const DAYS_A_WEEK = 7;

/** Returns the first stop of a row: the earliest end of cover among its licence cases, else the end of its stock; never taken as today for want of a figure. */
export function findFirstStop(
  row: Pick<ChainRow, 'partNumber' | 'coverWeeks'>,
  { cases, stockDate }: Pick<LicenceReport, 'stockDate'> & { readonly cases: readonly StopCase[] },
  lawDate: IsoDate,
): FirstStop {
  const own = cases.filter(({ parts }) => parts.some(({ partNumber }) => partNumber === row.partNumber));
  const [first] = own
    .filter(({ cover }) => cover.until !== null)
    .toSorted((a, b) => compareDays(a.cover.until, b.cover.until));
  if (first !== undefined) return { ...readCase(first), day: first.cover.until, basis: 'licence' };
  const beside = readCase(own[0]);
  if (row.coverWeeks === null) return { ...beside, day: null, basis: null };
  const from = stockDate < lawDate ? stockDate : lawDate;
  return { ...beside, day: addDays(from, Math.floor(row.coverWeeks * DAYS_A_WEEK)), basis: 'stock' };
}

function readCase(one: StopCase | undefined): Pick<FirstStop, 'expected' | 'fileBy'> {
  return { expected: one?.expected?.median ?? null, fileBy: one?.fileBy ?? null };
}

function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}
