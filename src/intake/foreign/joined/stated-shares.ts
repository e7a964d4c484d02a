import type { ProblemLog } from '../../base/problem.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** Which parts have shares of their sources in a list that states them. */
export type StatedShares = {
  /** Whether a list other than that of a line states how the sources of its part share it; noted once for each list that asks. */
  readonly has: (cells: ForeignCells, line: SourceLine) => boolean;
};

/** Returns which parts the lists state shares of. Nothing is looked at before somebody asks. */
export function findStatedShares(readers: readonly ForeignCells[], log: ProblemLog): StatedShares {
  let parts: ReadonlySet<string> | null = null;
  const noted = new Set<ForeignCells>();
  return {
    has: (cells, line) => {
      parts ??= new Set(readers.filter(statesShares).flatMap(listParts));
      const part = cells.get(line, 'part-number');
      if (part === '' || !parts.has(spell(part))) return false;
      if (!noted.has(cells)) {
        const { file, sheet } = cells.table.source;
        noted.add(cells);
        log.note({
          code: 'shares-stated',
          file,
          sheet,
          row: line.row,
          found: part,
          message: `Another list states how suppliers share ${part} and perhaps further parts of this one: what was ordered from each changes nothing of that.`,
        });
      }
      return true;
    },
  };
}

function statesShares(cells: ForeignCells): boolean {
  return cells.has('share') && !cells.has('order-quantity') && (cells.has('supplier') || cells.has('supplier-id'));
}

/** The parts of which at least one source has a share. */
function listParts(cells: ForeignCells): string[] {
  return cells.table.source.lines.flatMap((line) =>
    cells.get(line, 'share') === '' ? [] : [spell(cells.get(line, 'part-number'))],
  );
}

/** Lists pad numbers with zeros, and write them in small letters. */
function spell(part: string): string {
  return part
    .trim()
    .toLowerCase()
    .replace(/^0+(?=.)/, '');
}
