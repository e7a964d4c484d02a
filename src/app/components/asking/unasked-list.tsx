import { Link } from '@tanstack/react-router';
import type { UnaskedFact } from '../../../engine/exposure/questions/question.ts';
import { formatHanging, getSharedMoneyScale } from '../../format/money.ts';
import { describeUnasked } from '../../words/describe-unasked.ts';
import s from './unasked-list.module.css';

/** Missing facts asked of no supplier, with the money behind each and why it is not asked; `linked` names each part as a link to it. */
export function UnaskedList({
  facts,
  currency,
  nameOf,
  linked,
}: {
  facts: readonly UnaskedFact[];
  currency: string;
  /** Name of a site; empty if it has none. */
  nameOf: (siteId: string | null) => string;
  linked: boolean;
}) {
  const scale = getSharedMoneyScale(facts.map((fact) => fact.revenueAtRisk));
  return (
    <ul className={s['facts']}>
      {facts.map((fact) => {
        const { what, why } = describeUnasked(fact, nameOf(fact.siteId));
        return (
          <li key={`${fact.partNumber}/${fact.siteId ?? ''}/${fact.fact}`}>
            <b className={s['money']}>{formatHanging(fact, currency, scale)}</b>
            <span>
              {linked ? (
                <>
                  <Link to="/exposure" search={{ part: fact.partNumber }}>
                    <code>{fact.partNumber}</code>
                  </Link>{' '}
                </>
              ) : null}
              {what}
              <small className={s['why']}>{why}</small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
