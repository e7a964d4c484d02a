import { Link } from '@tanstack/react-router';
import { formatShare } from '../../format/number.ts';
import { useConcentration } from '../../queries/analyses/use-analyses.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import type { PartRow } from '../parts/part-row.ts';
import { describeHidden, formatInterval, getSinglePoints } from './describe-concentration.ts';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';

/** On how few companies the part rests, whether concentration hides further up, and plants without a substitute for its products. */
export function ConcentrationSection({ row }: { row: PartRow }) {
  const { data, isError, error, refetch } = useConcentration('company');
  const item = row.concentration;
  const points = data === undefined ? [] : getSinglePoints(data, row.id);
  return (
    <SheetSection title="Concentration">
      {isError ? (
        <ErrorPanel what="Concentration could not be computed" error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Pending label="Computing concentration" lines={[70, 60]} height={12} />
      ) : (
        <dl className={s['facts']}>
          <dt>Effective sources, by company</dt>
          <dd>{item === null ? 'not known' : formatInterval(item.effectiveSources)}</dd>
          <dt>Largest</dt>
          <dd>
            {item?.shares
              .slice(0, 3)
              .map((one) => `${one.name} ${one.share === 0 ? 'open' : formatShare(one.share)}`)
              .join(', ') ?? '—'}
          </dd>
          <dt>Hidden further up</dt>
          <dd>
            {item === null ? (
              '—'
            ) : item.hiddenItem === null || item.hiddenItem === row.id ? (
              describeHidden(item)
            ) : (
              <>
                {describeHidden(item)}
                {', '}
                <Link
                  from="/exposure"
                  to="/exposure"
                  search={(previous) => ({ ...previous, part: item.hiddenItem ?? undefined })}
                >
                  {item.hiddenItem}
                </Link>
              </>
            )}
          </dd>
          <dt>Single points of failure</dt>
          <dd>
            {points.length === 0
              ? 'none: no product hangs on one plant for this part'
              : points.map(({ site, products }) => `${site} for ${products.join(', ')}`).join('; ')}
          </dd>
        </dl>
      )}
    </SheetSection>
  );
}
