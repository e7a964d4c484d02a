import type { IsoDate } from '../units.ts';

const DAYS_TO_REPLY = 14;
const DAY = 86_400_000;

/** The day two weeks after another, or the Monday after it where it falls on a weekend. */
export function findReplyDay(from: IsoDate): IsoDate {
  const time = Date.parse(`${from}T00:00:00Z`) + DAYS_TO_REPLY * DAY;
  const weekday = new Date(time).getUTCDay();
  const further = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return new Date(time + further * DAY).toISOString().slice(0, 10);
}
