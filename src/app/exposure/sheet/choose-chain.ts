import type { Explanation } from '../../../engine/exposure/paths/explanation.ts';
import type { FillName, FourWorlds } from '../../../engine/exposure/report.ts';

export type Chain = Explanation['chains'][number];

const WORLD_OF: Record<Exclude<FillName, 'notExposed'>, keyof FourWorlds> = {
  surely: 'sure',
  possibly: 'possible',
  ifPausedBack: 'ifPausedBack',
  cannotBeJudged: 'ifUnknown',
};

/** The world that a fill is read from; nothing exposed: the widest one, whose values are all 0 then. */
export function getWorldOf(fill: FillName): keyof FourWorlds {
  return fill === 'notExposed' ? 'ifUnknown' : WORLD_OF[fill];
}

/** The chain on which most money rests in the world of a fill; where none carries any, the one that takes most of the part. */
export function chooseChain(chains: readonly Chain[], fill: FillName): Chain | null {
  const world = getWorldOf(fill);
  return (
    chains.toSorted(
      (a, b) => b.money[world] - a.money[world] || b.revenue * b.shareAlongPath - a.revenue * a.shareAlongPath,
    )[0] ?? null
  );
}
