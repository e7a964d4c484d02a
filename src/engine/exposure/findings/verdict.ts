import type { LimbStanding } from '../../controls/status.ts';
import type { Match, Verdict } from '../../controls/finding.ts';

/** A match with the matches making the goods dual-use, where the rule is one for such goods. */
type Judged = { match: Match; bases?: readonly { match: Match; item: { limb: string | null } }[] | undefined };

/**
 * Verdict on the law date. None: not listed · failed, or a limb not yet, suspended or ended: not required (the status says why) · met and live:
 * licence required · else may require. A limb assumed ended by the user counts as ended. A rule for dual-use goods says no more than the items
 * making the goods dual-use: nothing if none of them applies on the day, as a suspended one does not.
 */
export function getVerdict(
  { match, bases }: Judged,
  { status, standing }: Pick<LimbStanding, 'status' | 'standing'>,
  standingOf: (limb: string) => Pick<LimbStanding, 'status' | 'standing'> | undefined,
): Verdict {
  if (match === 'none') return 'not-listed';
  if (match === 'failed' || status === 'suspended' || standing === 'off') return 'not-required';
  const near = bases?.filter(({ item }) => {
    const base = standingOf(item.limb ?? '');
    return base !== undefined && base.standing !== 'off' && base.status !== 'suspended';
  });
  if (near?.length === 0) return 'not-required';
  const isBased =
    near?.some((one) => one.match === 'met' && standingOf(one.item.limb ?? '')?.standing === 'live') ?? true;
  return match === 'met' && standing === 'live' && isBased ? 'licence-required' : 'may-require';
}
