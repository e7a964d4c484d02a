import type { Problem } from '../../../intake/base/problem.ts';
import { PROBLEM_CAUSES } from '../../words/problem-words.ts';
import { isRoutine } from './routine-notes.ts';

/** Problems of one cause: the fault in words, and every place of it. */
export type ProblemGroup = {
  severity: Problem['severity'];
  code: string;
  title: string;
  problems: readonly Problem[];
};

/**
 * Problems by cause: errors, then notes for a look, then those on how something was read; among these the cause with most places first; within a
 * cause in the order of the files and rows. A cause with one place is headed by the problem's own message.
 */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ severity, code }) => `${severity}/${code}`);
  return [...groups.values()]
    .flatMap((members): ProblemGroup[] => {
      const [first] = members;
      if (first === undefined) return [];
      const { severity, code, message } = first;
      const title = members.length === 1 ? message : (PROBLEM_CAUSES[code] ?? message);
      return [{ severity, code, title, problems: members.toSorted(byPlace) }];
    })
    .toSorted((a, b) => rank(a) - rank(b) || b.problems.length - a.problems.length);
}

function rank(group: ProblemGroup): number {
  return group.severity === 'error' ? 0 : isRoutine(group) ? 2 : 1;
}

function byPlace(a: Problem, b: Problem): number {
  const files = (a.file ?? '').localeCompare(b.file ?? '');
  return files === 0 ? (a.row ?? 0) - (b.row ?? 0) : files;
}
