import { followShock } from '../../../engine/inventory-dynamics/company-shock.ts';
import type { Analysis } from '../../analysis.ts';

/** Null: the site is not in the data, or sells nothing of known price and volume. */
export const shock = {
  run: followShock,
  settle: (answer, { siteId }) =>
    answer === null
      ? { ok: false, reason: `There is no site ${siteId} that sells anything whose price and volume are on file.` }
      : { ok: true, report: answer },
} satisfies Analysis<'shock'>;
