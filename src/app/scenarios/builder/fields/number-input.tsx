import { useState } from 'react';
import { handleDraft } from './draft-field.ts';
import type { Unit } from '../specs/field-spec.ts';
import { explainFieldNumber, readFieldNumber, writeFieldNumber } from './unit-text.ts';
import s from '../builder.module.css';

/**
 * A number as text, taken over on leaving the field or by Enter; Escape brings the old one back. An empty field is null. Text without a number
 * stays in the field with a sentence, and is not taken over.
 */
export function NumberInput({
  value,
  unit,
  label,
  placeholder,
  describedBy,
  isWrong = false,
  onCommit,
}: {
  value: number | null;
  unit: Unit;
  label: string;
  placeholder?: string | undefined;
  describedBy?: string | undefined;
  /** The number is read, and is not within its range. */
  isWrong?: boolean;
  onCommit: (value: number | null) => void;
}) {
  const written = value === null ? '' : writeFieldNumber(value, unit);
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const text = typed ?? written;
  const read = readFieldNumber(text, unit);
  const isUnreadable = text.trim() !== '' && read === null;
  const commit = () => {
    setRefused(isUnreadable ? typed : null);
    if (typed === null || isUnreadable) return;
    setTyped(null);
    if (typed !== written) onCommit(read);
  };
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        className={s['number']}
        aria-label={label}
        aria-invalid={isUnreadable || isWrong || undefined}
        aria-describedby={describedBy}
        placeholder={placeholder}
        value={text}
        {...handleDraft({ typed, none: null, setTyped }, commit)}
      />
      {refused !== null && refused === typed ? (
        <strong className={s['problem']} role="alert">
          {explainFieldNumber(refused)}
        </strong>
      ) : null}
    </>
  );
}
