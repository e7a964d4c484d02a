import type { Catalogue } from '../../../catalogue/schema.ts';
import { getAnswerField } from '../../../domain/letters/asked-fields.ts';
import type { AskedPart } from '../../../domain/letters/letter.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Section } from '../../components/section.tsx';
import { AnswerForm } from './answer-form.tsx';
import { AnswerHistory, type EvidenceAge } from './answer-history.tsx';
import { EffectLine } from './answer-effect.tsx';
import s from '../suppliers.module.css';
import type { useAnswers } from './use-answers.ts';

/** The open facts of a supplier's goods, each to be answered in place, with earlier answers and the effect of the last one. */
export function AnswersSection({
  parts,
  catalogue,
  answers,
  by,
  supplierId,
  today,
  age,
  lacking,
}: {
  parts: readonly AskedPart[];
  catalogue: Catalogue;
  answers: ReturnType<typeof useAnswers>;
  by: string;
  /** Owner of the goods. */
  supplierId: string;
  today: string;
  age: EvidenceAge;
  lacking: string | null;
}) {
  return (
    <Section
      title="Answers"
      caption="What was answered on the phone or by mail; a sheet that comes back is dropped on Data. Stored as the next version at once."
    >
      {answers.effect === null ? null : <EffectLine effect={answers.effect} />}
      {answers.failure === null ? null : (
        <ErrorPanel what="It was not stored" error={answers.failure} next="The version in use is untouched." />
      )}
      {parts.length === 0 ? (
        <p>
          No answer about these goods would change whether they need a licence, so that there is nothing to ask; what is
          not stated for a case stands under “Licences”. What the supplier says all the same is stated at the part: open
          it under “What we buy”, then “State contents, supplier, origin or price unit”.
        </p>
      ) : null}
      <ul className={s['questions']}>
        {parts.map((part) => (
          <li key={part.partNumber}>
            <p>
              <b className="code">{part.partNumber}</b>
            </p>
            {part.facts
              .filter(({ kind }) => kind !== 'source' && kind !== 'technology')
              .map((asked) => {
                const fact = { partNumber: part.partNumber, field: getAnswerField(asked) };
                const known = answers.find(fact);
                return (
                  <div key={fact.field}>
                    <AnswerForm
                      fact={fact}
                      catalogue={catalogue}
                      by={by}
                      today={today}
                      isBusy={answers.isBusy}
                      lacking={lacking}
                      onStore={(answer) =>
                        answers.store(fact, answer.evidence === 'declared' ? { ...answer, supplierId } : answer)
                      }
                    />
                    {known === undefined ? null : <AnswerHistory fact={known} age={age} />}
                  </div>
                );
              })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
