import { tooMany } from '../guard.ts';
import type { Caller } from '../people/caller.ts';
import type { RouteContext } from '../route-context.ts';
import type { Visibility } from './event-stream.ts';
import { openSight } from './visibility.ts';

/** Time for another try by a listener with as much as one may. */
const WAIT_SECONDS = 10;

/** The stream within its reader's rights, or a refusal in a sentence after too many open ones. */
export function answerListening(
  context: Pick<RouteContext, 'storage' | 'people' | 'streams'>,
  request: Request,
  caller: Caller,
  stream: (sight: Visibility | null) => Response,
): Response {
  const sight = openSight(context, request, caller);
  return typeof sight === 'string' ? tooMany(sight, WAIT_SECONDS) : stream(sight);
}
