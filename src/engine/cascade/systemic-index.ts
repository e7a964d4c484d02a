import { Cascade, type FirmShock } from './cascade.ts';
import type { CascadeNetwork } from './cascade-network.ts';
import type { CascadeLoss, CascadeOptions } from './ranking-report.ts';

/**
 * Returns, for each firm, the loss if it alone stops; rows follow the network, or the rows asked for in `only`. `onProgress` hears the share
 * done, a hundred times at most.
 */
export function computeSystemicIndices(
  network: CascadeNetwork,
  options: CascadeOptions,
  onProgress?: (fraction: number) => void,
  only: readonly number[] | null = null,
): CascadeLoss[] {
  const count = only?.length ?? network.firmCount;
  const every = Math.max(1, Math.ceil(count / 100));
  const stopEach = function* (): Iterable<FirmShock[]> {
    for (let row = 0; row < count; row++) {
      if (row % every === 0) onProgress?.(row / count);
      yield [{ firm: only?.[row] ?? row, down: 0, up: 0 }];
    }
  };
  return new Cascade(network, options).runEach(stopEach());
}
