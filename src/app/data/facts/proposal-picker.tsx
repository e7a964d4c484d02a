import type { KeyboardEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { ConfirmedFact } from '../../../intake/base/import-decisions.ts';
import { moveCursor, selectRange, toggleSelected } from '../../components/grid/selection.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import { EvidenceMark } from '../../components/marks/evidence-mark.tsx';
import s from '../data.module.css';
import d from '../decide.module.css';
import { filterPartProposals, getProposalKey, groupPartProposals } from './group-part-proposals.ts';
import { VirtualRows } from '../../components/virtual-rows.tsx';
import { nameField, sayValue } from './say-fact.ts';

const ROW_HEIGHT = 44;
const PAGE = 10;
const GROUPS_SHOWN = 16;

/** Facts about parts as a list to confirm from, in bulk or one by one: space selects, with shift as far as here, arrow keys walk the boxes. */
export function ProposalPicker({
  proposals,
  descriptions,
  isBusy = false,
  onConfirm,
}: {
  proposals: readonly ConfirmedFact[];
  /** By part number. */
  descriptions: ReadonlyMap<string, string>;
  isBusy?: boolean;
  /** `what` is said of them: `12 facts`, `all 40 facts`. */
  onConfirm: (facts: readonly ConfirmedFact[], what: string) => void;
}) {
  const [text, setText] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef(0);
  const groups = useMemo(() => groupPartProposals(proposals), [proposals]);
  const shown = useMemo(() => filterPartProposals(proposals, text), [proposals, text]);
  const ids = useMemo(() => shown.map(getProposalKey), [shown]);
  const chosen = shown.filter((proposal) => selected.has(getProposalKey(proposal)));
  const confirm = (facts: readonly ConfirmedFact[], what: string): void => {
    setSelected(new Set());
    onConfirm(
      facts.map(({ partNumber, field, value, reason }) => ({ partNumber, field, value, reason })),
      what,
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
      <ul className={d['kinds']} aria-label="What is suggested">
        {groups.slice(0, GROUPS_SHOWN).map(({ field, value, proposals: members }) => (
          <li key={`${field}/${value}`}>
            <button
              type="button"
              className={s['button']}
              onClick={() => setSelected(new Set(members.map(getProposalKey)))}
              aria-label={`${nameField(field)} ${sayValue(field, value)} ${formatCount(members.length)}, select all`}
            >
              {nameField(field)} <b>{sayValue(field, value)}</b> <small>{formatCount(members.length)}</small>
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
          disabled={chosen.length === 0 || isBusy}
          onClick={() => confirm(chosen, formatCounted(chosen.length, 'fact'))}
        >
          {chosen.length === 0 ? 'Select what to confirm' : `Confirm ${formatCounted(chosen.length, 'fact')}`}
        </button>
        <button
          type="button"
          className={s['button']}
          disabled={shown.length === 0 || isBusy}
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
                  aria-label={`${partNumber}: ${nameField(field)} ${sayValue(field, value)}`}
                  checked={selected.has(getProposalKey(proposal))}
                  onClick={(event) => toggle(index, event.shiftKey)}
                  readOnly
                />
                <code>{partNumber}</code>
                <span>{descriptions.get(partNumber) ?? ''}</span>
                <span>
                  {nameField(field)} <b>{sayValue(field, value)}</b>
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
  );
}
