import { useQuery } from '@tanstack/react-query';
import type { CompanyRanking, RankingQuestion } from '../../../engine/cascade/company-ranking.ts';
import type { ShockQuestion } from '../../../engine/inventory-dynamics/company-shock.ts';
import type { GroupLevel } from '../../../engine/requirements/company-firms.ts';
import { analyseFirms } from '../../../analyses/threads/firm-analyses-in-browser.ts';
import type { FirmAnswer, FirmAsk } from '../../../analyses/firm-analyses.ts';
import type { Ground } from '../ground.ts';
import type { Analysis, LongQuestion } from '../../queries/analyses/use-analysis.ts';
import { longQuery, useAnalysis } from '../../queries/analyses/use-analysis.ts';

/** The data that are asked about; null while they are not at hand. */
type Asked = Pick<Ground, 'dataset' | 'dataVersion'> | null;

/** One question about the firms of the data that are shown. */
function askFirms(ask: FirmAsk, asked: Asked): LongQuestion<FirmAnswer> {
  return {
    queryKey: ['firms', ask, asked?.dataVersion ?? ''],
    ask: (options) => {
      if (asked === null) throw new Error('Firms were asked about before the data were at hand.');
      const { dataset, dataVersion } = asked;
      return analyseFirms({ ask, dataset, dataVersion }, options);
    },
  };
}

/** The systemic index of every site, supplier and country, worked out where `isAsked`. What is stopped stays so until it is started again. */
export function useRanking(
  question: RankingQuestion,
  asked: Asked,
  isAsked = true,
): { ranking: CompanyRanking | undefined; analysis: Analysis } {
  const { answer, analysis } = useAnalysis(askFirms({ kind: 'ranking', question }, asked), isAsked && asked !== null);
  return { ranking: answer?.kind === 'ranking' ? answer.ranking : undefined, analysis };
}

/** Whom one failure reaches; undefined until it is here, null where the data hold nothing of that name. */
export function useFailure(question: RankingQuestion, group: { level: GroupLevel; id: string }, ground: Ground) {
  const { data, error, refetch } = useQuery(longQuery(askFirms({ kind: 'failure', question, group }, ground)));
  return { failure: data?.kind === 'failure' ? data.failure : undefined, error, retry: () => void refetch() };
}

/** A shock day by day; undefined until it is here (or where nothing is asked), null where the site sells nothing that is known. */
export function useShock(question: ShockQuestion | null, ground: Ground) {
  const asked = question ?? NOBODY;
  const { data, error, refetch } = useQuery({
    ...longQuery(askFirms({ kind: 'shock', question: asked }, ground)),
    enabled: question !== null,
  });
  return { report: data?.kind === 'shock' ? data.report : undefined, error, retry: () => void refetch() };
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
