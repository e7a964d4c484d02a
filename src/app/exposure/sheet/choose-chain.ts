import type { Explanation } from '../../../engine/exposure/paths/explanation.ts';
import type { FillName, FourWorlds } from '../../../engine/exposure/report.ts';

export type Chain = Explanation['chains'][number];

const WORLD_OF: Record<Exclude<FillName, 'notExposed'>, keyof FourWorlds> = {
  surely: 'sure',
  possibly: 'possible',
  ifPausedBack: 'ifPausedBack',
  cannotBeJudged: 'ifUnknown',
};

/** The world of a fill; nothing exposed: the widest one, with all values 0. */
export function getWorldOf(fill: FillName): keyof FourWorlds {
  return fill === 'notExposed' ? 'ifUnknown' : WORLD_OF[fill];
}

/** The chain with most money in the world of a fill; where none carries any, the one with most of the part. */
export function chooseChain(chains: readonly Chain[], fill: FillName): Chain | null {
  const world = getWorldOf(fill);
  return (
    chains.toSorted(
      (a, b) => b.money[world] - a.money[world] || b.revenue * b.shareAlongPath - a.revenue * a.shareAlongPath,
    )[0] ?? null
  );
}
