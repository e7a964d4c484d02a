import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { useLacking } from '../queries/session/use-me.ts';
import { Tabs } from '../components/tabs.tsx';
import s from './workbench.module.css';

const TABS: readonly (readonly [WorkbenchTab, string])[] = [
  ['build', 'Build'],
  ['result', 'Result'],
  ['sweep', 'Sweep'],
];

/** Name and note of a scenario, its tabs, and its actions. */
export function WorkbenchHead({
  scenario,
  tab,
  onChange,
  onDuplicate,
  onSave,
  onDelete,
  onLock,
  notice,
}: {
  scenario: Scenario;
  tab: WorkbenchTab;
  onChange: (scenario: Scenario, label: string) => void;
  onDuplicate: () => void;
  onSave: () => void;
  onDelete: () => void;
  onLock: () => void;
  notice: ReactNode;
}) {
  const lacking = useLacking('planner');
  return (
    <header className={s['head']}>
      <div>
        <p className={s['back']}>
          <Link to="/scenarios" search={{}}>
            All scenarios
          </Link>
        </p>
        <TextField
          key={scenario.name}
          className={s['nameField']}
          label="Name of the scenario"
          value={scenario.name}
          isNeeded
          disabled={scenario.locked || lacking !== null}
          onCommit={(name) => {
            onChange({ ...scenario, name }, `Rename scenario ${scenario.name}`);
          }}
        />
        <TextField
          key={`note ${scenario.note}`}
          className={s['noteField']}
          label="Note"
          placeholder="What it is meant to show"
          value={scenario.note}
          disabled={scenario.locked || lacking !== null}
          onCommit={(note) => onChange({ ...scenario, note }, `Note on ${scenario.name}`)}
        />
      </div>
      <div className={s['doings']}>
        <Link to="/scenarios" search={{ s: scenario.id, tab: 'result' }} className={s['run']}>
          Run
        </Link>
        <span className={s['more']}>
          <button type="button" disabled={lacking !== null} onClick={onDuplicate}>
            Duplicate
          </button>
          <button type="button" onClick={onSave}>
            Save as file
          </button>
          <button type="button" aria-pressed={scenario.locked} disabled={lacking !== null} onClick={onLock}>
            {scenario.locked ? 'Unlock' : 'Lock as baseline'}
          </button>
          <button type="button" disabled={lacking !== null} onClick={onDelete}>
            Delete
          </button>
        </span>
      </div>
      {lacking === null ? notice : <p className={s['notice']}>{lacking}</p>}
      <Tabs label="Views of the scenario">
        {TABS.map(([id, name]) => (
          <Link
            key={id}
            to="/scenarios"
            search={{ s: scenario.id, tab: id }}
            aria-current={id === tab ? 'page' : undefined}
          >
            {name}
          </Link>
        ))}
      </Tabs>
    </header>
  );
}

/** A line of text taken over on leaving it or by Enter; a needed one comes back where it was left empty. */
function TextField({
  value,
  isNeeded = false,
  label,
  placeholder,
  className,
  disabled,
  onCommit,
}: {
  value: string;
  isNeeded?: boolean;
  label: string;
  placeholder?: string;
  className: string | undefined;
  disabled: boolean;
  onCommit: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  const commit = () => {
    if (isNeeded && text.trim() === '') setText(value);
    else if (text.trim() !== value) onCommit(text.trim());
  };
  return (
    <input
      className={className}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      disabled={disabled}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setText(value);
      }}
    />
  );
}

/** The tabs of a scenario, in order. */
export const WORKBENCH_TABS = ['build', 'result', 'sweep'] as const;
export type WorkbenchTab = (typeof WORKBENCH_TABS)[number];
