import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Size } from './look.ts';

const UNMEASURED: Size = { width: 1040, height: 560 };

/**
 * The size of the ref's element, followed as it changes; a usual size where nothing has a layout, as in tests. Before the first frame it has not
 * been measured, and what is drawn by it waits for that: it would be drawn twice.
 */
export function useFrame<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  const [size, setSize] = useState(UNMEASURED);
  const [isMeasured, setMeasured] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      // Unlike the bounding box these do not shrink with the scale at which the page is printed.
      const { offsetWidth: width, offsetHeight: height } = element;
      if (width > 0 && height > 0)
        setSize((known) => (known.width === width && known.height === height ? known : { width, height }));
    };
    measure();
    setMeasured(true);
    if (!('ResizeObserver' in globalThis)) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, useMemo(() => size, [size]), isMeasured] as const;
}
