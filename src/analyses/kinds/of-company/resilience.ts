import { analyseResilience, ResilienceRun } from '../../../engine/resilience/analyse.ts';
import { type Analysis, tellShare } from '../../analysis.ts';
import type { AnswerOutages } from '../../threads/outages/call-outage-helpers.ts';
import { answerTogether } from '../../threads/outages/share-outages.ts';

const PROGRESS_STEP = 0.01;
/** Nodes times rows that are answered before another thread has prepared itself. */
const WORTH_HELPERS = 200_000;

/** With any helpers, to the digits of one thread. A signal is looked at whenever progress is told. */
export const resilience = {
  needs: ['solver', 'threads'],
  refuse: ({ dataset }, { single }) =>
    single !== null && !dataset.sites.some(({ siteId }) => siteId === single.siteId)
      ? `There is no site ${single.siteId}.`
      : null,
  run: async ({ dataset, catalogue, dataVersion, packs, loadSolver, callOutageHelpers }, question, hooks) => {
    const open = await loadSolver();
    hooks.signal?.throwIfAborted();
    const onProgress = tellShare(PROGRESS_STEP, hooks);
    const asked = { dataset, catalogue, question: { ...question, dataVersion }, open };
    if (callOutageHelpers === null || question.single !== null) return analyseResilience({ ...asked, onProgress });
    const run = new ResilienceRun(asked);
    try {
      const task = { dataset, dataVersion, packs, inference: question.inference };
      const isWorthHelpers = run.nodeCount * run.rowCount >= WORTH_HELPERS;
      const callHelpers = (join: (answer: AnswerOutages) => void): (() => void) =>
        isWorthHelpers ? callOutageHelpers(task, join) : () => undefined;
      return run.report(await answerTogether(run, callHelpers, onProgress));
    } finally {
      run.dispose();
    }
  },
} satisfies Analysis<'resilience'>;
