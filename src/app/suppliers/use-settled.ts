import { useQuery } from '@tanstack/react-query';
import type { Dataset } from '../../domain/dataset.ts';
import type { FactDecision } from '../../domain/decisions/decisions.ts';
import { NO_ANSWER } from '../../domain/answers/answer-value.ts';
import { formatMoney } from '../format/money.ts';
import { useExposureQuestion } from '../queries/analyses/use-analyses.ts';
import { companyQuery } from '../queries/analyses/use-analysis.ts';
import { getQuestion } from '../queries/view/compose-view.ts';
import { useView } from '../queries/view/use-view.ts';

const SHOWN = 10;

/**
 * The last answered facts, the newest first, with the effect of each in money; undefined until it is worked out. `isCurrent`: the dataset is
 * that of the view, not a stand-in during its reading.
 */
export function useSettled(
  dataset: Dataset,
  facts: readonly FactDecision[],
  isCurrent: boolean,
): { readonly answered: readonly FactDecision[]; readonly settles: (fact: FactDecision) => string | undefined } {
  const view = useView();
  const question = useExposureQuestion();
  const answered = facts
    .filter(({ answers = [] }) => answers.some(({ value }) => value !== NO_ANSWER))
    .toSorted((a, b) => (getDay(a) < getDay(b) ? 1 : -1))
    .slice(0, SHOWN);
  const { dataVersion, packs = [], ...exposed } = question ?? getQuestion(view, {});
  const asked = answered.map(({ partNumber, field }) => ({ partNumber, field }));
  const { data } = useQuery({
    ...companyQuery('settled', { ...exposed, facts: asked }, { dataset, dataVersion, packs }),
    enabled: question !== null && isCurrent && asked.length > 0,
  });
  return {
    answered,
    settles: ({ partNumber, field }) => {
      const found = data?.facts.find((one) => one.partNumber === partNumber && one.field === field);
      if (data === undefined || found === undefined) return undefined;
      return found.settles < 0.5 ? 'settles nothing alone' : `settles ${formatMoney(found.settles, data.currency)}`;
    },
  };
}

/** The day of the newest answer to a fact. */
function getDay({ answers = [] }: FactDecision): string {
  return (
    answers
      .map(({ date, at }) => at ?? date ?? '')
      .toSorted()
      .at(-1) ?? ''
  );
}
