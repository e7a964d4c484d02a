import { findRule } from '../base/rules.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import type { ForeignColumn } from '../base/foreign-table.ts';
import { PROMOTED } from './known/promote-name.ts';
import { nothing } from './purpose-clues.ts';
import type { Clues, PurposeProposal } from './purpose-clues.ts';
import { PURPOSE_RULES } from './purpose-rules.ts';
import type { ColumnProposal } from '../base/table-proposal.ts';

/** The name of a sheet or file without folder, ending and the group before a point (`input.item`), folded. */
function readLabel(name: string): string {
  const stem = name.replace(/^.*[\\/]/, '').replace(/\.(?:csv|tsv|txt|xlsx?|xlsm|ods|json|xml)$/i, '');
  return foldHeader(/^[a-z_]+\.([a-z_]+)$/i.exec(stem)?.[1] ?? stem).text;
}

/**
 * Proposes the purpose of a table, from the meanings of its columns and the name of its sheet or file: the first rule that holds gives it, so their
 * order counts. `repeats` tells whether many of the cells of a column are the same.
 */
export function proposePurpose(
  columns: readonly ColumnProposal[],
  name: string,
  repeats: Clues['repeats'] = () => false,
): PurposeProposal {
  const rule = findRule(PURPOSE_RULES, readClues(columns, name, repeats));
  return rule === null
    ? { ...nothing(), reason: 'Its columns say neither parts with quantities nor firms nor stocks.' }
    : { ...rule.then, reason: rule.reason };
}

function readClues(columns: readonly ColumnProposal[], name: string, repeats: Clues['repeats']): Clues {
  const has = (...meanings: ForeignColumn[]): boolean =>
    columns.some(({ meaning }) => meanings.some((one) => one === meaning));
  const label = readLabel(name);
  return {
    columns,
    headers: columns.map(({ header }) => foldHeader(header).text),
    label,
    has,
    repeats,
    says: (meaning) => columns.some((column) => column.meaning === meaning && column.reason !== PROMOTED),
    named: (pattern) => pattern.test(label),
    part: has('part-number', 'maker-part-number', 'supplier-part-number'),
    place: has('country', 'address', 'city', 'latitude'),
  };
}
