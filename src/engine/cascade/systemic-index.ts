import { Cascade, type CascadeLoss, type CascadeOptions } from './cascade.ts';
import type { CascadeNetwork } from './cascade-network.ts';

/** Returns, for each firm, what is lost when it alone stops; rows follow the network. `onProgress` hears the share done, a hundred times at most. */
export function computeSystemicIndices(
  network: CascadeNetwork,
  options: CascadeOptions,
  onProgress?: (fraction: number) => void,
): CascadeLoss[] {
  const cascade = new Cascade(network, options);
  const every = Math.max(1, Math.ceil(network.firmCount / 100));
  return Array.from({ length: network.firmCount }, (_, firm) => {
    if (firm % every === 0) onProgress?.(firm / network.firmCount);
    return cascade.run([{ firm, down: 0, up: 0 }]);
  });
}
