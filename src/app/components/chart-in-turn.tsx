import { type ReactNode, useEffect, useRef } from 'react';
import { useInTurn } from './hooks/use-in-turn.ts';

/**
 * A chart of Recharts (`children`), so many pixels tall. It is built, and drawn anew, in a turn of its own: all charts of a page at once hold up
 * whoever scrolls or types for half a second. Its room is there from the start. Its layers are kept out of the way of the Tab key: a browser takes each of them for something to stop at,
 * though none can be used; the chart itself stays one stop.
 */
export function ChartInTurn({ height, children }: { height: number; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const shown = useInTurn(children);
  useEffect(() => {
    for (const layer of ref.current?.querySelectorAll('g[class^="recharts-zIndex-layer"]') ?? [])
      layer.setAttribute('tabindex', '-1');
  });
  return (
    <div ref={ref} style={{ minHeight: height }}>
      {shown}
    </div>
  );
}
