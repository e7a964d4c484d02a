import { createEventStream, type EventSender, type Visibility } from '../streams/event-stream.ts';
import type { Run } from './run-contract.ts';
import { isEnded, type Runs } from './runs.ts';

/** A run as server-sent events: as it is, then after each change, until it has ended or the reader is signed out or removed. */
export function streamRun(
  { subscribe, find, closing }: Runs,
  workspaceId: string,
  run: Run,
  sight: Visibility | null,
): Response {
  const open = ({ send, end }: EventSender): (() => void) => {
    let isReading = false;
    let isOutdated = false;
    send(run);

    /** Several changes while one is read are one to the reader. */
    async function readAgain(): Promise<void> {
      isReading = true;
      try {
        do {
          isOutdated = false;
          const now = await find(workspaceId, run.id);
          if (now) send(now);
          if (!now || isEnded(now)) end();
        } while (isOutdated);
      } catch {
        // The reader connects again, and hears then whether the run can be read.
        end();
      }
      isReading = false;
    }

    const refresh = (): void => {
      isOutdated = true;
      if (!isReading) void readAgain();
    };
    const stop = subscribe((id) => {
      if (id === null || id === run.id) refresh();
    });
    // What changed between the first reading and the subscription is read as well.
    refresh();
    return stop;
  };
  const standing = sight && {
    isThere: async () => (await sight.isThere()) && (await sight.sees(workspaceId)),
    subscribe: sight.subscribe,
  };
  return createEventStream({ open, standing: standing ?? undefined, closing });
}
