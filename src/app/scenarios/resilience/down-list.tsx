import { Link } from '@tanstack/react-router';
import type { OutageExplanation } from '../../../engine/resilience/explain-outage.ts';
import { formatCounted } from '../../format/number.ts';
import type { ThingNames } from '../../words/name-things.ts';
import s from './resilience.module.css';

/** Parts that are listed at once; the rest unfold. */
const FIRST = 6;

/** What makes nothing while the outage lasts, each part with its site. */
export function DownList({ down, names }: { down: OutageExplanation['down']; names: ThingNames }) {
  const list = (some: OutageExplanation['down']) => (
    <ul className={s['list']}>
      {some.map(({ partNumber, siteId }) => (
        <li key={`${siteId ?? ''} ${partNumber}`}>
          <Link to="/exposure" search={{ part: partNumber }}>
            {names.part(partNumber)}
          </Link>
          <small>{siteId === null ? 'share of the public market, estimated' : names.site(siteId)}</small>
        </li>
      ))}
    </ul>
  );
  const rest = down.slice(FIRST);
  return (
    <>
      <h3 className={s['sheetHead']}>Nothing is made of {formatCounted(down.length, 'part')}; stock stays usable</h3>
      {list(down.slice(0, FIRST))}
      {rest.length === 0 ? null : (
        <details className={s['rest']}>
          <summary>and {rest.length} more</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
