import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** What waits for its turn, in the order in which it came. */
const waiting = new Set<() => void>();

/** A task for each: the browser draws and hears the person in between. */
function serve(): void {
  for (const next of waiting) {
    waiting.delete(next);
    startTransition(next);
    if (waiting.size > 0) setTimeout(serve);
    return;
  }
}

// Paper waits for nobody.
globalThis.addEventListener('beforeprint', () => flushSync(() => waiting.forEach((next) => next())));

/** The value, each new one when its turn among all that wait has come; null before the first. */
export function useInTurn<T>(value: T): T | null {
  const [shown, show] = useState<T | null>(null);
  useEffect(() => {
    if (shown === value) return;
    const next = () => show(value);
    if (waiting.size === 0) setTimeout(serve);
    waiting.add(next);
    return () => void waiting.delete(next);
  }, [value, shown]);
  return shown;
}
