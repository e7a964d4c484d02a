import { CARRIED, OPEN } from './lane-records';

/**
 * Sends a share of the open orders of a lane on its way, in two runs: `state` and `place`, where it arrives last, are those of the pair.
 * Of a lead between two steps the fraction arrives one step later. Where `isMixed`, a run with a share below 0 has been looked at by
 * itself, and keeps what it has.
 */
@inline
export function sendPair(state: usize, place: usize, part: v128, late: v128, isMixed: bool): void {
  const ordered = v128.load(state, OPEN);
  const units = f64x2.mul(ordered, part);
  const lateUnits = f64x2.mul(units, late);
  const carried = v128.load(state, CARRIED);
  let open = f64x2.sub(ordered, units);
  let arriving = f64x2.add(carried, f64x2.sub(units, lateUnits));
  let behind = lateUnits;
  if (isMixed) {
    const isApart = f64x2.lt(part, f64x2.splat(0));
    open = v128.bitselect(ordered, open, isApart);
    arriving = v128.bitselect(v128.load(place), arriving, isApart);
    behind = v128.bitselect(carried, behind, isApart);
  }
  v128.store(state, open, OPEN);
  v128.store(place, arriving);
  v128.store(state, behind, CARRIED);
}
