import type { FactDecision } from '../../../domain/decisions/decisions.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import { NO_ANSWER } from '../../../domain/answers/answer-value.ts';
import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import type { EvidenceAge } from './answer-history.tsx';
import { AnsweredFacts } from './answered-facts.tsx';

/** Earlier answers about a supplier's goods, with the ones against them. */
export function AnsweredSection({
  facts,
  catalogue,
  age,
}: {
  facts: readonly FactDecision[];
  catalogue: Catalogue;
  age: EvidenceAge;
}) {
  if (facts.length === 0) return null;
  const answered = facts.filter(({ answers = [] }) => answers.some(({ value }) => value !== NO_ANSWER)).length;
  const remarks = facts.length - answered;
  return (
    <Section
      title={`${formatCounted(answered, 'fact')} answered${remarks === 0 ? '' : `, ${formatCounted(remarks, 'remark')} without an answer`}`}
      caption="Kept over imports; each can be taken back under Data, Export."
    >
      <AnsweredFacts facts={facts} catalogue={catalogue} age={age} />
    </Section>
  );
}
