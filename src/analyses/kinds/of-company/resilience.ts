import { analyseResilience } from '../../../engine/resilience/analyse.ts';
import { type Analysis, tellShare } from '../../analysis.ts';

const PROGRESS_STEP = 0.01;

/** A signal is looked at whenever progress is told. */
export const resilience = {
  needs: ['solver'],
  refuse: ({ dataset }, { single }) =>
    single !== null && !dataset.sites.some(({ siteId }) => siteId === single.siteId)
      ? `There is no site ${single.siteId}.`
      : null,
  run: async ({ dataset, catalogue, dataVersion, loadSolver }, question, hooks) => {
    const open = await loadSolver();
    hooks.signal?.throwIfAborted();
    const onProgress = tellShare(PROGRESS_STEP, hooks);
    return analyseResilience({ dataset, catalogue, question: { ...question, dataVersion }, open, onProgress });
  },
} satisfies Analysis<'resilience'>;
