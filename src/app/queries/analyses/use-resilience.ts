import { useQuery } from '@tanstack/react-query';
import type { OutageName } from '../../../engine/resilience/report.ts';
import { type AskedAbout, companyQuery, useAnalysis } from './use-analysis.ts';

/**
 * The report on every outage of the data shown, worked out on any page. With `atOnce` it is begun where there is none, else by `start`. A
 * stopped one stays so until it is started again.
 */
export function useResilience(about: AskedAbout | null, inference: boolean, { atOnce }: { atOnce: boolean }) {
  const { answer, analysis } = useAnalysis('resilience', { inference, single: null }, about, atOnce);
  return { report: answer, analysis };
}

/** The arithmetic behind one row; undefined until it is here, null if the data hold nothing of its name. */
export function useExplanation(outage: OutageName, about: AskedAbout | null, inference: boolean) {
  const { data, error, refetch } = useQuery(companyQuery('outage', { inference, outage }, about));
  return { explanation: data, error, retry: () => void refetch() };
}
