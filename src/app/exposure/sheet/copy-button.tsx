import { useState } from 'react';
import s from './sheet.module.css';

/** Puts text on the clipboard and says whether that worked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const settle = (next: 'copied' | 'refused') => {
    setOutcome(next);
    setTimeout(() => setOutcome(null), 2500);
  };
  return (
    <button
      type="button"
      className={s['copy']}
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => settle('copied'),
          () => settle('refused'),
        );
      }}
    >
      <span aria-live="polite">
        {outcome === null ? label : outcome === 'copied' ? 'Copied' : 'The browser refused; select the text instead'}
      </span>
    </button>
  );
}
