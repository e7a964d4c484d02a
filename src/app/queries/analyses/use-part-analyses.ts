import { useQuery } from '@tanstack/react-query';
import type { Asked } from '../../../domain/questions/questions.ts';
import { useServices } from '../services.tsx';
import { getQuestion } from '../view/compose-view.ts';
import { useView } from '../view/use-view.ts';
import { analysisQuery, useExposureQuestion } from './use-analyses.ts';

/** The chains and rows behind one part's numbers, under the view. */
export function useExplanation(partNumber: string) {
  const { asked, isAsked } = usePartQuestion(partNumber);
  return useQuery({ ...analysisQuery(useServices(), useView().workspaceId, 'explanation', asked), enabled: isAsked });
}

/** Other places to buy one part from, each judged by the same rules, under the view; asked for once `isWanted`. */
export function useAlternates(partNumber: string, isWanted = true) {
  const { asked, isAsked } = usePartQuestion(partNumber);
  const query = analysisQuery(useServices(), useView().workspaceId, 'alternates', asked);
  return useQuery({ ...query, enabled: isWanted && isAsked });
}

function usePartQuestion(partNumber: string): { asked: Asked<'explanation'>; isAsked: boolean } {
  const view = useView();
  const question = useExposureQuestion();
  return { asked: { ...(question ?? getQuestion(view, {})), partNumber }, isAsked: question !== null };
}
