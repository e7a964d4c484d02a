/** What Chromium, Firefox and Safari say, and the loader of style sheets, where a file of the program does not come. */
const NOT_LOADED = /dynamically imported module|importing a module script failed|unable to preload css/i;

/**
 * Why a page could not be shown, for a person: an error that names a file of the program becomes a sentence about the connection; any other
 * stays as it is.
 */
export function explainFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !NOT_LOADED.test(error.message)) return error;
  return new Error(
    'A part of the program could not be loaded: there is no connection, or a newer program has taken its place.',
    { cause: error },
  );
}
