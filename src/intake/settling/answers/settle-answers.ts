import { type AnswerConflict, applyAnswers, isAnswerField } from '../../../domain/answers/apply-answers.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { ConfirmedFact, UnusedFact } from '../../base/import-decisions.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { Vocabulary } from '../../dictionary/vocabulary.ts';
import { listFigures } from '../apply-part-facts.ts';
import { noteUnused } from './note-unused.ts';

type Answered = Pick<Dataset, 'parts' | 'composition' | 'sourcing' | 'properties'>;

/**
 * The records with what suppliers, laboratories and people answered of shares, origins and figures. Where a file says otherwise both are noted, with which
 * of the two counts and why; an answer whose part or source is not in these files stays decided and is noted. What a file says as of a day before `notBefore` has
 * expired and goes before no answer.
 */
export function settleAnswers(
  records: Answered,
  confirmed: readonly ConfirmedFact[],
  { properties }: Pick<Vocabulary, 'properties'>,
  log: ProblemLog,
  notBefore: string | null = null,
): Omit<Answered, 'parts'> & { readonly unused: readonly UnusedFact[] } {
  const figures = listFigures(properties);
  const facts = confirmed.filter(({ field }) => isAnswerField(field, figures));
  if (facts.length === 0) return { ...records, unused: [] };
  const applied = applyAnswers(records, facts, figures, notBefore);
  for (const conflict of applied.conflicts) noteConflict(conflict, log);
  for (const { fact, why } of applied.unused) {
    const reason = why === 'gone' ? 'its part or source is not in these files' : 'it is no figure or country';
    noteUnused(fact, reason, log);
  }
  return {
    ...applied,
    unused: applied.unused.map(({ fact, why }) => ({ fact: { reason: '', ...fact }, why, says: null })),
  };
}

function noteConflict({ fact, says, row, counts, why }: AnswerConflict, log: ProblemLog): void {
  const file = `a file says ${says} (${row.evidence}${row.evidenceDate === null ? '' : `, ${row.evidenceDate}`})`;
  const because =
    why === 'measured' ? 'what was measured goes before what is declared' : 'the newer goes before the older';
  log.note({
    code: 'answers-contradict',
    ...row.rows[0],
    column: 'mass_pct_min',
    found: says,
    expected: fact.value,
    message: `${row.substance} of ${fact.partNumber.slice(0, 60)}: the answer is ${fact.value}, and ${file}. The ${counts} counts: ${because}.`,
  });
}
