import type { Catalogue } from '../../../catalogue/schema.ts';
import type { FactDecision } from '../../../domain/decisions/decisions.ts';
import { nameField } from '../name-field.ts';
import s from '../suppliers.module.css';
import { AnswerHistory, type EvidenceAge } from './answer-history.tsx';

/** Answered facts, each with its part and the history of its answers. */
export function AnsweredFacts({
  facts,
  catalogue,
  age,
  settles,
}: {
  facts: readonly FactDecision[];
  catalogue: Catalogue;
  age: EvidenceAge;
  /** Effect of a fact, in words; undefined if nobody has worked it out. */
  settles?: (fact: FactDecision) => string | undefined;
}) {
  return (
    <ul className={s['questions']}>
      {facts.map((fact) => (
        <li key={`${fact.partNumber}/${fact.field}`}>
          <b className="code">{fact.partNumber}</b> {nameField(fact.field, catalogue)}{' '}
          {settles === undefined ? null : <b>{settles(fact)}</b>}
          <AnswerHistory fact={fact} age={age} />
        </li>
      ))}
    </ul>
  );
}
