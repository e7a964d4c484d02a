import type { Distribution, Quantity } from '../../../../domain/scenario/quantity.ts';
import { changeShape, getShape, SHAPES } from './change-shape.ts';
import type { Shape } from './change-shape.ts';
import type { Unit } from '../specs/field-spec.ts';
import { NumberInput } from './number-input.tsx';
import s from '../builder.module.css';

type Simple = Exclude<Distribution, { kind: 'discrete' | 'mixture' }>;

/** A number or how it is spread: the shape is chosen in words, its numbers follow. `empty` lets the first field stay empty for null. */
export function QuantityField({
  value,
  unit,
  label,
  empty,
  describedBy,
  isWrong,
  onCommit,
}: {
  value: Quantity | null;
  unit: Unit;
  label: string;
  empty: string | undefined;
  describedBy: string | undefined;
  isWrong: boolean;
  onCommit: (value: Quantity | null) => void;
}) {
  const shape: Shape = value === null ? 'exactly' : getShape(value);
  return (
    <span className={s['quantity']}>
      <select
        className={s['shape']}
        aria-label={`${label}: shape`}
        value={shape}
        onChange={({ currentTarget }) => {
          const chosen = SHAPES.find(([one]) => one === currentTarget.value);
          if (chosen !== undefined) onCommit(changeShape(value ?? 0, chosen[0], unit === 'share' ? 1 : Infinity));
        }}
      >
        {SHAPES.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
      {value === null || typeof value === 'number' ? (
        <NumberInput
          value={value}
          unit={unit}
          label={label}
          placeholder={empty}
          describedBy={describedBy}
          isWrong={isWrong}
          onCommit={(next) => {
            if (next !== null || empty !== undefined) onCommit(next);
          }}
        />
      ) : value.kind === 'discrete' ? (
        <Values value={value} unit={unit} label={label} onCommit={onCommit} />
      ) : value.kind === 'mixture' ? (
        <Parts value={value} unit={unit} label={label} onCommit={onCommit} />
      ) : (
        <Corners value={value} unit={unit} label={label} isWrong={isWrong} onCommit={onCommit} />
      )}
    </span>
  );
}

/** The names of a shape's numbers, in rising order. */
const CORNERS = {
  uniform: [
    ['low', 'low'],
    ['high', 'high'],
  ],
  triangular: [
    ['low', 'low'],
    ['mode', 'likely'],
    ['high', 'high'],
  ],
  pert: [
    ['low', 'low'],
    ['mode', 'likely'],
    ['high', 'high'],
  ],
  lognormal: [
    ['p10', '1 in 10 below'],
    ['p50', 'median'],
    ['p90', '1 in 10 above'],
  ],
} as const satisfies Record<Simple['kind'], readonly (readonly [string, string])[]>;

function Corners<T extends Simple>({
  value,
  unit,
  label,
  isWrong = false,
  onCommit,
}: {
  value: T;
  unit: Unit;
  label: string;
  isWrong?: boolean;
  onCommit: (value: T) => void;
}) {
  const numbers: Readonly<Record<string, number | string>> = value;
  return CORNERS[value.kind].map(([field, name]) => {
    const number = numbers[field];
    return (
      <label key={field} className={s['corner']}>
        <span>{name}</span>
        <NumberInput
          value={typeof number === 'number' ? number : null}
          unit={unit}
          label={`${label}: ${name}`}
          isWrong={isWrong}
          onCommit={(next) => {
            if (next !== null) onCommit({ ...value, [field]: next });
          }}
        />
      </label>
    );
  });
}

function Values({
  value,
  unit,
  label,
  onCommit,
}: {
  value: Extract<Distribution, { kind: 'discrete' }>;
  unit: Unit;
  label: string;
  onCommit: (value: Distribution) => void;
}) {
  const { values } = value;
  return (
    <span className={s['rows']}>
      {Array.from(values.entries(), ([row, one]) => (
        <span key={row} className={s['row']}>
          <NumberInput
            value={one.value}
            unit={unit}
            label={`${label}: value ${row + 1}`}
            onCommit={(next) => {
              if (next !== null) onCommit({ ...value, values: values.with(row, { ...one, value: next }) });
            }}
          />
          with
          <NumberInput
            value={one.probability}
            unit="share"
            label={`${label}: probability of value ${row + 1}`}
            onCommit={(next) => {
              if (next !== null) onCommit({ ...value, values: values.with(row, { ...one, probability: next }) });
            }}
          />
          %
        </span>
      ))}
      <button
        type="button"
        className={s['small']}
        onClick={() => onCommit({ ...value, values: [...values, { value: 0, probability: 0 }] })}
      >
        Another value
      </button>
    </span>
  );
}

function Parts({
  value,
  unit,
  label,
  onCommit,
}: {
  value: Extract<Distribution, { kind: 'mixture' }>;
  unit: Unit;
  label: string;
  onCommit: (value: Distribution) => void;
}) {
  const { parts } = value;
  return (
    <span className={s['rows']}>
      {Array.from(parts.entries(), ([row, part]) => (
        <span key={row} className={s['row']}>
          <NumberInput
            value={part.weight}
            unit="share"
            label={`${label}: weight of shape ${row + 1}`}
            onCommit={(next) => {
              if (next !== null) onCommit({ ...value, parts: parts.with(row, { ...part, weight: next }) });
            }}
          />
          %
          <Corners
            value={part.of}
            unit={unit}
            label={`${label}, shape ${row + 1}`}
            onCommit={(of) => onCommit({ ...value, parts: parts.with(row, { ...part, of }) })}
          />
        </span>
      ))}
    </span>
  );
}
