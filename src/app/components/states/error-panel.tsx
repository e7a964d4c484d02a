import { Heading } from './heading.tsx';
import s from './states.module.css';

/** A failure in three sentences: the failed act, why (the error's own words), and the next step. `onRetry` adds the button. */
export function ErrorPanel({
  what,
  error,
  next = 'Nothing was changed. Try again; if it fails once more, reload the page.',
  onRetry,
}: {
  what: string;
  error: unknown;
  next?: string;
  onRetry?: () => void;
}) {
  const why = error instanceof Error ? error.message : String(error);
  return (
    <div className={s['error']} role="alert">
      <Heading className={s['title']}>{what}</Heading>
      <p>{why}</p>
      <p className={s['next']}>{next}</p>
      {onRetry === undefined ? null : (
        <button type="button" className={s['action']} onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
