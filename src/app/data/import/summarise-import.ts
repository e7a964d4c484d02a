import { getFactKey } from '../../../domain/decisions/document-keys.ts';
import { listPartsWithoutMaker } from '../../../domain/parts-without-supplier.ts';
import type { DatasetDifference } from '../../../intake/versions/compare-versions.ts';
import type { ImportOutcome } from '../../../intake/base/import-outcome.ts';
import type { ImportDecisions } from '../../../intake/base/import-decisions.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import type { Remembered } from '../../../domain/decisions/remembered.ts';
import type { ImportStep } from '../../url-state.ts';
import { countLooks } from '../mapping/order-columns.ts';
import { sumCells } from '../mapping/sum-cells.ts';
import { RECORD_NOUNS, getChangedTables, isSame } from '../versions/summarise-difference.ts';

/** One line of the summary: its subject, its finding, and its step. */
export type SummaryLine = { about: string; text: string; step: ImportStep | null };

type Summarised = {
  outcome: ImportOutcome;
  decisions: ImportDecisions;
  remembered: Remembered;
  /** Against the version in use; null if there is none, or it is not known yet. */
  difference: DatasetDifference | null;
};

/** Facts of an import for a person before accepting it, in a few lines; absent ones are not said. */
export function summariseImport({ outcome, decisions, remembered, difference }: Summarised): SummaryLine[] {
  const line = (about: string, pieces: readonly (string | null)[], step: ImportStep | null): SummaryLine[] => {
    const said = pieces.filter((piece) => piece !== null);
    return said.length === 0 ? [] : [{ about, text: `${said.join('; ')}.`, step }];
  };
  const some = (count: number, noun: string, rest: string, many?: string): string | null =>
    count === 0 ? null : `${formatCounted(count, noun, many)} ${rest}`;
  const shapes = new Set(remembered.mappings.map(({ shape }) => shape));
  const known = outcome.proposals.filter(({ shape }) => shapes.has(shape)).length;
  const kept = new Set(remembered.merges.map(({ kind, keep }) => `${kind}:${keep}`));
  const merged = decisions.merges.filter(({ kind, keep }) => kept.has(`${kind}:${keep}`)).length;
  const before = new Set(remembered.facts.map(getFactKey));
  const facts = decisions.confirmed.filter((fact) => before.has(getFactKey(fact)));
  const unusedFacts = outcome.unused.facts.filter(({ fact }) => before.has(getFactKey(fact))).length;
  const again = outcome.corrected.filter((made) => made.remembered).length;
  const looks = countLooks(outcome.proposals);
  return [
    ...line(
      'As remembered',
      [
        some(known, 'table', 'read as last time'),
        some(merged, 'merge', 'applied'),
        some(facts.length - unusedFacts, 'fact', 'about parts kept', 'facts'),
        some(again, 'cell', 'mended as before'),
      ],
      known + merged > 0 ? 'tables' : again > 0 ? 'problems' : 'parts',
    ),
    ...line(
      'Kept, not used here',
      [some(unusedFacts, 'fact', 'about parts', 'facts'), some(outcome.unused.cells.length, 'correction', 'of cells')],
      unusedFacts > 0 ? 'parts' : 'problems',
    ),
    ...line('Against the data in use', [difference === null ? null : describeDifference(difference)], null),
    ...line(
      'Decided here',
      [
        some(outcome.leftOutRows.length, 'row', 'left out'),
        some(outcome.corrected.length - again, 'cell', 'mended'),
        some(decisions.merges.length - merged, 'merge', 'made'),
        some(decisions.confirmed.length - facts.length, 'fact', 'confirmed'),
      ],
      'problems',
    ),
    ...line(
      'Worth a look',
      [
        looks.columns === 0 ? null : `${formatCounted(looks.columns, 'column')} not read, or read on a guess`,
        some(looks.tables, 'table', looks.tables === 1 ? 'fits nothing that is known' : 'fit nothing that is known'),
      ],
      'tables',
    ),
    ...line('Not read', [describeUnread(outcome)], 'tables'),
    ...line('Assumed', [describeAssumedMakers(outcome)], 'parts'),
    ...line(
      'May be one',
      [
        some(outcome.duplicates.length, 'proposal', 'to merge'),
        some(difference?.identityProposals.length ?? 0, 'record', 'that may be known under another name'),
      ],
      'duplicates',
    ),
    ...line('Suggestions', [some(outcome.partProposals.length, 'suggestion', 'about parts to confirm')], 'parts'),
    ...line('Assumed as well', [some(outcome.notes.length, 'note', 'to read')], 'problems'),
  ];
}

/** "12 of 480 filled cells are in no field, of 2 columns"; null if each is in one. */
function describeUnread({ unread, ledger }: ImportOutcome): string | null {
  if (unread.length === 0) return null;
  const { cells, filled } = sumCells(ledger);
  return `${formatCount(cells)} of ${formatCounted(filled, 'filled cell')} ${cells === 1 ? 'is' : 'are'} in no field, of ${formatCounted(countUnreadColumns(unread), 'column')}`;
}

/** How many columns are not read or not in full; one may be listed once for each reason. */
export function countUnreadColumns(unread: ImportOutcome['unread']): number {
  return new Set(unread.map(({ file, sheet, column }) => JSON.stringify([file, sheet, column]))).size;
}

/** "3 parts new, 1 gone; 12 lanes changed": the differing tables, in their order. */
export function describeDifference(difference: DatasetDifference): string {
  if (isSame(difference)) return 'nothing differs';
  const tables = getChangedTables(difference).map(({ table, added, changed, removed }) => {
    const counts: readonly [number, string][] = [
      [added.length, 'new'],
      [changed.length, 'changed'],
      [removed.length, 'gone'],
    ];
    const [one, many] = RECORD_NOUNS[table];
    return counts
      .filter(([count]) => count > 0)
      .map(([count, word], index) => `${index === 0 ? formatCounted(count, one, many) : String(count)} ${word}`)
      .join(', ');
  });
  return [difference.settings.length === 0 ? null : 'settings changed', ...tables]
    .filter((text) => text !== null)
    .join('; ');
}

/** Assemblies without a stated maker; null if there are none. */
function describeAssumedMakers({ dataset }: ImportOutcome): string | null {
  const open = dataset === null ? 0 : listPartsWithoutMaker(dataset).length;
  if (open === 0) return null;
  return open === 1
    ? `${formatCounted(open, 'assembly')} has parts but no supplier and is taken as made by us, unless a rule can name it`
    : `${formatCounted(open, 'assembly', 'assemblies')} have parts but no supplier and are taken as made by us, unless a rule can name them`;
}
