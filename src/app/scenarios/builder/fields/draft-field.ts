import type { ChangeEvent, KeyboardEvent } from 'react';

/**
 * Behaviour of a text field with a draft: leaving it or Enter takes the draft over, Escape gives it up. `typed` is the draft, `none` stands for
 * no draft; without one, Escape goes on to the field's surroundings.
 */
export function handleDraft<Draft extends string | null>(
  { typed, none, setTyped }: { typed: Draft; none: Draft; setTyped: (draft: Draft | string) => void },
  takeOver: () => void,
) {
  return {
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => setTyped(currentTarget.value),
    onBlur: takeOver,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') takeOver();
      if (event.key === 'Escape' && typed !== none) {
        event.stopPropagation();
        setTyped(none);
      }
    },
  };
}
