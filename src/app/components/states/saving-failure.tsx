import type { Saving } from './use-saving.ts';

/** The sentence that there is no file, and why; nothing if none has failed. */
export function SavingFailure({ saving }: { saving: Saving }) {
  return saving.failure === null ? null : <p role="alert">The file was not made: {saving.failure}</p>;
}
