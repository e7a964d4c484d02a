import type { RecordMerge } from '../../domain/decisions/decisions.ts';
import type { ProblemLog } from '../base/problem.ts';

/** The id that each absorbed one counts as, by kind; ids that are not absorbed are not in it. */
export type MergedIds = Readonly<Record<RecordMerge['kind'], ReadonlyMap<string, string>>>;

/**
 * Merges as one look-up, followed to the end (C into B, B into A: C into A). An id that is absorbed into two others, or into itself by a
 * detour, is an error: which one counts is for a person to say.
 */
export function resolveMerges(merges: readonly RecordMerge[], log: ProblemLog): MergedIds {
  const direct = {
    supplier: new Map<string, string>(),
    site: new Map<string, string>(),
    part: new Map<string, string>(),
  };
  for (const { kind, keep, absorbed } of merges) {
    for (const id of absorbed) {
      if (id === keep) continue;
      const known = direct[kind].get(id);
      if (known === undefined) direct[kind].set(id, keep);
      else if (known !== keep) refuse(kind, id, `it counts as ${known} and as ${keep}`, log);
    }
  }
  return {
    supplier: follow('supplier', direct.supplier, log),
    site: follow('site', direct.site, log),
    part: follow('part', direct.part, log),
  };
}

function follow(kind: RecordMerge['kind'], direct: ReadonlyMap<string, string>, log: ProblemLog): Map<string, string> {
  const resolved = new Map<string, string>();
  for (const id of direct.keys()) {
    const path = new Set([id]);
    let end = id;
    for (let next = direct.get(id); next !== undefined; next = direct.get(next)) {
      if (path.has(next)) {
        refuse(kind, id, `it counts as itself by a detour (${[...path, next].join(' › ')})`, log);
        break;
      }
      path.add(next);
      end = next;
    }
    if (end !== id) resolved.set(id, end);
  }
  return resolved;
}

function refuse(kind: RecordMerge['kind'], id: string, why: string, log: ProblemLog): void {
  log.error({
    code: 'merge-contradicts',
    found: id,
    expected: 'one record that it counts as',
    message: `The merges contradict each other about the ${kind} ${id}: ${why}.`,
  });
}
