import { explainOutage } from '../../../engine/resilience/explain-outage.ts';
import type { Analysis } from '../../analysis.ts';

/** Null: the data hold nothing of its name. */
export const outage = {
  needs: ['solver'],
  run: async ({ dataset, catalogue, loadSolver }, question, { signal }) => {
    const open = await loadSolver();
    signal?.throwIfAborted();
    return explainOutage({ dataset, catalogue, ...question, open });
  },
  settle: (answer, { outage: { level, id } }) =>
    answer === null ? { ok: false, reason: `There is no ${id} among the ${level}.` } : { ok: true, report: answer },
} satisfies Analysis<'outage'>;
