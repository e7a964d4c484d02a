import { Pending } from '../components/states/pending.tsx';
import s from './exposure-page.module.css';

const ROWS = Array.from({ length: 14 }, (_, row) => 100 - (row % 3) * 2);

/** The page's shape while its figures are on their way: the fills, four charts, the list. */
export function ExposureSkeleton({ withCharts }: { withCharts: boolean }) {
  return (
    <div className={s['skeleton']}>
      <Pending label="Computing exposure" lines={[52]} height={27} />
      {withCharts ? (
        <div className={s['skeletonCharts']}>
          {[0, 1, 2, 3].map((chart) => (
            <Pending key={chart} label="" lines={[40, 90, 76, 82, 64]} height={12} gap={8} />
          ))}
        </div>
      ) : null}
      <Pending label="" lines={ROWS} height={16} gap={16} />
    </div>
  );
}
