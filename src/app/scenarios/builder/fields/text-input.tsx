import { useState } from 'react';
import { handleDraft } from './draft-field.ts';
import s from '../builder.module.css';

/** A text, taken over when the person leaves the field or presses Enter; Escape brings the old one back. */
export function TextInput({
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
