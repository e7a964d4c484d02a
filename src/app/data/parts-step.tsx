import type { KeyboardEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { ConfirmedFact } from '../../intake/import-decisions.ts';
import { moveCursor, selectRange, toggleSelected } from '../exposure/grid/selection.ts';
import { formatCount, formatCounted } from '../format/number.ts';
import { EvidenceMark } from '../views/evidence-mark.tsx';
import { Section } from '../views/section.tsx';
import { ConfirmedFacts } from './confirmed-facts.tsx';
import s from './data.module.css';
import d from './decide.module.css';
import { confirmFacts } from './edit-decisions.ts';
import { filterPartProposals, getProposalKey, groupPartProposals } from './group-part-proposals.ts';
import type { ReadState } from './import-session.ts';
import { useDecisions } from './use-decisions.ts';
import { VirtualRows } from './virtual-rows.tsx';

const ROW_HEIGHT = 44;
const PAGE = 10;
const GROUPS_SHOWN = 16;

/** Kinds, forms and categories that the words of the files suggest: inferred, each with its reason, to be confirmed in bulk. */
export function PartsStep({ state }: { state: ReadState }) {
  const { partProposals, dataset } = state.outcome;
  const { decisions, decide } = useDecisions(state);
  const [text, setText] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef(0);
  const groups = useMemo(() => groupPartProposals(partProposals), [partProposals]);
  const shown = useMemo(() => filterPartProposals(partProposals, text), [partProposals, text]);
  const ids = useMemo(() => shown.map(getProposalKey), [shown]);
  const descriptions = useMemo(
    () => new Map(dataset?.parts.map(({ partNumber, description }) => [partNumber, description])),
    [dataset],
  );
  const chosen = shown.filter((proposal) => selected.has(getProposalKey(proposal)));
  const confirm = (facts: readonly ConfirmedFact[], what: string): void => {
    setSelected(new Set());
    decide(
      `Confirm ${what}`,
      confirmFacts(
        decisions,
        facts.map(({ partNumber, field, value, reason }) => ({ partNumber, field, value, reason })),
      ),
    );
  };
  const toggle = (index: number, range: boolean): void => {
    const id = ids[index];
    if (id === undefined) return;
    setSelected(range ? selectRange(selected, ids, anchor.current, index) : toggleSelected(selected, id));
    anchor.current = index;
  };
  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    const at = boxes.findIndex((box) => box === event.target);
    const to = at < 0 ? null : moveCursor(event.key, at, boxes.length, PAGE);
    if (to === null) return;
    event.preventDefault();
    boxes[to]?.focus();
  };
  const all = shown.length > 0 && chosen.length === shown.length;
  return (
    <>
      <Section
        title={
          partProposals.length === 0
            ? 'Nothing to confirm about the parts'
            : `${formatCounted(partProposals.length, 'fact')} about parts that the files suggest and nobody stated`
        }
        caption="From descriptions and HS codes, so inferred. What you confirm enters the data as a stated fact; the rest stays open and counts as not known. Categories can be confirmed after acceptance as well."
        rule={false}
      >
        {partProposals.length === 0 ? null : (
          <>
            <ul className={d['kinds']} aria-label="What is suggested">
              {groups.slice(0, GROUPS_SHOWN).map(({ field, value, proposals }) => (
                <li key={`${field}/${value}`}>
                  <button
                    type="button"
                    className={s['button']}
                    onClick={() => setSelected(new Set(proposals.map(getProposalKey)))}
                    aria-label={`${field} ${value} ${formatCount(proposals.length)}, select all`}
                  >
                    {field} <b>{value}</b> <small>{formatCount(proposals.length)}</small>
                  </button>
                </li>
              ))}
            </ul>
            <div className={d['bar']}>
              <input
                type="checkbox"
                aria-label={`Select all ${formatCounted(shown.length, 'proposal')}`}
                checked={all}
                onChange={() => setSelected(all ? new Set() : new Set(ids))}
              />
              <input
                type="search"
                className={s['search']}
                aria-label="Search the proposals"
                placeholder="Part, value or reason"
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
              <button
                type="button"
                className={s['primary']}
                disabled={chosen.length === 0}
                onClick={() => confirm(chosen, formatCounted(chosen.length, 'fact'))}
              >
                {chosen.length === 0 ? 'Select what to confirm' : `Confirm ${formatCounted(chosen.length, 'fact')}`}
              </button>
              <button
                type="button"
                className={s['button']}
                disabled={shown.length === 0}
                onClick={() => confirm(shown, `all ${formatCounted(shown.length, 'fact')}`)}
              >
                Confirm all {formatCount(shown.length)}
              </button>
            </div>
            <div role="group" aria-label="Proposals" onKeyDown={walk}>
              <VirtualRows
                label="Proposals about parts"
                count={shown.length}
                height={ROW_HEIGHT}
                renderRow={(index) => {
                  const proposal = shown[index];
                  if (proposal === undefined) return null;
                  const { partNumber, field, value, reason } = proposal;
                  return (
                    <label className={d['fact']}>
                      <input
                        type="checkbox"
                        aria-label={`${partNumber}: ${field} ${value}`}
                        checked={selected.has(getProposalKey(proposal))}
                        onClick={(event) => toggle(index, event.shiftKey)}
                        readOnly
                      />
                      <code>{partNumber}</code>
                      <span>{descriptions.get(partNumber) ?? ''}</span>
                      <span>
                        {field} <b>{value}</b>
                      </span>
                      <span className={d['reason']}>
                        <EvidenceMark evidence="inferred" /> {reason}
                      </span>
                    </label>
                  );
                }}
              />
            </div>
            {shown.length === 0 ? <p className={s['hint']}>No proposal holds these words.</p> : null}
          </>
        )}
      </Section>
      <ConfirmedFacts state={state} descriptions={descriptions} />
    </>
  );
}
