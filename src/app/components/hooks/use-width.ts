import { useLayoutEffect, useRef, useState } from 'react';

/**
 * The width in pixels of the ref's element, followed as it changes. `initial` until it was measured (and where nothing has a layout, as in
 * tests).
 */
export function useWidth<T extends Element>(initial: number) {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (next: number) => {
      if (next > 0) setWidth(next);
    };
    measure(element.getBoundingClientRect().width);
    if (!('ResizeObserver' in globalThis)) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) measure(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}
