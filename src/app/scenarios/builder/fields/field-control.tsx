import type { Json } from '../edit-path.ts';
import type { FieldSpec } from '../specs/field-spec.ts';
import type { Form } from '../form.ts';
import { NameField, NamesField } from './name-fields.tsx';
import { NumberInput } from './number-input.tsx';
import { QuantityField } from './quantity-field.tsx';
import { readQuantity, readSteps } from './read-quantity.ts';
import s from '../builder.module.css';
import { useState } from 'react';
import { handleDraft } from './draft-field.ts';
import { late } from '../../../components/late.tsx';

/** Fields of few scenarios. */
const MonthsField = late(async () => (await import('./months-field.tsx')).MonthsField, null);
const StepsField = late(async () => (await import('./steps-field.tsx')).StepsField, null);

/** A text, taken over when the person leaves the field or presses Enter; Escape brings the old one back. */
function TextInput({
  value,
  label,
  describedBy,
  onCommit,
}: {
  value: string;
  label: string;
  describedBy?: string | undefined;
  onCommit: (value: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed === null) return;
    setTyped(null);
    if (typed.trim() !== value) onCommit(typed.trim());
  };
  return (
    <input
      type="text"
      className={s['name']}
      aria-label={label}
      aria-describedby={describedBy}
      value={typed ?? value}
      {...handleDraft({ typed, none: null, setTyped }, commit)}
    />
  );
}

/** Control of a value, for each kind of field. A value impossible for the kind is shown as none. */
export function FieldControl({
  form,
  spec,
  label,
  value,
  describedBy,
  isWrong,
  onCommit,
}: {
  form: Form;
  spec: Exclude<FieldSpec, { kind: 'group' | 'list' }>;
  label: string;
  value: Json;
  describedBy: string;
  /** The scenario does not take the value. */
  isWrong: boolean;
  onCommit: (value: Json) => void;
}) {
  switch (spec.kind) {
    case 'quantity':
      return (
        <QuantityField
          value={readQuantity(value)}
          unit={spec.unit}
          label={label}
          empty={spec.empty}
          describedBy={describedBy}
          isWrong={isWrong}
          onCommit={onCommit}
        />
      );
    case 'number':
      return (
        <NumberInput
          value={typeof value === 'number' ? value : null}
          unit={spec.unit}
          label={label}
          placeholder={spec.empty}
          describedBy={describedBy}
          isWrong={isWrong}
          onCommit={(next) => {
            if (next !== null || spec.empty !== undefined) onCommit(next);
          }}
        />
      );
    case 'choice':
      return (
        <select
          className={s['select']}
          aria-label={label}
          aria-describedby={describedBy}
          value={writeChoice(value)}
          onChange={({ currentTarget }) => {
            const chosen = spec.options.find(([one]) => String(one) === currentTarget.value);
            if (chosen !== undefined) onCommit(chosen[0] === '' ? null : chosen[0]);
          }}
        >
          {spec.options.map(([one, text]) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </select>
      );
    case 'name':
      return (
        <NameField
          list={form.lists[spec.of]}
          value={typeof value === 'string' ? value : ''}
          label={label}
          describedBy={describedBy}
          onCommit={onCommit}
        />
      );
    case 'names':
      return (
        <NamesField
          list={form.lists[spec.of]}
          values={readNames(value)}
          label={label}
          all={spec.all}
          describedBy={describedBy}
          onCommit={onCommit}
        />
      );
    case 'text':
      return (
        <TextInput
          value={typeof value === 'string' ? value : ''}
          label={label}
          describedBy={describedBy}
          onCommit={onCommit}
        />
      );
    case 'flag':
      return (
        <input
          type="checkbox"
          aria-label={label}
          checked={value === true}
          onChange={({ currentTarget }) => onCommit(currentTarget.checked)}
        />
      );
    case 'date':
      return (
        <input
          type="date"
          className={s['select']}
          aria-label={label}
          aria-describedby={describedBy}
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') onCommit(currentTarget.value);
          }}
        />
      );
    case 'months':
      return (
        <MonthsField
          figures={readMonths(value)}
          unit={spec.unit}
          label={label}
          begins={spec.begins}
          onCommit={onCommit}
        />
      );
    case 'steps':
      return <StepsField steps={readSteps(value)} label={label} empty={spec.empty} onCommit={onCommit} />;
  }
}

/** A choice for the select; no choice is the empty one. */
function writeChoice(value: Json): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function readMonths(value: Json): readonly number[] | null {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : null;
}

function readNames(value: Json): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
