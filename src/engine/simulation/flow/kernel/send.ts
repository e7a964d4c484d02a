import { CARRIED, OWED, REGULAR } from './lane-records';
import { whole } from './rows';

/** Units leaving on a lane in two runs for these shipped shares of the source's call-offs and owed units. */
@inline
export function countLeaving(state: usize, part: v128, partOwed: v128): v128 {
  return f64x2.add(f64x2.mul(v128.load(state, REGULAR), part), f64x2.mul(v128.load(state, OWED), partOwed));
}

/** Units owed by the source afterwards. */
@inline
export function countOwed(state: usize, part: v128, partOwed: v128): v128 {
  return f64x2.add(
    f64x2.mul(v128.load(state, REGULAR), f64x2.sub(whole, part)),
    f64x2.mul(v128.load(state, OWED), f64x2.sub(whole, partOwed)),
  );
}

/**
 * Sends units of a lane on their way, in two runs: `state` and `place`, their last arrival, are those of the pair. Of a lead between two steps
 * the fraction arrives one step later. Runs apart have been looked at by themselves, and keep their numbers.
 */
@inline
export function sendPair(state: usize, place: usize, units: v128, late: v128, isMixed: bool, isApart: v128): void {
  const lateUnits = f64x2.mul(units, late);
  const carried = v128.load(state, CARRIED);
  let arriving = f64x2.add(carried, f64x2.sub(units, lateUnits));
  let behind = lateUnits;
  if (isMixed) {
    arriving = v128.bitselect(v128.load(place), arriving, isApart);
    behind = v128.bitselect(carried, behind, isApart);
  }
  v128.store(place, arriving);
  v128.store(state, behind, CARRIED);
}
