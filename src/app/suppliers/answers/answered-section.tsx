import type { FactDecision } from '../../../domain/decisions/decisions.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import { Section } from '../../components/section.tsx';
import type { EvidenceAge } from './answer-history.tsx';
import { AnsweredFacts } from './answered-facts.tsx';

/** What was answered already of a supplier's goods, with what stands against it. */
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
  return (
    <Section
      title={facts.length === 1 ? 'One fact answered' : `${facts.length} facts answered`}
      caption="Kept over imports; each can be taken back under Data, Export."
    >
      <AnsweredFacts facts={facts} catalogue={catalogue} age={age} />
    </Section>
  );
}
