import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import s from '../data.module.css';
import { takeRowBack } from '../session/edit-decisions.ts';
import type { ReadState } from '../session/import-session.ts';
import { LeftOutTable } from './left-out-table.tsx';
import { getRowKey } from './problem-rows.ts';
import { useDecisions } from '../session/use-decisions.ts';

/** The rows that a person left out of this import, with the way to take them back. */
export function LeftOutRows({ state }: { state: ReadState }) {
  const { decisions, decide } = useDecisions(state);
  const { leftOutRows } = state.outcome;
  if (leftOutRows.length === 0) return null;
  const chosen = new Set(decisions.leftOut.map(getRowKey));
  return (
    <Section
      title={`${formatCounted(leftOutRows.length, 'row')} left out by choice`}
      caption="They make no record. The version lists them, each with its reason."
      aside={
        <button
          type="button"
          className={s['link']}
          onClick={() =>
            decide('Take all rows back that were left out', { ...decisions, leftOut: [], leaveOutUnsound: false })
          }
        >
          Take all back
        </button>
      }
    >
      <LeftOutTable
        rows={leftOutRows}
        canTakeBack={(row) => chosen.has(getRowKey(row))}
        onTakeBack={(row) => decide(`Take back row ${row.row} of ${row.file}`, takeRowBack(decisions, row))}
      />
    </Section>
  );
}
