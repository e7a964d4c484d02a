import s from './fills.module.css';

/**
 * The two hatches of fills, by id (`fill-paused`, `fill-unknown`). Drawn once, by the shell, for a thousand rows to share. Their angles differ,
 * so they differ without colour.
 */
export function FillPatterns() {
  return (
    <svg className={s['hatch']} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="fill-paused" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className={s['pausedGround']} />
          <rect width="2.4" height="6" className={s['pausedStroke']} />
        </pattern>
        <pattern id="fill-unknown" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="5" height="5" className={s['unknownGround']} />
          <rect width="1.2" height="5" className={s['unknownStroke']} />
        </pattern>
      </defs>
    </svg>
  );
}
