import type { LimbStanding } from '../../controls/status.ts';
import type { Match, Verdict } from '../../controls/finding.ts';

/**
 * Verdict on the law date. None: not listed · failed, or a limb not yet, suspended or ended: not required (the
 * status says why) · met and live: licence required · else may require. A limb that the user assumes ended counts as ended.
 */
export function getVerdict(match: Match, { status, standing }: Pick<LimbStanding, 'status' | 'standing'>): Verdict {
  if (match === 'none') return 'not-listed';
  if (match === 'failed' || status === 'suspended' || standing === 'off') return 'not-required';
  return match === 'met' && standing === 'live' ? 'licence-required' : 'may-require';
}
