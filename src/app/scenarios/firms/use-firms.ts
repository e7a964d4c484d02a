import { useQuery } from '@tanstack/react-query';
import type { QuestionOf } from '../../../domain/questions/questions.ts';
import type { CompanyRanking, RankingQuestion } from '../../../engine/cascade/ranking-report.ts';
import type { ShockQuestion } from '../../../engine/inventory-dynamics/shock-report.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import type { Analysis, AskedAbout } from '../../queries/analyses/use-analysis.ts';
import { companyQuery, useAnalysis } from '../../queries/analyses/use-analysis.ts';

/** The systemic index of every site, supplier and country, worked out where `isAsked`. A stopped one stays so until it is started again. */
export function useRanking(
  question: RankingQuestion,
  context: AskedAbout | null,
  isAsked = true,
): { ranking: CompanyRanking | undefined; analysis: Analysis } {
  const { answer, analysis } = useAnalysis('ranking', question, context, isAsked);
  return { ranking: answer, analysis };
}

/** Those reached by one failure; undefined until it is here, null if the data hold nothing of that name. */
export function useFailure(question: RankingQuestion, group: QuestionOf<'failure'>['group'], context: ScenarioContext) {
  const { data, error, refetch } = useQuery(companyQuery('failure', { ...question, group }, context));
  return { failure: data, error, retry: () => void refetch() };
}

/** A shock day by day; undefined until it is here (or where nothing is asked), null if the site sells nothing known. */
export function useShock(question: ShockQuestion | null, context: ScenarioContext) {
  const { data, error, refetch } = useQuery({
    ...companyQuery('shock', question ?? NOBODY, context),
    enabled: question !== null,
  });
  return { report: data, error, retry: () => void refetch() };
}

/** Stands for an unasked question. */
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
