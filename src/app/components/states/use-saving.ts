import { useRef, useState } from 'react';

/** A file in the making for a person: whether it still is, why there is none, and the way to begin. */
export type Saving = {
  readonly isSaving: boolean;
  /** Null: none has failed since the last began. */
  readonly failure: string | null;
  readonly run: (make: () => void | Promise<void>) => void;
};

/**
 * Makes files one at a time: to ask again meanwhile makes no second one. A button need not be disabled meanwhile, with a loss of its focus. Any
 * fault, at once or later, is kept as a sentence for `SavingFailure` and never thrown.
 */
export function useSaving(): Saving {
  const [state, setState] = useState<{ isSaving: boolean; failure: string | null }>({ isSaving: false, failure: null });
  const isBusy = useRef(false);
  const run = (make: () => void | Promise<void>): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ isSaving: true, failure: null });
    const end = (failure: string | null): void => {
      isBusy.current = false;
      setState({ isSaving: false, failure });
    };
    // What fails before it has returned fails like the rest.
    Promise.resolve()
      .then(make)
      .then(
        () => end(null),
        (error: unknown) => end(error instanceof Error ? error.message : String(error)),
      );
  };
  return { ...state, run };
}
