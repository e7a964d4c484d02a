import { ApiError } from '../../../../api/client.ts';

const NO_RIGHT = 'Ask an admin of the organisation for the right, or somebody who has it to store it.';
const OTHER_PROGRAM =
  'If it looks right, the server has another program than this page: copy what you typed, then reload the page.';
const LATER = 'Try again in a minute; if it fails once more, tell who looks after the server.';

/** Remedies for a refusal, by its status; others name the remedy themselves. */
const NEXT: Readonly<Record<number, string>> = {
  400: OTHER_PROGRAM,
  403: NO_RIGHT,
  404: 'It may be gone, or the server has another program than this page: copy what you typed, then reload the page.',
  405: OTHER_PROGRAM,
  409: 'Reload the page to see how it stands now.',
  413: 'Store it in smaller pieces.',
  415: OTHER_PROGRAM,
  422: OTHER_PROGRAM,
  500: LATER,
  501: OTHER_PROGRAM,
};

/** The refusal of a write with a sentence on the next step. */
export function explainRefusal(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error;
  const next = NEXT[error.status];
  return next === undefined ? error : new ApiError(error.status, `${error.message} ${next}`);
}
