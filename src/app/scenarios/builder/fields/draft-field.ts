import type { ChangeEvent, KeyboardEvent } from 'react';

/**
 * What a text field does that keeps a draft: leaving it or Enter takes the draft over, Escape gives it up. `typed` is the draft, `none`
 * what stands for no draft; Escape goes on to what is around the field where there is nothing to give up.
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
