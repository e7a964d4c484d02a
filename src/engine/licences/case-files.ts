import type { LicenceStatus } from '../../domain/closed-lists.ts';
import type { Licence } from '../../domain/dataset.ts';
import type { IsoDate } from '../../domain/units.ts';
import { getFirstDay, getLastDay, isAwaited, isForLane, type LicensedLane } from '../controls/licences.ts';
import type { CaseState } from './case-report.ts';

/** An event of a day: somebody filed it, or decided about it. */
const HAPPENED: ReadonlySet<CaseState> = new Set(['filed', 'question', 'returned', 'granted', 'refused', 'withdrawn']);

/**
 * Returns how far a licence on file has come on a day: `in-review` of earlier versions is `filed`, one past its last day is `expired`, one
 * with its decision (else its filing) on a later day is `ahead`, and one that is said to be filed and was decided has to be filed anew (`isAwaited`).
 */
export function readCaseState(licence: Licence, today: IsoDate): CaseState {
  const { status } = licence;
  if (HAPPENED.has(readFiledStatus(status)) && (getFirstDay(licence) ?? today) > today) return 'ahead';
  if (status === 'granted' && (getLastDay(licence) ?? today) < today) return 'expired';
  const filed = readFiledStatus(status);
  return (filed === 'filed' || filed === 'question') && !isAwaited(licence) ? 'needed' : filed;
}

/** Returns the status with earlier versions' `in-review` as `filed`. */
export function readFiledStatus(status: LicenceStatus): Exclude<LicenceStatus, 'in-review'> {
  return status === 'in-review' ? 'filed' : status;
}

/** Files behind a case of a lane's goods, the deciding one first: one in use, one under way, one to be filed, one without result. */
const ORDER: readonly CaseState[] = [
  'granted',
  'filed',
  'question',
  'ahead',
  'returned',
  'drafted',
  'needed',
  'refused',
  'withdrawn',
  'expired',
];

/** A licence on file with its state on the day. */
export type CaseFile = { readonly licence: Licence; readonly state: CaseState };

/**
 * Returns the files for the goods of a lane, the deciding one first. A licence with its quantity used up decides nothing while an application is
 * under way; of two alike the newer one does.
 */
export function findCaseFiles(licences: readonly Licence[], lane: LicensedLane, today: IsoDate): CaseFile[] {
  return licences
    .filter((licence) => isForLane(licence, lane))
    .map((licence) => ({ licence, state: readCaseState(licence, today) }))
    .toSorted((a, b) => rank(a) - rank(b) || compareNewest(a.licence, b.licence));
}

function rank(file: CaseFile): number {
  return file.state === 'granted' && isUsedUp(file.licence) ? ORDER.indexOf('needed') : ORDER.indexOf(file.state);
}

/** Returns whether nothing is left of a licence's quantity; one without a quantity is never used up. */
export function isUsedUp({ quantity, used }: Pick<Licence, 'quantity' | 'used'>): boolean {
  return quantity !== null && used !== null && used >= quantity;
}

function compareNewest(a: Licence, b: Licence): number {
  const [first, second] = [a, b].map(({ validTo, decided, filed }) => validTo ?? decided ?? filed ?? '');
  return first! < second! ? 1 : first! > second! ? -1 : 0;
}
