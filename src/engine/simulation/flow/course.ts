/** A course of some quantity: one value for each step. */
export type Course = Float64Array;

/** How steps lie in time. */
export type Steps = { readonly count: number; readonly days: number };

/** When something lasts, in days, and how it fades: at once, or evenly over some days after its end. */
export type Window = { readonly start: number; readonly end: number; readonly fadeDays: number };

/**
 * Returns by step how much of something lasts, 0 to 1: the mean over the step's days, so a step of a week says the same as its seven days
 * together.
 */
export function followWindow(window: Window, { count, days }: Steps): Course {
  const course = new Float64Array(count);
  // Of steps that are well before it or behind it there is nothing to say.
  const first = Math.min(count, Math.max(0, Math.floor(window.start / days) - 1));
  const last = Math.min(count, Math.ceil((Math.max(window.start, window.end) + window.fadeDays) / days) + 1);
  let before = getElapsed(window, first * days);
  for (let step = first; step < last; step++) {
    const after = getElapsed(window, (step + 1) * days);
    // Between beginning and end it is all, to the digit: the rest of a little more would be less than nothing.
    const isWhole = step * days >= window.start && (step + 1) * days <= window.end;
    course[step] = isWhole ? 1 : Math.min(1, Math.max(0, (after - before) / days));
    before = after;
  }
  return course;
}

/** Returns a course with 0 until `start`, then an even rise to 1 over some days; means over each step. */
export function followRise(start: number, rampDays: number, steps: Steps): Course {
  const missing = followWindow({ start: 0, end: start, fadeDays: rampDays }, steps);
  return missing.map((share) => 1 - share);
}

/** Counted days up to `day`, those of the fading in part. */
function getElapsed({ start, end, fadeDays }: Window, day: number): number {
  if (day <= start) return 0;
  if (day <= end) return day - start;
  const full = end - start;
  if (fadeDays === 0) return full;
  const faded = Math.min(day - end, fadeDays);
  return full + faded - faded ** 2 / (2 * fadeDays);
}
