import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { analysisQuery, useExposureQuestion } from '../queries/analyses/use-analyses.ts';
import { useServices } from '../queries/services.tsx';
import { getQuestion } from '../queries/view/compose-view.ts';
import { useView } from '../queries/view/use-view.ts';

/** The licence cases under the view. While a changed question is on its way the last answer stays. */
export function useLicences() {
  const view = useView();
  const services = useServices();
  const question = useExposureQuestion();
  return useQuery({
    ...analysisQuery(services, view.workspaceId, 'licences', question ?? getQuestion({ ...view, dataVersion: '' }, {})),
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });
}
