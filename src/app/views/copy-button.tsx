import { useState } from 'react';

/** Puts text on the clipboard and says whether that worked. */
export function CopyButton({
  text,
  label,
  className,
}: {
  text: string;
  label: string;
  className?: string | undefined;
}) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const settle = (next: 'copied' | 'refused') => {
    setOutcome(next);
    setTimeout(() => setOutcome(null), 2500);
  };
  return (
    <button
      type="button"
      className={className}
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
