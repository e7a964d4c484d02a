import { type KeyboardEvent, useState } from 'react';
import type { Chains } from './chain-types.ts';
import type { PlacedChains } from './place-chains.ts';
import { walkChains } from './walk-chains.ts';

/** One stop of the Tab key for a picture with boxes for the arrow keys to walk through. `onClear` is the act of Escape. */
export function useChainWalk(chains: Chains, placed: PlacedChains, onClear: () => void) {
  const [cursor, setCursor] = useState<string | null>(null);
  const first = chains.rows[0]?.key ?? null;
  const current = cursor !== null && placed.boxes.has(cursor) ? cursor : first;
  return {
    take: setCursor,
    stopOf: (key: string) => ({ 'data-stop': key, tabIndex: key === current ? 0 : -1 }),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape') {
        onClear();
        return;
      }
      const next = current === null ? null : walkChains(chains.links, placed, current, event.key);
      if (next === null) return;
      event.preventDefault();
      const stops = event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]');
      [...stops].find(({ dataset }) => dataset['stop'] === next)?.focus();
    },
  };
}
