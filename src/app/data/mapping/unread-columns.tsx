import type { ImportOutcome } from '../../../intake/base/import-outcome.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import { sumCells } from './sum-cells.ts';
import { UnreadTable } from './unread-table.tsx';

/** Cells of the files outside all fields, by column; nothing if every filled cell is in one. */
export function UnreadColumns({ outcome }: { outcome: Pick<ImportOutcome, 'unread' | 'ledger'> }) {
  const { unread, ledger } = outcome;
  if (unread.length === 0) return null;
  const { cells, filled } = sumCells(ledger);
  return (
    <Section
      title={`Not read: ${formatCount(cells)} of ${formatCounted(filled, 'filled cell')}`}
      caption="What they say counts as not known, never as nothing. Say what a column means where it should have a field; the version lists what is left."
    >
      <UnreadTable columns={unread} />
    </Section>
  );
}
