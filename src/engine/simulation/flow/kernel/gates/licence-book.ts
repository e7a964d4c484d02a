import {
  BOOK,
  BOOK_END,
  BOOK_FIRST,
  HAS_BOOK,
  LAST_PERIOD,
  LEFT,
  LICENCE_BYTES,
  RULES,
  VALIDITY,
} from './gate-records';

@inline
function locateLicence(gate: usize, licence: i32): usize {
  return <usize>load<u32>(gate, BOOK) + (<usize>licence) * LICENCE_BYTES;
}

/** Units free to ship now against licences of earlier periods. */
export function sumLicences(gate: usize): f64 {
  const end = locateLicence(gate, load<i32>(gate, BOOK_END));
  let units: f64 = 0;
  for (let at = locateLicence(gate, load<i32>(gate, BOOK_FIRST)); at < end; at += LICENCE_BYTES) units += load<f64>(at, LEFT);
  return units;
}

/**
 * Goes through a period as `licence-queue/held-licences.ts` does: approvals can be used from now on, wanted units are shipped against the
 * licence ending first, and ended ones are gone. Returns units shipped.
 */
export function serve(gate: usize, now: i32, approved: f64, wanted: f64): f64 {
  addLicence(gate, <f64>now + load<f64>(load<u32>(gate, RULES), VALIDITY) - 1, approved);
  const end = load<i32>(gate, BOOK_END);
  let left = load<i32>(gate, BOOK_FIRST);
  let shipped: f64 = 0;
  for (let licence = left; licence < end && shipped < wanted; licence++) {
    const at = locateLicence(gate, licence);
    const units = load<f64>(at, LEFT);
    const used = min(units, wanted - shipped);
    shipped += used;
    // A general licence has no quantity to run out of.
    const rest = units === Infinity ? units : units - used;
    store<f64>(at, rest, LEFT);
    if (licence === left && rest === 0) left += 1;
  }
  while (left < end && load<f64>(locateLicence(gate, left), LAST_PERIOD) <= <f64>now) left += 1;
  store<i32>(gate, left, BOOK_FIRST);
  return shipped;
}

/** Adds a licence for so many units, usable up to and in `lastPeriod`. */
export function addLicence(gate: usize, lastPeriod: f64, units: f64): void {
  store<i32>(gate, 1, HAS_BOOK);
  if (!(units > 0)) return;
  if (load<i32>(gate, BOOK_FIRST) === load<i32>(gate, BOOK_END)) {
    store<i32>(gate, 0, BOOK_FIRST);
    store<i32>(gate, 0, BOOK_END);
  }
  const start = locateLicence(gate, load<i32>(gate, BOOK_FIRST));
  const end = locateLicence(gate, load<i32>(gate, BOOK_END));
  let at = end;
  while (at > start && load<f64>(at - LICENCE_BYTES, LAST_PERIOD) > lastPeriod) at -= LICENCE_BYTES;
  if (at > start && load<f64>(at - LICENCE_BYTES, LAST_PERIOD) === lastPeriod) {
    store<f64>(at - LICENCE_BYTES, load<f64>(at - LICENCE_BYTES, LEFT) + units, LEFT);
    return;
  }
  // Rarely, since what is approved later ends later.
  if (at < end) memory.copy(at + LICENCE_BYTES, at, end - at);
  store<f64>(at, lastPeriod, LAST_PERIOD);
  store<f64>(at, units, LEFT);
  store<i32>(gate, load<i32>(gate, BOOK_END) + 1, BOOK_END);
}
