import type { ProblemLog } from '../../base/problem.ts';
import { nameSome } from '../../base/name-some.ts';
import type { RawRecords } from '../../records/read-records.ts';
import { tellDeclaredLines } from '../updates/find-supplier-numbers.ts';

/**
 * The lines of bills without those that declarations give of parts under other numbers (`names`: the number that each counts as) which have lines of their own: what is in such a
 * part would count twice. Noted.
 */
export function joinLines(raw: RawRecords, names: ReadonlyMap<string, string>, log: ProblemLog): RawRecords['bom'] {
  const isDeclared = tellDeclaredLines(raw);
  const number = (id: string): string => names.get(id) ?? id;
  const own = new Set(raw.bom.filter((line) => !isDeclared(line)).map(({ parent }) => number(parent)));
  const isRepeat = (line: RawRecords['bom'][number]): boolean =>
    isDeclared(line) && names.has(line.parent) && own.has(number(line.parent));
  const dropped = raw.bom.filter(isRepeat);
  const [place] = dropped[0]?.rows ?? [];
  if (place === undefined) return raw.bom;
  const parts = [...new Set(dropped.map(({ parent }) => number(parent)))];
  log.note({
    code: 'declared-lines-stand-elsewhere',
    ...place,
    message: `Another table lists what is built into ${nameSome(parts, 3)}, which stands; the parts that the declaration lists are not added to it.`,
  });
  return raw.bom.filter((line) => !isRepeat(line));
}
