import type { BomLine, SourceRow } from '../../../domain/dataset.ts';
import type { LineKey } from '../../base/foreign-table.ts';
import { joinPair } from '../../base/find-repeats.ts';
import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { MergedIds } from '../resolve-merges.ts';

type Line = Pick<BomLine, 'parent' | 'child' | 'quantity'>;

const NAMED = 3;

/**
 * Notes lines of bills in use that stay beside a bill of the files which does not name them: what the company replaced is built in twice then, until
 * somebody lets the bill replace the one on file. A bill is meant that names most of the others of that parent, or as many lines as are on file of it, or that
 * stands in files which name most of the lines of their parents; a few lines that come in are none.
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
  const counted = new Map(
    Array.from(named, ([parent, lines]) => {
      const children = new Set(lines.map(({ child }) => part(child)));
      const known = onFile.get(parent) ?? [];
      const held = known.filter(({ child }) => children.has(part(child))).length;
      return [parent, { lines: lines.length, known: known.length, held }] as const;
    }),
  );
  const sum = (count: 'known' | 'held'): number =>
    Array.from(counted.values()).reduce((total, one) => total + one[count], 0);
  const areWhole = sum('held') > 0 && sum('held') * 2 >= sum('known');
  const older = kept.filter(({ parent }) => {
    const { lines, known, held } = counted.get(part(parent)) ?? { lines: 0, known: 0, held: 0 };
    return lines > 0 && (areWhole || held * 2 >= known || lines >= known);
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

/** Notes lines of bills in use that go, since the files say that they are built in no more and name no other such line. */
export function noteEmptiedLines(
  before: readonly Line[],
  emptied: readonly LineKey[],
  fresh: readonly LineKey[],
  ids: MergedIds,
  log: ProblemLog,
): void {
  const part = (partNumber: string): string => ids.part.get(partNumber) ?? partNumber;
  const name = ({ parent, child }: LineKey): string => joinPair(part(parent), part(child));
  const named = new Set(fresh.map(name));
  const ends = new Set(emptied.map(name).filter((key) => !named.has(key)));
  const gone = before.filter((line) => ends.has(name(line)));
  if (gone.length === 0) return;
  const says = ({ parent, child, quantity }: Line): string => `${parent} › ${child} ${quantity}`;
  log.note({
    code: 'lines-ended',
    message: `The files say that ${gone.length === 1 ? 'one line on file is' : `${gone.length} lines on file are`} built in no more, by the quantity 0, the end of the line or its state: ${nameSome(gone, NAMED, says)}.`,
  });
}
