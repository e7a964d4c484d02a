import { formatCounted } from '../format/number.ts';
import { Section } from '../views/section.tsx';
import s from './data.module.css';
import d from './decide.module.css';
import { takeFactsBack } from './edit-decisions.ts';
import type { ReadState } from './import-session.ts';
import { useDecisions } from './use-decisions.ts';
import { VirtualRows } from './virtual-rows.tsx';

const ROW_HEIGHT = 44;

/** The facts about parts that a person confirmed, each with the way to take it back. */
export function ConfirmedFacts({
  state,
  descriptions,
}: {
  state: ReadState;
  /** By part number. */
  descriptions: ReadonlyMap<string, string>;
}) {
  const { decisions, decide } = useDecisions(state);
  if (decisions.confirmed.length === 0) return null;
  return (
    <Section
      title={`${formatCounted(decisions.confirmed.length, 'fact')} confirmed`}
      caption="They enter the data with this import."
      aside={
        <button
          type="button"
          className={s['link']}
          onClick={() => decide('Take all confirmed facts back', takeFactsBack(decisions, decisions.confirmed))}
        >
          Take all back
        </button>
      }
    >
      <VirtualRows
        label="Confirmed facts"
        count={decisions.confirmed.length}
        height={ROW_HEIGHT}
        renderRow={(index) => {
          const fact = decisions.confirmed[index];
          if (fact === undefined) return null;
          return (
            <p className={d['fact']}>
              <button
                type="button"
                className={s['link']}
                aria-label={`Take back ${fact.field} ${fact.value} of ${fact.partNumber}`}
                onClick={() =>
                  decide(`Take back ${fact.field} of ${fact.partNumber}`, takeFactsBack(decisions, [fact]))
                }
              >
                take back
              </button>
              <code>{fact.partNumber}</code>
              <span>{descriptions.get(fact.partNumber) ?? ''}</span>
              <span>
                {fact.field} <b>{fact.value}</b>
              </span>
              <span className={d['reason']}>{fact.reason}</span>
            </p>
          );
        }}
      />
    </Section>
  );
}
