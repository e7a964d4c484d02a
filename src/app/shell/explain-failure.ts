import { isPartMissing } from '../load-online.ts';

/**
 * Why a page could not be shown, for a person: an error naming a file of the program becomes a sentence about the connection; any other stays as it
 * is.
 */
export function explainFailure(error: unknown): unknown {
  if (!isPartMissing(error) || error.cause !== undefined) return error;
  return new Error(
    'A part of the program could not be loaded: there is no connection, or a newer program has taken its place.',
    { cause: error },
  );
}
