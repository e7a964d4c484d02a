import { useEffect, useRef, useState } from 'react';

/**
 * Whether the ref's element has been in view for a moment, once and for good: costly work begins then and not before. Where the host cannot
 * tell, as in tests, nothing is seen. After `patienceMs`, or once it is printed, it counts as seen wherever it is: paper has what nobody
 * scrolled to as well.
 */
export function useSeen<T extends Element>(delayMs: number, patienceMs = Infinity) {
  const ref = useRef<T>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (isSeen || element === null || !('IntersectionObserver' in globalThis)) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(waiting);
      if (entries.some((entry) => entry.isIntersecting)) waiting = setTimeout(() => setSeen(true), delayMs);
    });
    observer.observe(element);
    return () => {
      clearTimeout(waiting);
      observer.disconnect();
    };
  }, [delayMs, isSeen]);
  useEffect(() => {
    if (isSeen || patienceMs === Infinity) return;
    const see = () => setSeen(true);
    const patience = setTimeout(see, patienceMs);
    globalThis.addEventListener('beforeprint', see);
    return () => {
      clearTimeout(patience);
      globalThis.removeEventListener('beforeprint', see);
    };
  }, [patienceMs, isSeen]);
  return [ref, isSeen] as const;
}
