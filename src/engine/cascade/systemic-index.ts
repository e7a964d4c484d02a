import { Cascade, type CascadeLoss, type CascadeOptions, type FirmShock } from './cascade.ts';
import type { CascadeNetwork } from './cascade-network.ts';

/** Returns, for each firm, what is lost when it alone stops; rows follow the network. `onProgress` hears the share done, a hundred times at most. */
export function computeSystemicIndices(
  network: CascadeNetwork,
  options: CascadeOptions,
  onProgress?: (fraction: number) => void,
): CascadeLoss[] {
  const every = Math.max(1, Math.ceil(network.firmCount / 100));
  const stopEach = function* (): Iterable<FirmShock[]> {
    for (let firm = 0; firm < network.firmCount; firm++) {
      if (firm % every === 0) onProgress?.(firm / network.firmCount);
      yield [{ firm, down: 0, up: 0 }];
    }
  };
  return new Cascade(network, options).runEach(stopEach());
}
