import s from './states.module.css';

const TEXT_LINES: readonly number[] = [92, 78, 84];

/**
 * Grey bars in the shape of the coming content, so nothing jumps when it arrives. `lines` are widths in percent of full-width bars, `height` the
 * height of each in pixels. `label` is read out; without one the bars are decoration of a skeleton announced elsewhere.
 */
export function Pending({
  label,
  lines = TEXT_LINES,
  height = 14,
  gap = 10,
}: {
  label?: string | undefined;
  lines?: readonly number[];
  height?: number;
  gap?: number;
}) {
  return (
    <div className={s['pending']} role={label === undefined ? undefined : 'status'} style={{ gap }}>
      {label === undefined ? null : <span className="visually-hidden">{label}</span>}
      {Array.from(lines.entries(), ([line, width]) => (
        <span key={line} className={s['bone']} style={{ width: `${width}%`, height }} />
      ))}
    </div>
  );
}
