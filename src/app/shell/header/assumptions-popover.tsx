import { describeAssumptions } from '../../words/assumption-words.ts';
import { useState } from 'react';
import { formatDate } from '../../format/date.ts';
import type { AssumptionChoice } from '../../words/assumption-words.ts';
import { type UnconfirmedRule, useAssumptions } from '../../queries/view/use-assumptions.ts';
import { useSetView, useView } from '../../queries/view/use-view.ts';
import { formatAssumptions } from '../../address-lists.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Popover } from '../../components/popover.tsx';
import { StatusMark } from '../../components/marks/status-glyph.tsx';
import { PendingLabel } from './pending-label.tsx';
import s from './header.module.css';

const CHOICES: readonly { value: AssumptionChoice; label: string }[] = [
  { value: 'in-force', label: 'in force' },
  { value: 'ended', label: 'ended' },
  { value: 'open', label: 'undecided' },
];

/** The whole text, shortened on screen in a narrow header; it is read out all the same. */
function ShortOnNarrow({ text }: { text: string }) {
  return (
    <>
      <span className={s['whole']}>{text}</span>
      <span className={s['short']} aria-hidden="true">
        {text.replace(' with unclear status', ' unclear')}
      </span>
    </>
  );
}

/** The rules without a settled status on file, and the person's choice for each. */
export function AssumptionsPopover() {
  const { rules, choose, lacking, error } = useAssumptions();
  const [failure, setFailure] = useState<unknown>(null);
  const decide = (chosen: readonly UnconfirmedRule[], choice: AssumptionChoice) => {
    setFailure(null);
    choose(chosen, choice).catch((reason: unknown) => setFailure(reason));
  };
  const text = rules === undefined ? null : describeAssumptions(rules);
  return (
    <Popover
      className={rules !== undefined && rules.length > 0 ? s['warn'] : s['fact']}
      title="Rules with unclear status"
      label={text === null ? <PendingLabel text="Checking rules" /> : <ShortOnNarrow text={text} />}
    >
      {error === null ? null : <ErrorPanel what="The catalogue could not be read" error={error} />}
      {rules === undefined ? null : rules.length === 0 ? (
        <p className={s['hint']}>On this law date every rule has a status that an act on file settles.</p>
      ) : (
        <>
          <p className={s['hint']}>
            The window of these rules ran out and no act on file says what came next. Your choice{' '}
            {lacking === null ? 'is stored with the workspace, stands' : 'stands'} in the address, and is printed on
            every result.{lacking === null ? null : ` It is not stored: ${lacking}`}
          </p>
          <Rules rules={rules} onChoose={decide} />
          <p className={s['row']}>
            All:
            {CHOICES.map(({ value, label }) => (
              <button key={value} type="button" className={s['action']} onClick={() => decide(rules, value)}>
                {label}
              </button>
            ))}
          </p>
        </>
      )}
      <SavedDifference />
      {failure === null ? null : <ErrorPanel what="The choice was not stored" error={failure} />}
    </Popover>
  );
}

function Rules({
  rules,
  onChoose,
}: {
  rules: readonly UnconfirmedRule[];
  onChoose: (chosen: readonly UnconfirmedRule[], choice: AssumptionChoice) => void;
}) {
  return (
    <ul className={s['rules']}>
      {rules.map((rule) => (
        <li key={rule.limb.id}>
          <fieldset className={s['rule']}>
            <legend>
              <StatusMark status="unconfirmed" />
              {rule.measure.number}
              {rule.measure.limbs.length > 1 ? `, ${rule.limb.label}` : null}
              <small>
                {rule.measure.title}
                {rule.standing.windowEnd === null ? null : ` · until ${formatDate(rule.standing.windowEnd)}`}
              </small>
            </legend>
            <div className={s['segments']}>
              {CHOICES.map(({ value, label }) => (
                <label key={value}>
                  <input
                    type="radio"
                    className="visually-hidden"
                    name={`assume-${rule.limb.id}`}
                    checked={rule.choice === value}
                    onChange={() => onChoose([rule], value)}
                  />
                  {label}
                </label>
              ))}
            </div>
          </fieldset>
        </li>
      ))}
    </ul>
  );
}

/** A link may carry other assumptions than the workspace: say so, and offer the way back. */
function SavedDifference() {
  const { assumptions, savedAssumptions, isReady } = useView();
  const setView = useSetView();
  if (!isReady || formatAssumptions(assumptions) === formatAssumptions(savedAssumptions)) return null;
  return (
    <p className={s['hint']}>
      This address assumes something else than what is stored.{' '}
      <button type="button" className={s['link']} onClick={() => setView({ assume: undefined })}>
        Use the stored assumptions
      </button>
    </p>
  );
}
