import type { BomLine, SourceRow } from '../../../domain/dataset.ts';
import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { MergedIds } from '../resolve-merges.ts';

type Line = Pick<BomLine, 'parent' | 'child' | 'quantity'>;

const NAMED = 3;

/**
 * Notes lines of bills in use that stay beside a bill of the files which names most of the others of that parent and not them: what the company replaced is
 * built in twice then, until somebody lets the bill replace the one on file.
 */
export function noteOlderLines(
  kept: readonly Line[],
  before: readonly Line[],
  fresh: readonly (Pick<BomLine, 'parent' | 'child'> & { readonly rows: readonly SourceRow[] })[],
  ids: MergedIds,
  log: ProblemLog,
): void {
  const part = (partNumber: string): string => ids.part.get(partNumber) ?? partNumber;
  const onFile = Map.groupBy(before, ({ parent }) => part(parent));
  const named = Map.groupBy(fresh, ({ parent }) => part(parent));
  const older = kept.filter(({ parent }) => {
    const lines = named.get(part(parent)) ?? [];
    const children = new Set(lines.map(({ child }) => part(child)));
    const known = onFile.get(part(parent)) ?? [];
    const held = known.filter(({ child }) => children.has(part(child))).length;
    return lines.length > 0 && held * 2 >= known.length;
  });
  const [first] = older;
  if (first === undefined) return;
  const place = named.get(part(first.parent))?.[0]?.rows[0];
  const says = ({ parent, child, quantity }: Line): string => `${parent} › ${child} ${quantity}`;
  log.note({
    code: 'lines-older',
    ...place,
    message: `These bills do not name ${older.length === 1 ? 'one line' : `${older.length} lines`} on file of the parts that they make up; the old ones stay built in (${nameSome(older, NAMED, says)}). If the bills are whole, let the files replace their tables.`,
  });
}
