import { useState } from 'react';

/** Puts text on the clipboard and says whether it worked. */
export function CopyButton({
  text,
  label,
  className,
  describedBy,
}: {
  text: string;
  label: string;
  className?: string | undefined;
  /** Id of the text to be read before. */
  describedBy?: string | undefined;
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
      aria-describedby={describedBy}
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => settle('copied'),
          () => settle('refused'),
        );
      }}
    >
      <span aria-live="polite">
        {outcome === null ? label : outcome === 'copied' ? 'Copied' : 'Copying is blocked: select the text'}
      </span>
    </button>
  );
}
