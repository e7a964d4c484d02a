import type { ReactNode } from 'react';
import { useInTurn } from './hooks/use-in-turn.ts';

/**
 * A chart of Recharts (`children`), so many pixels tall. It is built, and drawn anew, in a turn of its own: all charts of a page at once hold up
 * anybody's scrolling or typing for half a second. Its room is there from the start. Its layers are kept out of the way of the Tab key: a
 * browser takes each of them for a stop, though none can be used; the chart itself stays one stop.
 */
export function ChartInTurn({ height, children }: { height: number; children: ReactNode }) {
  const shown = useInTurn(children);
  return (
    <div ref={keepLayersUntabbed} style={{ minHeight: height }}>
      {shown}
    </div>
  );
}

/** For the `ref` of what holds a chart, which adds its layers once it knows what it draws; returns what ends it. */
function keepLayersUntabbed(holder: HTMLDivElement | null): (() => void) | undefined {
  if (holder === null) return undefined;
  const keep = (): void => {
    for (const layer of holder.querySelectorAll('g[class^="recharts-zIndex-layer"]'))
      layer.setAttribute('tabindex', '-1');
  };
  keep();
  const observer = new MutationObserver(keep);
  observer.observe(holder, { childList: true, subtree: true });
  return () => observer.disconnect();
}
