import { useMemo } from 'react';
import { getFactKey } from '../../../domain/decisions/document-keys.ts';
import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import s from '../data.module.css';
import d from '../decide.module.css';
import { describeBack, describeUnusedFact } from '../../words/describe-decisions.ts';
import { confirmFacts, takeFactsBack } from '../session/edit-decisions.ts';
import type { ReadState } from '../session/import-session.ts';
import { useDecisions } from '../session/use-decisions.ts';
import { VirtualRows } from '../../components/virtual-rows.tsx';
import { nameField, sayValue } from './say-fact.ts';

const ROW_HEIGHT = 44;

/** The facts about parts confirmed by a person, each with the way to take it back. */
export function ConfirmedFacts({
  state,
  descriptions,
}: {
  state: ReadState;
  /** By part number. */
  descriptions: ReadonlyMap<string, string>;
}) {
  const { decisions, decide } = useDecisions(state);
  const unused = useMemo(
    () => new Map(state.outcome.unused.facts.map((one) => [getFactKey(one.fact), one])),
    [state.outcome.unused],
  );
  if (decisions.confirmed.length === 0) return null;
  return (
    <Section
      title={`${formatCounted(decisions.confirmed.length, 'fact')} confirmed`}
      caption={`They enter the data with this import, and are kept for the next.${unused.size === 0 ? '' : ` ${formatCounted(unused.size, 'fact is', 'facts are')} not used by these files and ${unused.size === 1 ? 'stays' : 'stay'} on record.`}`}
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
          const idle = unused.get(getFactKey(fact));
          const name = `${nameField(fact.field)} ${sayValue(fact.field, fact.value)} of ${fact.partNumber}`;
          return (
            <p className={d['fact']}>
              <button
                type="button"
                className={s['link']}
                aria-label={`Take back ${name}: then ${describeBack(fact)}`}
                onClick={() =>
                  decide(
                    `Take back ${nameField(fact.field)} of ${fact.partNumber}: then ${describeBack(fact)}`,
                    takeFactsBack(decisions, [fact]),
                  )
                }
              >
                take back
              </button>
              <code>{fact.partNumber}</code>
              <span>{descriptions.get(fact.partNumber) ?? ''}</span>
              <span>
                {nameField(fact.field)} <b>{sayValue(fact.field, fact.value)}</b>
              </span>
              <span className={d['reason']}>
                {idle === undefined
                  ? `${fact.reason || 'Set by hand.'} Without it, ${describeBack(fact)}.`
                  : `${describeUnusedFact(idle)}.`}
                {idle?.why === 'differs' ? (
                  <>
                    {' '}
                    <button
                      type="button"
                      className={s['link']}
                      aria-label={`Use it all the same: ${name}`}
                      onClick={() =>
                        decide(`Use ${name} all the same`, confirmFacts(decisions, [{ ...fact, over: idle.says }]))
                      }
                    >
                      use it all the same
                    </button>
                  </>
                ) : null}
              </span>
            </p>
          );
        }}
      />
    </Section>
  );
}
