import type { VersionText } from '../storage.ts';

/** Text as a body in UTF-8: each piece is asked for when the one before is on its way, and no more when the reader leaves. */
export function streamText(text: VersionText): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = (async function* () {
    yield* text;
  })();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await pieces.return();
    },
  });
}
