import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';

/** Pairs that one note names. */
const NAMED = 3;

/** Says which names of firms were taken for those that a list writes beside an id, though their case or signs differ. */
export function noteSpelledFirms(spelled: ReadonlyMap<string, string>, log: ProblemLog): void {
  const [first] = spelled;
  if (first === undefined) return;
  const pairs = nameSome([...spelled], NAMED, ([name, id]) => `“${name}” is ${id}`, '; ');
  log.note({
    code: 'firm-spelled',
    found: first[0],
    expected: first[1],
    message: `${spelled.size === 1 ? 'One supplier is' : `${spelled.size} suppliers are`} named in one list and under an id in another, in other case, signs or letters, and taken for one: ${pairs}.`,
  });
}
