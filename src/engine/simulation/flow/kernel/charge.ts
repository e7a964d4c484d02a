import * as columns from './columns';
import { locatePlaces, locateState, OWED, REGULAR, SETTLING } from './lane-records';
import { getFlags, getRow, locate, RUNS } from './rows';

/** Adds to a sum the units gone to buyers in the last step on so many charged lanes of a run, each unit times the money for it. */
export function addCharges(run: i32, count: i32, before: f64): f64 {
  let sum = before;
  for (let at = 0; at < count; at++) {
    const money = load<f64>(columns.chargedMoney + ((<usize>(RUNS * at + run)) << 3));
    if (money !== 0) sum += countDeparted(getRow(columns.chargedLane, RUNS * at + run), run) * money;
  }
  return sum;
}

/** Lists the units gone to buyers in the last step on all lanes, by their rows, in one run. */
export function listDeparted(run: i32, lanes: i32): void {
  const list = columns.departedList;
  for (let lane = 0; lane < lanes; lane++) store<f64>(list + ((<usize>lane) << 3), countDeparted(lane, run));
}

/** Units gone to the buyer in the last step on a lane, in one run. */
@inline
function countDeparted(lane: i32, run: i32): f64 {
  const at = (<usize>run) << 3;
  const settling = <usize>load<u32>(locatePlaces(columns.lanePlaces, lane), SETTLING) + at;
  const part = load<f64>(columns.ratio + settling);
  if (part < 0 || ((getFlags(columns.isSentOff, lane) >> run) & 1) !== 0) return load<f64>(locate(columns.departed, lane) + at);
  // What is under way for a step or more is still among what was asked for: the next step will see to it.
  const state = locateState(columns.laneState, lane) + at;
  return load<f64>(state, REGULAR) * part + load<f64>(state, OWED) * load<f64>(columns.ratioOwed + settling);
}
