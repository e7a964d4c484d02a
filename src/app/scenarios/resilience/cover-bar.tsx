import type { ScaleLinear } from 'd3-scale';
import type { OutageRow } from '../../../engine/resilience/report.ts';
import s from './resilience.module.css';

const HEIGHT = 18;
const BAR = 8;
const TOP = (HEIGHT - BAR) / 2;

/** Drawn once beside the bars that refer to it by id. */
export function GapHatch() {
  return (
    <svg className={s['hatch']} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="gap-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.8" height="5" className={s['hatchStroke']} />
        </pattern>
      </defs>
    </svg>
  );
}

/**
 * Stock against recovery on one scale: a bar for as long as sales go on, a line where recovery ends, and hatched between them the days
 * on which sales are lost. A bar with an arrow goes on beyond the scale. The figures stand beside it, so it is hidden from readers.
 */
export function CoverBar({
  row: { timeToSurvive, timeToRecover },
  scale,
}: {
  row: Pick<OutageRow, 'timeToSurvive' | 'timeToRecover'>;
  scale: ScaleLinear<number, number>;
}) {
  const [, width = 0] = scale.range();
  const [, most = 0] = scale.domain();
  const goesOn = typeof timeToSurvive !== 'number' || timeToSurvive > most;
  const lasts = timeToSurvive === null ? 0 : goesOn ? width - BAR : scale(timeToSurvive);
  const recovers = timeToRecover === null ? null : scale(timeToRecover);
  return (
    <svg width={width} height={HEIGHT} className={s['cover']} aria-hidden="true" focusable="false">
      <line x1={0} x2={width} y1={HEIGHT / 2} y2={HEIGHT / 2} className={s['track']} />
      {timeToSurvive === null ? null : <rect y={TOP} width={lasts} height={BAR} className={s['lasts']} />}
      {timeToSurvive !== null && goesOn ? (
        <path d={`M${lasts} ${TOP} l${BAR} ${BAR / 2} l${-BAR} ${BAR / 2} z`} className={s['lasts']} />
      ) : null}
      {recovers === null || typeof timeToSurvive !== 'number' || recovers <= scale(timeToSurvive) ? null : (
        <rect
          x={lasts}
          y={TOP}
          width={recovers - lasts}
          height={BAR}
          fill="url(#gap-hatch)"
          className={s['uncovered']}
        />
      )}
      {recovers === null ? null : <line x1={recovers} x2={recovers} y1={1} y2={HEIGHT - 1} className={s['recovers']} />}
    </svg>
  );
}
