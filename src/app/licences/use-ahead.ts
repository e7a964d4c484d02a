import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { aheadSettings } from '../../domain/questions/licences.ts';
import type { AheadReport } from '../../engine/licences/ahead/ahead-report.ts';
import { analysisQuery, useExposureQuestion } from '../queries/analyses/use-analyses.ts';
import { useServices } from '../queries/services.tsx';
import { getQuestion } from '../queries/view/compose-view.ts';
import { useView } from '../queries/view/use-view.ts';

/** Assumptions where nobody has said otherwise. */
export const USUAL_SETTINGS: AheadReport['settings'] = aheadSettings.parse({});

/** Licences to file for first and orders before the decision, under the view and the assumptions. */
export function useAhead(settings: AheadReport['settings']) {
  const view = useView();
  const question = useExposureQuestion();
  const asked = question ?? getQuestion({ ...view, dataVersion: '' }, {});
  return useQuery({
    ...analysisQuery(useServices(), view.workspaceId, 'ahead', { ...asked, settings }),
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });
}
