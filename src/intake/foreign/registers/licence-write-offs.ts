import type { SourceLine } from '../../base/source-table.ts';
import { foldUnit } from '../../values/parse-amount.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** What a list of write-offs says of one licence: its lines, and the least that one of them leaves; null where one of them says no such amount. */
export type WriteOffs = {
  readonly number: string;
  readonly lines: readonly [SourceLine, ...SourceLine[]];
  readonly left: number | null;
  readonly unit: string;
};

/** Columns of which a register of licences has one: who exports, what, or for whom. */
const OF_REGISTERS = ['supplier', 'supplier-id', 'part-number', 'control-item', 'end-user', 'description'] as const;

/** Whether a list says of licences by their number alone how much customs wrote off, and not what they are for. */
export function listsWriteOffs(cells: ForeignCells): boolean {
  const isOfUse = cells.has('used') || cells.has('licence-left');
  return cells.has('licence-number') && isOfUse && OF_REGISTERS.every((column) => !cells.has(column));
}

/** The write-offs of each licence. What is written off here may be less than all that was: only a balance says how much is left. */
export function readWriteOffs(cells: ForeignCells): readonly WriteOffs[] {
  const byNumber = Map.groupBy(cells.table.source.lines, (line) => cells.get(line, 'licence-number'));
  return [...byNumber].flatMap(([number, [first, ...rest]]): WriteOffs[] => {
    if (number === '' || first === undefined) return [];
    const lines = [first, ...rest] as const;
    const balances = lines.map((line) => cells.amount(line, 'licence-left'));
    const units = new Set(
      lines.map((line, at) => foldUnit(cells.get(line, 'unit') || (balances[at]?.unit ?? ''))).filter(Boolean),
    );
    const [unit = ''] = units;
    const stated = balances.flatMap((one) => (one === null || one.value < 0 ? [] : [one.value]));
    const isKnown = stated.length === lines.length && units.size <= 1;
    return [{ number, lines, left: isKnown ? Math.min(...stated) : null, unit }];
  });
}
