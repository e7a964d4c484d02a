import { useEffect } from 'react';
import { useWidth } from './use-width.ts';

/**
 * `useWidth` for the element around a chart of Recharts, which also keeps its layers out of the way of the Tab key: a browser takes each of
 * them for something to stop at, though none can be used. The chart itself stays one stop.
 */
export function useChartWidth(initial: number) {
  const [ref, width] = useWidth<HTMLDivElement>(initial);
  useEffect(() => {
    for (const layer of ref.current?.querySelectorAll('g[class^="recharts-zIndex-layer"]') ?? [])
      layer.setAttribute('tabindex', '-1');
  });
  return [ref, width] as const;
}
