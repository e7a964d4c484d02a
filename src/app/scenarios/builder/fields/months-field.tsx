import type { Unit } from '../specs/field-spec.ts';
import { NumberInput } from './number-input.tsx';
import { getUnitText } from './unit-text.ts';
import s from '../builder.module.css';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A figure for each calendar month, or none of them; `begins` is the first value of each. */
export function MonthsField({
  figures,
  unit,
  label,
  begins,
  onCommit,
}: {
  figures: readonly number[] | null;
  unit: Unit;
  label: string;
  begins: number;
  onCommit: (figures: readonly number[] | null) => void;
}) {
  if (figures === null) {
    return (
      <button type="button" className={s['small']} onClick={() => onCommit(MONTHS.map(() => begins))}>
        Give each month
      </button>
    );
  }
  return (
    <span className={s['rows']}>
      <span className={s['months']}>
        {MONTHS.map((month, at) => (
          <label key={month}>
            {month}
            <NumberInput
              value={figures[at] ?? null}
              unit={unit}
              label={`${label}: ${month}`}
              onCommit={(figure) => {
                if (figure !== null) onCommit(figures.with(at, figure));
              }}
            />
          </label>
        ))}
      </span>
      <small>{getUnitText(unit, '')}</small>
      <button type="button" className={s['small']} onClick={() => onCommit(null)}>
        Same in all months
      </button>
    </span>
  );
}
