import { USUAL_PATIENCE, USUALLY_ASSUMED } from './assumed.ts';
import { USUAL_REACTIONS } from './reactions.ts';

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Returns a scenario in an earlier program's writing in the fields of today; anything else comes back as it is. A share of unmet demand waiting
 * for good is read as nobody waiting where it was 0, else as customers leaving at the usual rate, and the note says so; rationing is a reaction
 * now, and fields unknown then are as usual.
 */
export function readEarlierScenario(given: unknown): unknown {
  if (!isFields(given) || !('backlogShare' in given || 'rationing' in given)) return given;
  const { backlogShare, rationing, ...rest } = given;
  const isShare = typeof backlogShare === 'number' && backlogShare >= 0 && backlogShare <= 1;
  const waited = isShare && backlogShare > 0;
  return {
    // What was never a share is refused, as it would have been then.
    stillWaitingAfterQuarter: backlogShare === undefined || waited ? USUAL_PATIENCE : backlogShare,
    assumed: USUALLY_ASSUMED,
    reactions: { ...USUAL_REACTIONS, ...(rationing === undefined ? {} : { cutBeforeStop: rationing }) },
    ...rest,
    note: waited ? addNote(rest['note'], backlogShare) : rest['note'],
  };
}

function addNote(note: unknown, share: number): unknown {
  if (typeof note !== 'string') return note;
  const says = `Read from an earlier scenario in which ${Math.round(share * 100)} % of unmet demand waited for good: customers who wait now leave at the usual rate.`;
  return note === '' ? says : `${note} ${says}`;
}

/** Fields of an earlier program's scenario missing in today's. */
export const EARLIER_FIELDS: readonly string[] = ['backlogShare', 'rationing'];
