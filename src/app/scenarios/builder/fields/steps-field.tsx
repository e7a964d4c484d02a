import { NumberInput } from './number-input.tsx';
import s from '../builder.module.css';

type Step = { readonly day: number; readonly share: number };

/** Shares reached by certain days, as rising pairs; `empty` is the word for none at all. */
export function StepsField({
  steps,
  label,
  empty,
  onCommit,
}: {
  steps: readonly Step[];
  label: string;
  empty: string;
  onCommit: (steps: readonly Step[] | null) => void;
}) {
  const put = (row: number, step: Step) => onCommit(steps.with(row, step));
  return (
    <span className={s['rows']}>
      {steps.length === 0 ? <span className={s['muted']}>{empty}</span> : null}
      {Array.from(steps.entries(), ([row, step]) => (
        <span key={row} className={s['row']}>
          <NumberInput
            value={step.share}
            unit="share"
            label={`${label}: share ${row + 1}`}
            onCommit={(share) => {
              if (share !== null) put(row, { ...step, share });
            }}
          />
          % by day
          <NumberInput
            value={step.day}
            unit="days"
            label={`${label}: day ${row + 1}`}
            onCommit={(day) => {
              if (day !== null) put(row, { ...step, day });
            }}
          />
          <button
            type="button"
            className={s['small']}
            aria-label={`${label}: remove step ${row + 1}`}
            onClick={() => {
              const rest = steps.filter((other) => other !== step);
              onCommit(rest.length === 0 ? null : rest);
            }}
          >
            Remove
          </button>
        </span>
      ))}
      <button type="button" className={s['small']} onClick={() => onCommit([...steps, getNextStep(steps.at(-1))])}>
        {steps.length === 0 ? 'Use steps' : 'Another step'}
      </button>
    </span>
  );
}

/** A month later, halfway from the last share to all. */
function getNextStep(last: Step | undefined): Step {
  return last === undefined ? { day: 30, share: 0.05 } : { day: last.day + 30, share: (last.share + 1) / 2 };
}
