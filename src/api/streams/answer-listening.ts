import { tooMany } from '../guard.ts';
import type { Caller } from '../people/caller.ts';
import type { RouteContext } from '../route-context.ts';
import type { Visibility } from './event-stream.ts';
import { openSight } from './visibility.ts';

/** When whoever listens to as much as one may can try again. */
const WAIT_SECONDS = 10;

/** The stream for what its reader may hear of, or a refusal in a sentence where they have enough of them open. */
export function answerListening(
  context: Pick<RouteContext, 'storage' | 'people' | 'streams'>,
  request: Request,
  caller: Caller,
  stream: (sight: Visibility | null) => Response,
): Response {
  const sight = openSight(context, request, caller);
  return typeof sight === 'string' ? tooMany(sight, WAIT_SECONDS) : stream(sight);
}
