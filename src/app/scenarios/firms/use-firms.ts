import { useQuery } from '@tanstack/react-query';
import type { QuestionOf } from '../../../domain/questions/questions.ts';
import type { CompanyRanking, RankingQuestion } from '../../../engine/cascade/company-ranking.ts';
import type { ShockQuestion } from '../../../engine/inventory-dynamics/company-shock.ts';
import type { Ground } from '../ground.ts';
import type { Analysis } from '../../queries/analyses/use-analysis.ts';
import { companyQuery, useAnalysis } from '../../queries/analyses/use-analysis.ts';

/** The systemic index of every site, supplier and country, worked out where `isAsked`. What is stopped stays so until it is started again. */
export function useRanking(
  question: RankingQuestion,
  ground: Pick<Ground, 'dataset' | 'dataVersion'> | null,
  isAsked = true,
): { ranking: CompanyRanking | undefined; analysis: Analysis } {
  const { answer, analysis } = useAnalysis('ranking', question, ground, isAsked);
  return { ranking: answer, analysis };
}

/** Whom one failure reaches; undefined until it is here, null where the data hold nothing of that name. */
export function useFailure(question: RankingQuestion, group: QuestionOf<'failure'>['group'], ground: Ground) {
  const { data, error, refetch } = useQuery(companyQuery('failure', { ...question, group }, ground));
  return { failure: data, error, retry: () => void refetch() };
}

/** A shock day by day; undefined until it is here (or where nothing is asked), null where the site sells nothing that is known. */
export function useShock(question: ShockQuestion | null, ground: Ground) {
  const { data, error, refetch } = useQuery({
    ...companyQuery('shock', question ?? NOBODY, ground),
    enabled: question !== null,
  });
  return { report: data, error, retry: () => void refetch() };
}

/** Stands for a question that is not asked. */
const NOBODY: ShockQuestion = {
  model: 'firms',
  siteId: '',
  damage: 1,
  recoveryDays: null,
  rule: 'prop',
  stockDays: 1,
  reorderDays: 1,
  days: 1,
};
