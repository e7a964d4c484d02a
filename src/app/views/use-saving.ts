import { useState } from 'react';

/** A file that is being made for a person: whether it still is, why there is none, and the way to begin. */
export type Saving = {
  readonly isSaving: boolean;
  /** Null: none has failed since the last began. */
  readonly failure: string | null;
  readonly run: (make: () => void | Promise<void>) => void;
};

/** Makes files one at a time; what goes wrong, at once or later, is kept as a sentence for `SavingFailure` and never thrown. */
export function useSaving(): Saving {
  const [state, setState] = useState<{ isSaving: boolean; failure: string | null }>({ isSaving: false, failure: null });
  const run = (make: () => void | Promise<void>): void => {
    setState({ isSaving: true, failure: null });
    // What fails before it has returned fails like the rest.
    Promise.resolve()
      .then(make)
      .then(
        () => setState({ isSaving: false, failure: null }),
        (error: unknown) =>
          setState({ isSaving: false, failure: error instanceof Error ? error.message : String(error) }),
      );
  };
  return { ...state, run };
}
