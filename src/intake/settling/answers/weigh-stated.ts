import { type AnswerDoubt, type Sources, weighAnswers } from '../../../domain/answers/weigh-answers.ts';
import type { ConfirmedFact } from '../../base/import-decisions.ts';
import type { MergedIds } from '../resolve-merges.ts';
import type { ProblemLog } from '../../base/problem.ts';

/**
 * The facts to use of those that are decided, each with the one that it comes from (`from`). What one of several suppliers of a part answered, or somebody
 * who does not deliver it, is kept and not used; each such answer is noted. What was said as of a day before `notBefore` has expired.
 */
export function weighStated(
  decided: readonly ConfirmedFact[],
  { ids, ...sources }: Sources & { ids: MergedIds },
  log: ProblemLog,
  notBefore: string | null = null,
): readonly { readonly fact: ConfirmedFact; readonly from: ConfirmedFact }[] {
  return decided.flatMap((from) => {
    if (from.refused === true) return [{ fact: from, from }];
    const { fact, doubts } = weighAnswers(from, sources, (id) => ids.supplier.get(id) ?? id, notBefore);
    for (const doubt of doubts) noteDoubt(from, doubt, log);
    return fact === null ? [] : [{ fact, from }];
  });
}

function noteDoubt({ partNumber, field }: ConfirmedFact, doubt: AnswerDoubt, log: ProblemLog): void {
  const { answer } = doubt;
  const said = `“${answer.value.slice(0, 60)}” of ${(answer.supplierId ?? answer.by).slice(0, 60)} on ${field} of ${partNumber.slice(0, 60)}`;
  const place = { column: field, found: answer.value };
  if (doubt.code === 'not-its-goods')
    log.note({
      code: 'answer-not-used',
      ...place,
      message: `The answer ${said} is not used: by these files that supplier does not deliver it.`,
    });
  else if (doubt.code === 'others-silent')
    log.note({
      code: 'answer-not-used',
      ...place,
      message: `The answer ${said} is kept and not used yet: ${doubt.silent.slice(0, 3).join(', ')} ${doubt.silent.length === 1 ? 'delivers' : 'deliver'} the part as well and ${doubt.silent.length === 1 ? 'has' : 'have'} not answered.`,
    });
  else
    log.note({
      code: 'answers-contradict',
      ...place,
      expected: doubt.other.value,
      message: `The answer ${said} and “${doubt.other.value.slice(0, 60)}” of ${(doubt.other.supplierId ?? doubt.other.by).slice(0, 60)} contradict each other; shares are taken to span both, anything else stays open.`,
    });
}
