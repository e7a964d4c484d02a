import type { IncomingMessage } from 'node:http';

/** Longest awaited rest of a question, in bytes: more than any form, less than any file. */
const LONGEST_REST = 65_536;
/** Most wait for it: a slow line takes seconds, and a silent sender holds nothing but the connection. */
const PATIENCE_MS = 10_000;

/**
 * Waits until an unread question has come whole, and lets its body go. An answer overtaking the question ends the connection with bytes on their
 * way, and the system at the other end then drops the answer with them ("connection reset"). Returns at once where the question is complete, is
 * being read by somebody, or says that it is long; and after ten seconds or 64 kB, the earlier of the two.
 */
export function takeRest(question: IncomingMessage): Promise<void> {
  const declared = Number(question.headers['content-length'] ?? 0);
  if (question.complete || question.destroyed || question.readableDidRead || declared > LONGEST_REST)
    return Promise.resolve();
  return new Promise((resolve) => {
    let taken = 0;
    const take = (piece: Buffer): void => {
      taken += piece.length;
      if (taken > LONGEST_REST) end();
    };
    const timer = setTimeout(end, PATIENCE_MS);
    function end(): void {
      clearTimeout(timer);
      question.off('data', take).off('end', end).off('close', end).off('error', end);
      resolve();
    }
    question.on('data', take).on('end', end).on('close', end).on('error', end);
  });
}
