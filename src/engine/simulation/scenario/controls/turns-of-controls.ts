import type { Course } from '../../flow/course.ts';
import type { LaneHold } from '../../flow/passage.ts';

/** Controls of one lane in turns: what each holds once those before it have theirs. Lanes with the same courses share the result. */
export class Turns {
  private readonly rests = new Map<Course, Map<Course, Course | null>>();
  private readonly sums = new Map<Course, Map<Course, Course>>();

  /** Returns what a later control holds by step: nothing while an earlier one holds the lane; null if nothing is left at all. */
  leave(held: Course, before: Course): Course | null {
    return recall(this.rests, held, before, () => {
      const rest = held.map((share, step) => (before[step]! > 0 ? 0 : share));
      return rest.some((share) => share > 0) ? rest : null;
    });
  }

  /** Returns what two of them hold by step, of which never more than one does. */
  add(one: Course, other: Course): Course {
    return recall(this.sums, one, other, () => one.map((share, step) => share + other[step]!));
  }

  /** Returns the hold of a lane by some controls, each in its turn; they begin in the order of their holds or not. */
  join(before: LaneHold, next: LaneHold): LaneHold {
    const turns = [...(before.turns ?? [before]), next];
    return {
      fromStep: Math.min(...turns.map(({ fromStep }) => fromStep)),
      held: this.add(before.held, next.held),
      passages: turns.flatMap(({ passages }) => passages),
      mostFiled: turns.every(({ mostFiled }) => mostFiled === null)
        ? null
        : before.held.map((_, step) => turns.find(({ held }) => held[step]! > 0)?.mostFiled?.[step] ?? Infinity),
      turns,
    };
  }
}

function recall<T>(known: Map<Course, Map<Course, T>>, one: Course, other: Course, make: () => T): T {
  const ofOne = known.get(one) ?? new Map<Course, T>();
  known.set(one, ofOne);
  const found = ofOne.get(other);
  if (found !== undefined) return found;
  const made = make();
  ofOne.set(other, made);
  return made;
}
