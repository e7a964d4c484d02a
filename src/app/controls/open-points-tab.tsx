import { Link } from '@tanstack/react-router';
import type { Catalogue } from '../../catalogue/schema.ts';
import { formatDate } from '../format/date.ts';
import s from './controls.module.css';

/** Unverified points, and their measures. */
export function OpenPointsTab({ catalogue }: { catalogue: Catalogue }) {
  const numbers = new Map(catalogue.measures.map((measure) => [measure.id, measure.number]));
  return (
    <>
      <p className={s['lead']}>
        Nothing newer than {formatDate(catalogue.evidenceCutoff)} was read. These points stayed open.
      </p>
      <dl className={s['rules']}>
        {catalogue.uncertainties.map((point) => (
          <div key={point.id}>
            <dt>{point.topic}</dt>
            <dd>
              <p>{point.text}</p>
              {point.affects.length === 0 ? null : (
                <p className={s['small']}>
                  Touches{' '}
                  {point.affects.map((id, index) => (
                    <span key={id}>
                      {index === 0 ? null : ', '}
                      <Link to="/controls" search={{ measure: id }}>
                        {numbers.get(id) ?? id}
                      </Link>
                    </span>
                  ))}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className={s['small']}>{catalogue.disclaimer}</p>
    </>
  );
}
