import { explainFailure } from '../../../engine/cascade/company-ranking.ts';
import type { Analysis } from '../../analysis.ts';

/** Null: the data hold nothing of its name. */
export const failure = {
  run: (company, { group, ...question }) => explainFailure(company, question, group),
  settle: (answer, { group: { level, id } }) =>
    answer === null ? { ok: false, reason: `There is no ${id} among the ${level}.` } : { ok: true, report: answer },
} satisfies Analysis<'failure'>;
