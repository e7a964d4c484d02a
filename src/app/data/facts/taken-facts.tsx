import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import { VirtualRows } from '../../components/virtual-rows.tsx';
import s from '../data.module.css';
import d from '../decide.module.css';
import { confirmFacts } from '../session/edit-decisions.ts';
import type { ReadState } from '../session/import-session.ts';
import { useDecisions } from '../session/use-decisions.ts';

const ROW_HEIGHT = 44;

/** The facts taken from the words of parts, each with its cell, to be undone one by one or confirmed. */
export function TakenFacts({ state }: { state: ReadState }) {
  const { decisions, decide } = useDecisions(state);
  const { taken } = state.outcome;
  if (taken.length === 0) return null;
  return (
    <Section
      title={`${formatCounted(taken.length, 'fact')} about parts taken from ${taken.length === 1 ? 'its' : 'their'} words`}
      caption="They count as declared or inferred, never as seen. What you confirm counts as seen by you; what you undo is not taken again."
      aside={
        <button
          type="button"
          className={s['link']}
          onClick={() =>
            decide(
              `Confirm ${formatCounted(taken.length, 'fact')}`,
              confirmFacts(
                decisions,
                taken.map(({ partNumber, field, value, reason }) => ({ partNumber, field, value, reason })),
              ),
            )
          }
        >
          Confirm all
        </button>
      }
    >
      <VirtualRows
        label="Facts taken from words"
        count={taken.length}
        height={ROW_HEIGHT}
        renderRow={(index) => {
          const fact = taken[index];
          if (fact === undefined) return null;
          const { partNumber, field, value, reason, evidence, file, row } = fact;
          const name = `${field} ${value} of ${partNumber}`;
          return (
            <p className={d['fact']}>
              <button
                type="button"
                className={s['link']}
                aria-label={`Undo ${name}`}
                onClick={() =>
                  decide(`Undo ${name}`, confirmFacts(decisions, [{ partNumber, field, value, reason, refused: true }]))
                }
              >
                undo
              </button>
              <code>{partNumber}</code>
              <span>
                {field} <b>{value}</b>, {evidence}
              </span>
              <span className={d['reason']}>
                {reason} {file}, row {row}.
              </span>
            </p>
          );
        }}
      />
    </Section>
  );
}
