import { rankCompany } from '../../../engine/cascade/company-ranking.ts';
import { type Analysis, tellShare } from '../../analysis.ts';

const PROGRESS_STEP = 0.02;

/** A signal is looked at whenever progress is told. */
export const ranking = {
  run: (company, question, hooks) => rankCompany(company, question, tellShare(PROGRESS_STEP, hooks)),
} satisfies Analysis<'ranking'>;
