import { useLayoutEffect, useRef, useState } from 'react';

/**
 * The width in pixels of the ref's element, followed as it changes. `initial` until it was measured (and where nothing has a layout, as in
 * tests). To measure it before anything is painted has the page laid out at once; what looks right at any width can do without (`isScaled`).
 */
export function useWidth<T extends Element>(initial: number, { isScaled = false }: { isScaled?: boolean } = {}) {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (next: number) => {
      if (next > 0) setWidth(next);
    };
    const isFollowed = 'ResizeObserver' in globalThis;
    if (!isFollowed || !isScaled) measure(element.getBoundingClientRect().width);
    if (!isFollowed) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) measure(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isScaled]);
  return [ref, width] as const;
}
