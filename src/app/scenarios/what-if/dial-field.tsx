import { useId } from 'react';
import { type Dial, formatDial } from './dials.ts';
import s from './what-if.module.css';

/** Width of the handle in pixels, as the sheet of styles has it. */
const HANDLE = 16;

/** A dial: its value beside the scenario's, the observed stretch in grey, and the scenario's own value as a tick. */
export function DialField({ dial, value, onTurn }: { dial: Dial; value: number; onTurn: (value: number) => void }) {
  const id = useId();
  const { title, says, low, high, step, baseline, observed } = dial;
  const share = (at: number) => (Math.min(high, Math.max(low, at)) - low) / (high - low);
  /** Where the middle of the handle stands at a value. */
  const place = (at: number) => `calc(${String(HANDLE / 2)}px + (100% - ${String(HANDLE)}px) * ${String(share(at))})`;
  return (
    <div className={s['dial']}>
      <p>
        <label htmlFor={id}>{title}</label>
        <output htmlFor={id} data-turned={value !== baseline}>
          {formatDial(dial, value)}
        </output>
      </p>
      <p className={s['says']}>
        <span>{says}</span>
        <span>was {formatDial(dial, baseline)}</span>
      </p>
      <div className={s['track']}>
        {observed === null ? null : (
          <i
            className={s['observed']}
            style={{ left: place(observed.low), right: `calc(100% - ${place(observed.high)})` }}
          />
        )}
        {value === baseline ? null : (
          <i
            className={s['moved']}
            style={{
              left: place(Math.min(value, baseline)),
              right: `calc(100% - ${place(Math.max(value, baseline))})`,
            }}
          />
        )}
        <i className={s['baseline']} style={{ left: place(baseline) }} />
        <input
          id={id}
          type="range"
          min={low}
          max={high}
          step={step}
          value={value}
          aria-valuetext={`${formatDial(dial, value)}, was ${formatDial(dial, baseline)}`}
          onChange={(event) => onTurn(Number(event.currentTarget.value))}
        />
      </div>
      <p className={s['says']}>
        <span>{low}</span>
        {observed === null ? null : (
          <span>
            seen: {observed.low}–{observed.high}
          </span>
        )}
        <span>{high}</span>
      </p>
    </div>
  );
}
