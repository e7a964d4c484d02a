import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** How far below the window a block may still be when what it needs is begun. */
const AHEAD = '0px 0px 400px 0px';

/**
 * Whether what a block needs much time for should be calculated: as soon as the block is near the window, and otherwise when the page has
 * been open for `waitMs`, so that it is there when somebody comes to it or prints the page. Once true it stays true.
 */
export function useWanted<T extends Element>(waitMs: number): { block: RefObject<T | null>; isWanted: boolean } {
  const block = useRef<T>(null);
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (isWanted) return undefined;
    const begin = () => setWanted(true);
    const timer = setTimeout(begin, waitMs);
    const observer = new IntersectionObserver((entries) => entries.some((one) => one.isIntersecting) && begin(), {
      rootMargin: AHEAD,
    });
    if (block.current !== null) observer.observe(block.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [isWanted, waitMs]);
  return { block, isWanted };
}
