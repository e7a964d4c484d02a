import s from './states.module.css';

/**
 * Grey bars in the shape of what is on its way, so that nothing jumps when it arrives. `lines` are widths in percent of full-width
 * bars, `height` the height of each in pixels. `label` is read out.
 */
export function Pending({
  label = 'Loading',
  lines = [92, 78, 84],
  height = 14,
  gap = 10,
}: {
  label?: string;
  lines?: readonly number[];
  height?: number;
  gap?: number;
}) {
  return (
    <div className={s['pending']} role="status" style={{ gap }}>
      <span className="visually-hidden">{label}</span>
      {lines.map((width, index) => (
        <span key={index} className={s['bone']} style={{ width: `${width}%`, height }} />
      ))}
    </div>
  );
}
