import type { Course, Steps } from '../flow/course.ts';
import type { LaneLicences } from './planned-scenario.ts';

/** Most units of a limited licence in a step: all of the use, but not the goods piled up before it. */
const ALL_BUT_THE_BACKLOG = 1 - 2 ** -20;

/**
 * Returns by step the share of a lane's goods free to pass without an application by licences decided during the run: none before the day of the
 * decision or after the last day, and of a limited quantity as long as it lasts at the usual rate `perStep`. Null if none is on file.
 */
export function followLicencesAhead(ahead: LaneLicences['ahead'], perStep: number, steps: Steps): Course | null {
  if (ahead.length === 0) return null;
  const free = new Float64Array(steps.count);
  for (const { quantity, firstDay, lastDay } of ahead) {
    let left = quantity;
    for (let step = Math.ceil(firstDay / steps.days); step < steps.count && step * steps.days <= lastDay; step++) {
      const share = left === Infinity ? 1 : Math.min(ALL_BUT_THE_BACKLOG, left / Math.max(perStep, Number.MIN_VALUE));
      left = Math.max(0, left - share * perStep);
      free[step] = Math.min(1, free[step]! + share);
    }
  }
  return free;
}

/** Returns the larger of two courses, step by step; the existing one where the other is null. */
export function takeLarger(course: Course, other: Course | null): Course;
export function takeLarger(course: Course | null, other: Course | null): Course | null;
export function takeLarger(course: Course | null, other: Course | null): Course | null {
  if (course === null || other === null) return course ?? other;
  return course.map((share, step) => Math.max(share, other[step]!));
}
