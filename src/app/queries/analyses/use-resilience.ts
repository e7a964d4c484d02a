import { useQuery } from '@tanstack/react-query';
import type { OutageName } from '../../../engine/resilience/explain-outage.ts';
import { createBrowserResilience } from '../../../analyses/threads/resilience-in-browser.ts';
import type { ResilienceAnswer, ResilienceAsk } from '../../../analyses/resilience.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { LongQuestion } from './use-analysis.ts';
import { longQuery, useAnalysis } from './use-analysis.ts';

const analyse = createBrowserResilience();

/** The data that are asked about; null while they are not at hand. */
type Asked = { readonly dataset: Dataset; readonly dataVersion: string } | null;

/** One question about outages. */
function askOutages(ask: ResilienceAsk, asked: Asked, inference: boolean): LongQuestion<ResilienceAnswer> {
  return {
    queryKey: ['resilience', ask, asked?.dataVersion ?? '', inference],
    ask: (options) => {
      if (asked === null) throw new Error('Outages were asked about before the data were at hand.');
      // A page may hand over more than can be sent to another thread.
      const { dataset, dataVersion } = asked;
      return analyse({ ask, dataset, dataVersion, inference }, options);
    },
  };
}

const EVERY_OUTAGE: ResilienceAsk = { kind: 'report' };

/**
 * The report on every outage of the data that are shown, from whichever page it was worked out on. With `atOnce` it is begun where there is
 * none, else by `start`. What is stopped stays so until it is started again.
 */
export function useResilience(asked: Asked, inference: boolean, { atOnce }: { atOnce: boolean }) {
  const question = askOutages(EVERY_OUTAGE, asked, inference);
  const { answer, analysis } = useAnalysis(question, atOnce && asked !== null);
  return { report: answer?.kind === 'report' ? answer.report : undefined, analysis };
}

/** The arithmetic behind one row; undefined until it is here, null where the data hold nothing of that name. */
export function useExplanation(outage: OutageName, asked: Asked, inference: boolean) {
  const { data, error, refetch } = useQuery(longQuery(askOutages({ kind: 'explain', outage }, asked, inference)));
  return { explanation: data?.kind === 'explain' ? data.explanation : undefined, error, retry: () => void refetch() };
}
