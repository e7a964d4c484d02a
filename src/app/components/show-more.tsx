import { formatCounted } from '../format/number.ts';
import s from './buttons.module.css';

/** The way to more of a list with `limit` shown, `step` at a time; nothing if all are. `noun`: "further part". */
export function ShowMore({
  count,
  limit,
  step,
  noun,
  onLimit,
}: {
  count: number;
  limit: number;
  step: number;
  noun: string;
  onLimit: (limit: number) => void;
}) {
  if (count <= limit) return null;
  const left = formatCounted(count - limit, noun);
  return (
    <button type="button" className={s['link']} onClick={() => onLimit(limit + step)}>
      {count - limit > step ? `Show ${step} of ${left}` : `Show ${left}`}
    </button>
  );
}
