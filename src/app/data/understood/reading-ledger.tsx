import type { ImportOutcome } from '../../../intake/base/import-outcome.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import s from '../data.module.css';
import { countUnreadColumns } from '../import/summarise-import.ts';
import { sumCells } from '../mapping/sum-cells.ts';
import u from './understood.module.css';

/** Every filled cell and every row of the files, counted once, with each remainder named: both sums come out. */
export function ReadingLedger({ outcome }: { outcome: Pick<ImportOutcome, 'ledger' | 'unread'> }) {
  const { ledger, unread } = outcome;
  if (ledger.reading.length === 0) return null;
  const { cells, filled } = sumCells(ledger);
  const sum = (count: (entry: ImportOutcome['ledger']['records'][number]) => number): number =>
    ledger.records.reduce((total, entry) => total + count(entry), 0);
  const rest = [
    [sum(({ refused }) => refused), 'refused'],
    [sum(({ leftOut }) => leftOut), 'left out'],
    [sum(({ repeated }) => repeated), 'repeat another'],
  ] as const;
  return (
    <dl className={u['ledger']}>
      <dt>Cells</dt>
      <dd>
        {formatCounted(filled, 'filled cell')} = {formatCount(filled - cells)} read + {formatCount(cells)} not read
        {cells === 0 ? '' : `, of ${formatCounted(countUnreadColumns(unread), 'column')}`}
      </dd>
      <dt>Rows</dt>
      <dd>
        {formatCounted(
          sum(({ rows }) => rows),
          'row',
        )}{' '}
        = {formatCount(sum(({ taken }) => taken))} taken
        {rest.map(([count, word]) => (count === 0 ? '' : ` + ${formatCount(count)} ${word}`)).join('')}
      </dd>
      {cells === 0 ? null : (
        <dd className={s['hint']}>The columns that are not read stand below, with samples and the reason.</dd>
      )}
    </dl>
  );
}
